// Addresses: each is a page of its own that survives reload, back and forward.

import { getToken } from "../journey.js";
import { Header } from "../pages/header.js";
import { expect, test } from "../quiet.js";

const ROUTES = [
  ["#/course", "Course"],
  ["#/course/credentials", "Course"],
  ["#/try", "Try it"],
  ["#/try/public/createSource", "Try it"],
  ["#/pipeline", "Pipeline"],
  ["#/history", "History"],
];

const title = (page, name) => page.getByRole("heading", { level: 1, name, exact: true });

for (const [route, name] of ROUTES) {
  test(`${route} is the page ${name}, also after a reload`, async ({ page }) => {
    await page.goto(`./${route}`);
    await expect(title(page, name)).toBeVisible();
    await expect(new Header(page).link(name)).toHaveAttribute("aria-current", "page");
    await page.reload();
    await expect(title(page, name)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/playground/${route}$`));
  });
}

test("back and forward go through the pages as they were visited", async ({ page }) => {
  const header = new Header(page);
  await page.goto("./#/course");
  for (const name of ["Try it", "Pipeline", "History"]) {
    await header.goTo(name);
    await expect(title(page, name)).toBeVisible();
  }
  for (const name of ["Pipeline", "Try it", "Course"]) {
    await page.goBack();
    await expect(title(page, name)).toBeVisible();
  }
  for (const name of ["Try it", "Pipeline", "History"]) {
    await page.goForward();
    await expect(title(page, name)).toBeVisible();
  }
});

test("without a route there is a page all the same", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

for (const route of ["#/nowhere", "#/try/public", "#/course/a/b/c", "#/%E0%A4%A", "#/<img src=x>"]) {
  test(`${route} is no page: it says so and where to go`, async ({ page }) => {
    await page.goto(`./${route}`);
    await expect(title(page, "There is no such page")).toBeVisible();
    const links = page.getByRole("main").getByRole("link");
    await expect(links).toHaveText(["Course", "Try it", "Pipeline", "History"]);
    await links.filter({ hasText: "History" }).click();
    await expect(title(page, "History")).toBeVisible();
  });
}

test("a page that is looked at in between leaves the wizard as it was", async ({ page }) => {
  const wizard = await getToken(page);
  await wizard.source.field("Count").fill("41");
  await new Header(page).goTo("Course");
  await expect(title(page, "Course")).toBeVisible();
  await page.goBack();
  await expect(wizard.source.field("Count")).toHaveValue("41");
});
