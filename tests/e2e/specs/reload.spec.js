// A reload in the middle of each step loses nothing but secrets.

import { getToken, makeConnection, makeDestination, makeSource } from "../journey.js";
import { Header } from "../pages/header.js";
import { Ledger } from "../pages/ledger.js";
import { expect, test } from "../quiet.js";

test("what was typed for a source is there after a reload, and the token still works", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.source.field("Name").fill("my_own_source");
  await wizard.source.field("Count").fill("41");
  await page.reload();
  await expect(wizard.source.field("Name")).toHaveValue("my_own_source");
  await expect(wizard.source.field("Count")).toHaveValue("41");
  await expect(new Header(page).credentials).toContainText(/Token \d+:\d\d/);
  await wizard.source.create.click();
  await expect(wizard.source.created).toBeVisible();
});

test("a half-typed number is there after a reload, as it was typed", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.source.field("Count").fill("12 thousand");
  await page.reload();
  await expect(wizard.source.field("Count")).toHaveValue("12 thousand");
});

test("after a reload the chosen source is the one that was made, and a typed key is gone", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.source.make();
  const id = await wizard.source.root.getByRole("definition").nth(1).textContent();
  await wizard.source.continue.click();
  await wizard.destination.connector("MotherDuck").check();
  await wizard.destination.field("Name").fill("my_own_destination");
  await wizard.destination.field("MotherDuck Access Token").fill("key-8d1f");
  await wizard.destination.folded.click();
  await wizard.destination.field("Schema Name").fill("my_schema");
  await page.reload();

  await expect(wizard.destination.connector("MotherDuck")).toBeChecked();
  await expect(wizard.destination.field("Name")).toHaveValue("my_own_destination");
  await expect(wizard.destination.field("MotherDuck Access Token")).toHaveValue("");
  await wizard.destination.folded.click();
  await expect(wizard.destination.field("Schema Name")).toHaveValue("my_schema");
  await wizard.goTo("Source");
  await expect(wizard.source.root.getByRole("definition").nth(1)).toHaveText(id);
  await expect(new Ledger(page).entries).toHaveCount(1);
});

test("what was chosen for a connection is there after a reload, and is what is created", async ({ page }) => {
  const wizard = await getToken(page);
  const { connection } = wizard;
  await makeSource(wizard);
  await makeDestination(wizard);
  await connection.field("Name").fill("my_own_connection");
  await connection.stream("products").uncheck();
  await connection.cron.check();
  await connection.cronExpression.fill("0 30 9 ? * MON-FRI");
  await expect(connection.nextRuns).toBeVisible();
  await connection.more.click();
  await connection.field("Prefix").fill("demo_");
  await page.reload();

  await expect(connection.field("Name")).toHaveValue("my_own_connection");
  await expect(connection.stream("users")).toBeChecked();
  await expect(connection.stream("products")).not.toBeChecked();
  await expect(connection.cronExpression).toHaveValue("0 30 9 ? * MON-FRI");
  await connection.more.click();
  await expect(connection.field("Prefix")).toHaveValue("demo_");

  await makeConnection(wizard);
  await wizard.sync.start.click();
  await expect(wizard.sync.table("demo_users")).toBeVisible({ timeout: 20_000 });
  await expect(wizard.sync.table("demo_products")).toHaveCount(0);
});

test("a running sync goes on through a reload and ends with the true count", async ({ page }) => {
  const wizard = await getToken(page);
  const { sync } = wizard;
  await makeSource(wizard, { count: 60_000 });
  await makeDestination(wizard);
  await makeConnection(wizard);
  await sync.start.click();
  await expect.poll(() => sync.rowCount()).toBeGreaterThan(0);
  await expect(sync.cancelSync).toBeVisible();
  await page.reload();

  await expect(sync.cancelSync).toBeVisible();
  await expect(sync.succeeded).toBeVisible({ timeout: 45_000 });
  await expect(sync.table("users")).toBeVisible();
  expect(await sync.tableCount("users")).toBe(60_000);
  let total = 0;
  for (const table of ["users", "products", "purchases"]) total += await sync.tableCount(table);
  expect(await sync.rowCount()).toBe(total);

  await page.reload();
  await expect(sync.succeeded).toBeVisible();
  await expect(sync.table("users")).toBeVisible();
});
