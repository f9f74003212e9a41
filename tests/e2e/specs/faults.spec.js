// The server stumbles, refuses, is slow or loses its answer: what was typed stays, one
// thing is made, and the page says what happened.

import { getToken, reachSync } from "../journey.js";
import { CredentialsDialog } from "../pages/credentials.js";
import { HistoryPage } from "../pages/history.js";
import { Ledger } from "../pages/ledger.js";
import { ServerDialog } from "../pages/server-dialog.js";
import { expect, test } from "../quiet.js";

async function expectOneSource(page, wizard, { posts }) {
  await expect(new Ledger(page).entries).toHaveCount(1);
  await wizard.source.another.click();
  await expect(wizard.source.existingCount(1)).toBeVisible();
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.calls("POST", "/sources")).toHaveCount(posts);
}

for (const [fault, title, advice] of [
  ["500", "Something went wrong in the server", "Try again in a moment"],
  ["429", "Too many requests", "Wait a minute, then send it again"],
]) {
  test(`a ${fault} is told in words, keeps what was typed, and the next try makes the source`, async ({ page }) => {
    const wizard = await getToken(page);
    const { source } = wizard;
    await source.field("Count").fill("41");
    await new ServerDialog(page).disturb(fault);
    await source.create.click();
    await expect(source.problem).toContainText(title);
    await expect(source.problem).toContainText(advice);
    await expect(source.field("Count")).toHaveValue("41");
    await source.make();
    await expectOneSource(page, wizard, { posts: 2 });
  });
}

test("a 401 has the token renewed once and the call repeated once, without a word", async ({ page }) => {
  const wizard = await getToken(page);
  await new ServerDialog(page).disturb("401");
  await wizard.source.create.click();
  await expect(wizard.source.created).toBeVisible();
  await expect(new CredentialsDialog(page).root).toBeHidden();

  const history = new HistoryPage(page);
  await history.open();
  const calls = history.calls("POST", "/sources");
  await expect(calls).toHaveCount(2);
  await expect(calls.nth(0)).toContainText("200 OK");
  await expect(calls.nth(1)).toContainText("401");
});

test("a slow answer says what is waited for, and comes", async ({ page }) => {
  const { source } = await getToken(page);
  await new ServerDialog(page).disturb("slow");
  await source.create.click();
  await expect(source.busy).toContainText("Creating the source…");
  await expect(source.cancel).toBeVisible();
  await expect(source.create).toBeDisabled();
  await expect(source.created).toBeVisible({ timeout: 15_000 });
});

test("a slow creation that is cancelled is looked up, and taken up if it was made", async ({ page }) => {
  const wizard = await getToken(page);
  await new ServerDialog(page).disturb("slow");
  await wizard.source.create.click();
  await wizard.source.cancel.click();
  await expect(wizard.source.created).toBeVisible();
  await expectOneSource(page, wizard, { posts: 1 });
});

test("a source whose answer is lost is found by its name and made once", async ({ page }) => {
  const wizard = await getToken(page);
  await new ServerDialog(page).disturb("lost");
  await wizard.source.create.click();
  await expect(wizard.source.created).toBeVisible();
  await expectOneSource(page, wizard, { posts: 1 });
});

test("a sync whose answer is lost is found and watched to its end", async ({ page }) => {
  const { sync } = await reachSync(page);
  await new ServerDialog(page).disturb("lost");
  await sync.start.click();
  await expect(sync.succeeded).toBeVisible({ timeout: 20_000 });
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.calls("POST", "/jobs")).toHaveCount(1);
});

test("a creation that a reload interrupts is looked up before it is offered again", async ({ page }) => {
  const wizard = await getToken(page);
  const { source } = wizard;
  await new ServerDialog(page).disturb("slow");
  await source.create.click();
  await expect(source.cancel).toBeVisible();
  await page.reload();
  await expect(source.root).toContainText("It is looked for before it can be asked for again.");
  await expect(source.create).toBeDisabled();
  await source.lookUp.click();
  await expect(source.created).toBeVisible();
  await expectOneSource(page, wizard, { posts: 0 });
});
