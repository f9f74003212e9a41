// Secrets stay in memory, the token in one place of sessionStorage: nowhere else, at no time.

import { getToken, makeConnection, makeMotherDuck, makeSource } from "../journey.js";
import { CredentialsDialog, FirstToken } from "../pages/credentials.js";
import { Header } from "../pages/header.js";
import { HistoryPage } from "../pages/history.js";
import { Wizard } from "../pages/wizard.js";
import { expect, test } from "../quiet.js";

const SESSION = "airbyte-playground.session";
const KEY = "motherduck-key-77c2";
const SECRET = "e2e-client-secret-8d1f";

/** Everything in which a browser keeps or shows something of the page, by its name. */
async function everywhere(page) {
  const kept = await page.evaluate(async () => ({
    "the address": location.href,
    "history.state": JSON.stringify(history.state),
    "the title": document.title,
    "window.name": window.name,
    "cookies": document.cookie,
    "the page": document.documentElement.outerHTML,
    "what is typed": [...document.querySelectorAll("input, textarea")].map((field) => field.value).join("\n"),
    "databases": JSON.stringify(await indexedDB.databases()),
    "caches": JSON.stringify(await caches.keys()),
    ...Object.fromEntries(Object.entries(localStorage).map(([key, value]) => [`localStorage ${key}`, value])),
    ...Object.fromEntries(Object.entries(sessionStorage).map(([key, value]) => [`sessionStorage ${key}`, value])),
  }));
  return Object.entries(kept);
}

/** As it is, and as an address, JSON or Base64 would have it. */
function disguises(secret) {
  return [secret, encodeURIComponent(secret), btoa(secret).replace(/=+$/, "")];
}

async function places(page, secret) {
  const found = (await everywhere(page)).filter(([, text]) =>
    disguises(secret).some((disguise) => text.includes(disguise)),
  );
  return found.map(([place]) => place);
}

async function tokenInUse(page) {
  return page.evaluate((key) => JSON.parse(sessionStorage.getItem(key)).token.value, SESSION);
}

test("after everything, no secret is anywhere, and the token is in one place", async ({ page }) => {
  const wizard = await getToken(page);
  const history = new HistoryPage(page);
  const token = await tokenInUse(page);

  const expectNoSecret = async (where) => {
    expect(await places(page, SECRET), `the client secret, ${where}`).toEqual([]);
    expect(await places(page, KEY), `the destination's key, ${where}`).toEqual([]);
    expect(await places(page, token), `the token, ${where}`).toEqual([`sessionStorage ${SESSION}`]);
  };

  await expectNoSecret("with a token");
  await makeSource(wizard);
  await makeMotherDuck(wizard, KEY);
  await expectNoSecret("with a destination");
  await makeConnection(wizard);
  await wizard.sync.start.click();
  await expect(wizard.sync.table("users")).toBeVisible({ timeout: 20_000 });
  await expectNoSecret("after a sync");

  await history.open();
  for (const entry of await history.entries.all()) await entry.locator("summary").first().click();
  await expect(history.main).toContainText("motherduck_api_key");
  await expectNoSecret("in the history, unfolded");

  await new Header(page).credentials.click();
  await expect(new CredentialsDialog(page).root).toContainText("The exchange, as it happened");
  await expectNoSecret("in the dialog about credentials");

  await page.reload();
  await expect(history.title).toBeVisible();
  await expectNoSecret("after a reload");
});

test("a key that is typed and not sent is kept nowhere but in its field", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.goTo("Destination");
  await wizard.destination.connector("MotherDuck").check();
  await wizard.destination.field("MotherDuck Access Token").fill(KEY);
  await wizard.goTo("Source");
  await wizard.goTo("Destination");
  expect(await places(page, KEY)).toEqual(["what is typed"]);
});

test("a key in the wrong connector's other field goes nowhere either, when the connector is changed", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.goTo("Destination");
  await wizard.destination.connector("DuckDB").check();
  await wizard.destination.folded.click();
  await wizard.destination.field("MotherDuck API Key").fill(KEY);
  await wizard.destination.connector("MotherDuck").check();
  await wizard.destination.field("MotherDuck Access Token").waitFor();
  expect(await places(page, KEY)).toEqual([]);
});

test("not even the secret that the Sandbox shows to everybody is kept", async ({ page }) => {
  const wizard = new Wizard(page);
  const token = new FirstToken(page);
  await wizard.open();
  await token.giveSandboxApplication();
  const secret = await token.clientSecret.inputValue();
  expect(secret.length).toBeGreaterThan(10);
  await token.getToken.click();
  await wizard.source.make();
  expect(await places(page, secret)).toEqual([]);
  await page.reload();
  await expect(wizard.source.continue).toBeVisible();
  expect(await places(page, secret)).toEqual([]);
});

test("Forget clears the secret and the token at once", async ({ page }) => {
  const wizard = await getToken(page);
  const header = new Header(page);
  const dialog = new CredentialsDialog(page);
  const token = await tokenInUse(page);
  await header.credentials.click();
  await dialog.forget.click();
  await expect(header.credentials).toContainText("No credentials");
  expect(await places(page, token)).toEqual([]);
  expect(await page.evaluate((key) => sessionStorage.getItem(key), SESSION)).toBeNull();
  await dialog.close.click();

  await expect(new FirstToken(page).root).toBeVisible();
  await expect(wizard.source.root).toBeHidden();
  await page.reload();
  await expect(new FirstToken(page).root).toBeVisible();
  await expect(header.credentials).toContainText("No credentials");
});
