// The whole pipeline in the Sandbox, from nothing to rows and back to nothing.

import { getToken, makeDestination, reachSync, settled } from "../journey.js";
import { FirstToken } from "../pages/credentials.js";
import { Header } from "../pages/header.js";
import { HistoryPage } from "../pages/history.js";
import { Ledger } from "../pages/ledger.js";
import { Wizard } from "../pages/wizard.js";
import { expect, test } from "../quiet.js";

test("a newcomer without an account gets from a token to rows, and deletes everything again", async ({ page }) => {
  const wizard = new Wizard(page);
  const token = new FirstToken(page);
  const ledger = new Ledger(page);

  await page.goto("./");
  await token.giveSandboxApplication();
  await token.getToken.click();
  await expect(new Header(page).credentials).toContainText(/Token \d+:\d\d/);
  await expect(wizard.lastCall).toContainText("/applications/token");

  await settled(wizard);
  await expect(wizard.workspace).toHaveText("Sandbox workspace");
  await wizard.source.field("Count").fill("35");
  await wizard.source.create.click();
  await expect(wizard.source.created).toBeVisible();
  await expect(wizard.lastCall).toContainText("200 OK");
  await wizard.source.continue.click();

  await makeDestination(wizard);

  await expect(wizard.connection.stream("users")).toBeChecked();
  await expect(wizard.connection.stream("products")).toBeChecked();
  await expect(wizard.connection.stream("purchases")).toBeChecked();
  await wizard.connection.create.click();
  await expect(wizard.connection.created).toBeVisible();
  await wizard.connection.continue.click();

  await wizard.sync.start.click();
  await expect(wizard.sync.succeeded).toBeVisible({ timeout: 20_000 });
  await expect(wizard.sync.timeline).toContainText("succeeded");

  await expect(wizard.sync.table("users")).toBeVisible();
  expect(await wizard.sync.tableCount("users")).toBe(35);
  let total = 0;
  for (const table of ["users", "products", "purchases"]) {
    const count = await wizard.sync.tableCount(table);
    expect(count, `rows in ${table}`).toBeGreaterThan(0);
    total += count;
    await wizard.sync.table(table).click();
    await expect(wizard.sync.rows.getByRole("row")).toHaveCount(1 + Math.min(count, 20));
  }
  expect(await wizard.sync.rowCount(), "what the verdict counts is what is in the tables").toBe(total);

  await expect(ledger.entries).toHaveCount(3);
  await ledger.deleteEverything.click();
  for (const name of ["my_source_faker_using_api", "my_duck_using_api", "my_connection_using_api"]) {
    await expect(ledger.dialog, "the confirmation names each thing").toContainText(name);
  }
  await ledger.delete.click();
  await expect(ledger.dialog).toBeHidden();
  await expect(ledger.root).toContainText("Nothing yet");

  const history = new HistoryPage(page);
  await history.open();
  const gone = await history.entries.filter({ hasText: "DELETE" }).allTextContents();
  expect(gone.reverse().map((text) => /\/(\w+)\//.exec(text)?.[1]), "a connection goes before its ends").toEqual([
    "connections",
    "sources",
    "destinations",
  ]);
});

test("the second and third pages of a table are other rows, and a row is in one only", async ({ page }) => {
  const wizard = await reachSync(page);
  await wizard.sync.start.click();
  await wizard.sync.table("users").click({ timeout: 20_000 });
  const ids = async () => wizard.sync.rows.locator("tbody tr td:first-child").allTextContents();
  await expect(wizard.sync.root).toContainText("1 to 20 of 35");
  const first = await ids();
  await wizard.sync.root.getByRole("button", { name: "Next" }).click();
  await expect(wizard.sync.root).toContainText("21 to 35 of 35");
  expect(new Set([...first, ...(await ids())]).size).toBe(35);
  await wizard.sync.root.getByRole("button", { name: "Previous" }).click();
  await expect(wizard.sync.root).toContainText("1 to 20 of 35");
  expect(await ids()).toEqual(first);
});

test("what is being deleted can be kept", async ({ page }) => {
  const wizard = await getToken(page);
  const ledger = new Ledger(page);
  await wizard.source.make();
  await ledger.deleteEverything.click();
  await expect(ledger.dialog).toContainText("my_source_faker_using_api");
  await ledger.keep.click();
  await expect(ledger.dialog).toBeHidden();
  await expect(ledger.entries).toHaveCount(1);
  await ledger.deleteEverything.click();
  await page.keyboard.press("Escape");
  await expect(ledger.dialog).toBeHidden();
  await expect(ledger.entries).toHaveCount(1);
});
