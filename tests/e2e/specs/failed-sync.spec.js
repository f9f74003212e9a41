// What fails says why and what to do, and leaves the rest as it is.

import { getToken, makeConnection, makeMotherDuck, makeSource } from "../journey.js";
import { Ledger } from "../pages/ledger.js";
import { expect, test } from "../quiet.js";

test("a sync with a wrong key fails with the reason, and what was made remains", async ({ page }) => {
  const wizard = await getToken(page);
  const { sync } = wizard;
  await makeSource(wizard);
  await makeMotherDuck(wizard, "wrong-key");
  await makeConnection(wizard);
  await sync.start.click();

  await expect(sync.failed).toBeVisible({ timeout: 20_000 });
  await expect(sync.problem).toContainText("The server says:");
  await expect(sync.problem).toContainText(/key|token/i);
  await expect(sync.problem).toContainText("Check the settings of source and destination");
  await expect(sync.timeline).toContainText("failed");
  await expect(sync.rows).toHaveCount(0);

  await expect(new Ledger(page).entries).toHaveCount(3);
  await wizard.goTo("Destination");
  await expect(wizard.destination.continue).toBeVisible();
  await wizard.goTo("Sync");
  await expect(sync.failed).toBeVisible();
  await expect(sync.start).toBeEnabled();
});

test("after a failed sync another destination can be made, and the next sync succeeds", async ({ page }) => {
  const wizard = await getToken(page);
  const { destination, sync } = wizard;
  await makeSource(wizard);
  await makeMotherDuck(wizard, "wrong-key");
  await makeConnection(wizard);
  await sync.start.click();
  await expect(sync.failed).toBeVisible({ timeout: 20_000 });

  await wizard.goTo("Destination");
  await destination.another.click();
  await destination.field("MotherDuck Access Token").fill("right-key");
  await destination.make();
  await destination.continue.click();
  await makeConnection(wizard);
  await sync.start.click();
  await expect(sync.succeeded).toBeVisible({ timeout: 20_000 });
  await expect(sync.table("users")).toBeVisible();
});

test("a form with a field missing takes the focus to a summary, whose link leads to the field", async ({ page }) => {
  const wizard = await getToken(page);
  const { destination } = wizard;
  await wizard.goTo("Destination");
  await destination.connector("MotherDuck").check();
  await destination.field("MotherDuck Access Token").waitFor();
  await destination.create.click();

  await expect(destination.errors).toBeFocused();
  await expect(destination.errors).toContainText("One field needs another look");
  await destination.errors.getByRole("link").click();
  const key = destination.field("MotherDuck Access Token");
  await expect(key).toBeFocused();
  await expect(key).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveURL(/#\/pipeline$/);

  await key.fill("right-key");
  await destination.make();
});

test("a field that is wrong and folded away is unfolded by its link", async ({ page }) => {
  const { source } = await getToken(page);
  await source.field("Count").fill("0");
  await source.create.click();
  await expect(source.errors).toBeFocused();
  await source.errors.getByRole("link").click();
  await expect(source.field("Count")).toBeFocused();
});
