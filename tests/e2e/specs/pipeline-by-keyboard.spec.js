// The whole pipeline without a mouse. Nothing here clicks or focuses: keys only.

import { settled } from "../journey.js";
import { Keyboard } from "../keyboard.js";
import { FirstToken } from "../pages/credentials.js";
import { Header } from "../pages/header.js";
import { Ledger } from "../pages/ledger.js";
import { ServerDialog } from "../pages/server-dialog.js";
import { Wizard } from "../pages/wizard.js";
import { expect, test } from "../quiet.js";

test("the whole pipeline can be gone through by keyboard alone, and the focus is always seen", async ({ page }) => {
  test.slow();
  const keys = new Keyboard(page);
  const wizard = new Wizard(page);
  const token = new FirstToken(page);
  const ledger = new Ledger(page);

  await page.goto("./");
  await keys.activate(page.getByRole("link", { name: "Skip to the page" }));
  await keys.activate(token.fill);
  await expect(token.clientId).not.toHaveValue("");
  await keys.activate(token.getToken);
  await settled(wizard);

  await keys.type(wizard.source.field("Count"), "35");
  await keys.activate(wizard.source.create);
  await expect(wizard.source.created).toBeVisible();
  await keys.activate(wizard.source.continue);

  await expect(wizard.destination.root.getByRole("heading", { level: 2 })).toBeFocused();
  await keys.choose(wizard.destination.connectors, wizard.destination.connector("DuckDB"));
  await wizard.destination.field("Destination DB").waitFor();
  await keys.type(wizard.destination.field("Destination DB"), "/local/course.duckdb");
  await keys.activate(wizard.destination.create);
  await expect(wizard.destination.created).toBeVisible();
  await keys.activate(wizard.destination.continue);

  await expect(wizard.connection.stream("users")).toBeVisible();
  await keys.tabTo(wizard.connection.stream("products"));
  await keys.press("Space");
  await expect(wizard.connection.stream("products")).not.toBeChecked();
  await keys.activate(wizard.connection.create);
  await expect(wizard.connection.created).toBeVisible();
  await keys.activate(wizard.connection.continue);

  await keys.activate(wizard.sync.start);
  await expect(wizard.sync.succeeded).toBeVisible({ timeout: 20_000 });
  await expect(wizard.sync.table("users")).toBeVisible();
  await expect(wizard.sync.table("products")).toHaveCount(0);

  // Back through the stepper to a step that is done, and forth again.
  await keys.activate(wizard.link("Source"), { back: true });
  await expect(wizard.source.root).toBeVisible();
  await keys.activate(wizard.link("Sync"), { back: true });
  await expect(wizard.sync.succeeded).toBeVisible();

  await keys.activate(ledger.deleteEverything);
  await expect(ledger.dialog).toBeVisible();
  await keys.activate(ledger.delete);
  await expect(ledger.dialog).toBeHidden();
  await expect(ledger.root).toContainText("Nothing yet");
});

test("in a dialog Tab stays inside, Escape closes, and the focus returns to the button", async ({ page }) => {
  const keys = new Keyboard(page);
  const dialog = new ServerDialog(page);
  await page.goto("./");
  await keys.activate(new Header(page).server);
  await expect(dialog.nextAnswer).toBeVisible();
  for (let stop = 0; stop < 12; stop += 1) {
    await keys.press("Tab");
    const inside = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === document.body || focused.closest("dialog") !== null;
    });
    expect(inside, "the page behind the dialog takes no focus").toBe(true);
  }
  await keys.press("Escape");
  await expect(dialog.root).toBeHidden();
  await expect(new Header(page).server).toBeFocused();
});
