// A token that runs out in the middle. Half a minute is the Sandbox's shortest life, so
// these tests wait for as long.

import { CLIENT_ID, CLIENT_SECRET, getToken, makeSource, settled } from "../journey.js";
import { CredentialsDialog, FirstToken } from "../pages/credentials.js";
import { Header } from "../pages/header.js";
import { HistoryPage } from "../pages/history.js";
import { Ledger } from "../pages/ledger.js";
import { ServerDialog } from "../pages/server-dialog.js";
import { Wizard } from "../pages/wizard.js";
import { expect, test } from "../quiet.js";

const A_LIFE = { timeout: 40_000 };

test.slow();

test.beforeEach(async ({ page }) => {
  await new Wizard(page).open();
  await new ServerDialog(page).shortenTokens();
});

async function tokenInUse(page) {
  return page.evaluate(
    () => JSON.parse(sessionStorage.getItem("airbyte-playground.session")).token.value,
  );
}

test("with its client id and secret known, an expired token is renewed without a word", async ({ page }) => {
  const wizard = await getToken(page);
  const { destination } = wizard;
  await makeSource(wizard);
  await destination.connector("DuckDB").check();
  await destination.field("Destination DB").fill("/local/course.duckdb");
  const first = await tokenInUse(page);
  await expect(new Header(page).credentials).toContainText("Token expired", A_LIFE);

  await destination.create.click();
  await expect(destination.created).toBeVisible();
  await expect(new CredentialsDialog(page).root).toBeHidden();
  await expect(new Header(page).credentials).toContainText(/Token 0:\d\d/);
  expect(await tokenInUse(page)).not.toBe(first);
});

test("an expired bearer token is asked for, and the call that waited goes on", async ({ page }) => {
  const wizard = await getToken(page);
  const header = new Header(page);
  const dialog = new CredentialsDialog(page);
  const token = await tokenInUse(page);
  await header.credentials.click();
  await dialog.forget.click();
  await dialog.close.click();
  await new FirstToken(page).paste(token);
  await settled(wizard);
  await wizard.source.field("Count").fill("35");
  await expect(header.credentials).toContainText("New token needed", A_LIFE);

  await wizard.source.create.click();
  await expect(dialog.waiting).toHaveText(/^A call is waiting/);
  await dialog.close.click();
  await expect(wizard.source.problem, "nobody waits any longer").toContainText("This call needs credentials");
  await wizard.source.create.click();
  await expect(dialog.waiting).toHaveText(/^A call is waiting/);
  await dialog.applicationKind.check();
  await dialog.give(CLIENT_ID, CLIENT_SECRET);
  await expect(dialog.root).toBeHidden();
  await expect(wizard.source.created).toBeVisible();

  await expect(new Ledger(page).entries).toHaveCount(1);
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.calls("POST", "/sources")).toHaveCount(1);
});

test("after a reload with an expired token the secret is asked for, and it goes on where it was", async ({ page }) => {
  const wizard = await getToken(page);
  const header = new Header(page);
  const dialog = new CredentialsDialog(page);
  await makeSource(wizard);
  await wizard.destination.connector("DuckDB").check();
  await wizard.destination.field("Destination DB").fill("/local/course.duckdb");
  await expect(header.credentials).toContainText("Token expired", A_LIFE);
  await page.reload();

  await expect(header.credentials).toContainText("Secret needed");
  await expect(dialog.root).toContainText("Give it again, and you go on where you were.");
  await expect(dialog.clientId).toHaveValue(CLIENT_ID);
  await dialog.clientSecret.fill(CLIENT_SECRET);
  await dialog.getToken.click();
  await expect(dialog.root).toBeHidden();

  await expect(wizard.destination.connector("DuckDB")).toBeChecked();
  await expect(wizard.destination.field("Destination DB")).toHaveValue("/local/course.duckdb");
  await wizard.destination.make();
  await expect(new Ledger(page).entries).toHaveCount(2);
});
