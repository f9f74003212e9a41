// A million rows on their way: the page stays quick, and the sync can be stopped.

import { reachSync } from "../journey.js";
import { Header } from "../pages/header.js";
import { expect, test } from "../quiet.js";

const LONGEST_TASK = 50; // ms

test("a running sync grows, leaves the page quick, can be cancelled and started again", async ({ page }) => {
  test.slow();
  const { sync } = await reachSync(page, { count: 1_000_000 });
  await page.evaluate(() => {
    window.longTasks = [];
    const observer = new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.longTasks.push(Math.round(task.duration));
    });
    observer.observe({ type: "longtask" });
  });
  await sync.start.click();

  await expect.poll(() => sync.rowCount(), { timeout: 20_000 }).toBeGreaterThan(0);
  const before = await sync.rowCount();
  const share = () => sync.progress.evaluate((progress) => progress.value);
  const shareBefore = await share();
  await expect.poll(() => sync.rowCount()).toBeGreaterThan(before);
  await expect.poll(share).toBeGreaterThan(shareBefore);

  // Meanwhile somebody looks around, and the sync is not disturbed.
  const header = new Header(page);
  for (const name of ["History", "Course", "Try it", "Pipeline"]) {
    await header.goTo(name);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  const longest = Math.max(0, ...(await page.evaluate(() => window.longTasks)));
  console.log(`longest main-thread task while a million rows are synced: ${longest || `under ${LONGEST_TASK}`} ms`);

  await sync.cancelSync.click();
  await expect(sync.cancelled).toBeVisible();
  await expect(sync.timeline).toContainText("cancelled");
  await expect(sync.cancelSync).toBeHidden();

  await sync.start.click();
  await expect(sync.cancelSync).toBeVisible();
  await expect(sync.cancelled).toBeHidden();
  await sync.cancelSync.click();
  await expect(sync.cancelled).toBeVisible();
});
