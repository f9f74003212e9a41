// A double click makes one of everything.

import { getToken, makeConnection, makeDestination, makeSource } from "../journey.js";
import { HistoryPage } from "../pages/history.js";
import { Ledger } from "../pages/ledger.js";
import { expect, test } from "../quiet.js";

test("a double click on each button creates one source, destination, connection and sync", async ({ page }) => {
  const wizard = await getToken(page);

  await wizard.source.create.dblclick();
  await wizard.source.continue.click();
  await wizard.destination.connector("DuckDB").check();
  await wizard.destination.field("Destination DB").fill("/local/course.duckdb");
  await wizard.destination.create.dblclick();
  await wizard.destination.continue.click();
  await wizard.connection.stream("users").waitFor();
  await wizard.connection.create.dblclick();
  await wizard.connection.continue.click();
  await wizard.sync.start.dblclick();
  await expect(wizard.sync.succeeded).toBeVisible({ timeout: 20_000 });

  await expect(new Ledger(page).entries).toHaveCount(3);
  await wizard.goTo("Source");
  await wizard.source.another.click();
  await expect(wizard.source.existingCount(1)).toBeVisible();

  const history = new HistoryPage(page);
  await history.open();
  for (const path of ["/sources", "/destinations", "/connections", "/jobs"]) {
    await expect(history.calls("POST", path), `POST ${path}`).toHaveCount(1);
    await expect(history.calls("POST", path)).not.toContainText("times");
  }
});

test("clicks in one and the same turn of the event loop create one source", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.source.create.evaluate((button) => {
    for (let click = 0; click < 5; click += 1) button.click();
  });
  await wizard.source.continue.waitFor();
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.calls("POST", "/sources")).toHaveCount(1);
  await expect(history.calls("POST", "/sources")).not.toContainText("times");
});

test("Start sync, clicked five times at once, starts one job", async ({ page }) => {
  const wizard = await getToken(page);
  await makeSource(wizard);
  await makeDestination(wizard);
  await makeConnection(wizard);
  await wizard.sync.start.evaluate((button) => {
    for (let click = 0; click < 5; click += 1) button.click();
  });
  await expect(wizard.sync.succeeded).toBeVisible({ timeout: 20_000 });
  const history = new HistoryPage(page);
  await history.open();
  await expect(history.calls("POST", "/jobs")).toHaveCount(1);
  await expect(history.calls("POST", "/jobs")).not.toContainText("times");
});
