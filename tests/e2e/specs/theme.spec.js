// Light, dark, or as the system has it.

import { Header } from "../pages/header.js";
import { Shell } from "../pages/shell.js";
import { expect, test } from "../quiet.js";

const KEY = "airbyte-playground.theme";

test.use({ colorScheme: "light" });

const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("the button goes from the system's theme to light, dark and back", async ({ page }) => {
  const { theme } = new Header(page);
  const root = page.locator("html");
  await page.goto("./");
  await expect(theme).toHaveAccessibleName("Theme: as the system");
  await expect(root).not.toHaveAttribute("data-theme");
  const light = await background(page);

  await theme.click();
  await expect(theme).toHaveAccessibleName("Theme: light");
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page), "light was chosen, whatever the system says").toBe(light);

  await theme.click();
  await expect(theme).toHaveAccessibleName("Theme: dark");
  await page.emulateMedia({ colorScheme: "light" });
  const dark = await background(page);
  expect(dark).not.toBe(light);

  await theme.click();
  await expect(root).not.toHaveAttribute("data-theme");
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page)).toBe(dark);
});

test("the chosen theme is there after a reload, before the program is", async ({ page }) => {
  const { theme } = new Header(page);
  await page.goto("./");
  await theme.click();
  await theme.click();
  await expect(theme).toHaveAccessibleName("Theme: dark");
  const dark = await background(page);

  await page.route("**/*.wasm", () => {}); // never arrives: only the shell is seen
  await page.reload({ waitUntil: "commit" });
  await expect(new Shell(page).name).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await background(page), "no flash of the other theme").toBe(dark);
});

test("a theme that nobody knows is the system's", async ({ page }) => {
  await page.addInitScript((key) => localStorage.setItem(key, "purple"), KEY);
  await page.goto("./");
  await expect(new Header(page).theme).toHaveAccessibleName("Theme: as the system");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});
