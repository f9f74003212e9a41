// Credentials that are missing or wrong: said beside the field or above the form, and
// nothing is lost.

import { CLIENT_ID, CLIENT_SECRET, getToken, settled } from "../journey.js";
import { CredentialsDialog, FirstToken } from "../pages/credentials.js";
import { Header } from "../pages/header.js";
import { Wizard } from "../pages/wizard.js";
import { expect, test } from "../quiet.js";

test("empty fields get a message beside each, and nothing is sent", async ({ page }) => {
  const wizard = new Wizard(page);
  const token = new FirstToken(page);
  await wizard.open();
  await token.getToken.click();
  await expect(token.clientId).toHaveAccessibleDescription(/Enter the application's client id\./);
  await expect(token.clientSecret).toHaveAccessibleDescription(/Enter the application's client secret\./);
  await expect(token.clientId).toHaveAttribute("aria-invalid", "true");
  await expect(wizard.lastCall).toContainText("Nothing was sent since the page was opened");

  await token.clientId.fill(CLIENT_ID);
  await expect(token.clientId).not.toHaveAttribute("aria-invalid");
  await expect(token.clientSecret).toHaveAttribute("aria-invalid", "true");
});

test("a wrong pair is refused in words, the client id stays, and the right pair goes on", async ({ page }) => {
  const wizard = new Wizard(page);
  const token = new FirstToken(page);
  await wizard.open();
  await token.give("wrong-client-id", CLIENT_SECRET);

  await expect(token.problem).toContainText("The server does not know who is asking");
  await expect(token.problem).toContainText("The credentials are wrong");
  await expect(new Header(page).credentials).toContainText("Refused");
  await expect(token.clientId).toHaveValue("wrong-client-id");
  await token.give(CLIENT_ID, CLIENT_SECRET);
  await settled(wizard);
  await expect(new Header(page).credentials).toContainText(/Token \d+:\d\d/);
});

test("a wrong secret in the middle of the wizard loses nothing that was typed", async ({ page }) => {
  const wizard = await getToken(page);
  const dialog = new CredentialsDialog(page);
  await wizard.source.field("Count").fill("77");
  await new Header(page).credentials.click();
  await dialog.give(CLIENT_ID, "wrong-secret");
  await expect(dialog.problem).toContainText("The server does not know who is asking");
  await dialog.give(CLIENT_ID, CLIENT_SECRET);
  await expect(new Header(page).credentials).toContainText(/Token \d+:\d\d/);
  await dialog.close.click();
  await expect(wizard.source.field("Count")).toHaveValue("77");
  await wizard.source.make();
});

for (const [wrapping, wrap] of [
  ["a whole token response", (token) => JSON.stringify({ access_token: token, token_type: "Bearer", expires_in: 900 })],
  ["a header", (token) => `Authorization: Bearer ${token}`],
  ["quotes and line breaks", (token) => `"${token.slice(0, 40)}\n${token.slice(40)}"`],
]) {
  test(`a token pasted in ${wrapping} is used`, async ({ page }) => {
    await getToken(page);
    const token = await page.evaluate(
      () => JSON.parse(sessionStorage.getItem("airbyte-playground.session")).token.value,
    );
    const dialog = new CredentialsDialog(page);
    await new Header(page).credentials.click();
    await dialog.forget.click();
    await dialog.close.click();
    await new FirstToken(page).paste(wrap(token));
    const wizard = new Wizard(page);
    await settled(wizard);
    await wizard.source.make();
  });
}
