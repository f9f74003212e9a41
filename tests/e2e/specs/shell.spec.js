import { firstVisit } from "../../../scripts/first-visit.mjs";
import { Shell } from "../pages/shell.js";
import { expect, test } from "../quiet.js";

const FIRST_VISIT_LIMIT = 300_000; // bytes in brotli

test("the program takes over from the static shell", async ({ page }) => {
  const shell = new Shell(page);
  await shell.open();
  await expect(shell.boot).toHaveCount(0);
  await expect(page.getByText("Airbyte API playground").first()).toBeVisible();
});

test("the shell is there before the program has arrived", async ({ page }) => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });

  const shell = new Shell(page);
  await page.goto("./", { waitUntil: "commit" });
  await expect(shell.name).toBeVisible();
  await expect(shell.message).toHaveText("Loading…");
  arrive();
  await expect(shell.boot).toHaveCount(0);
});

test("a stored theme is there before the first paint", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("airbyte-playground.theme", "dark"));
  await page.route("**/*.wasm", () => {}); // never arrives: only the shell is seen
  await page.goto("./", { waitUntil: "commit" });
  await expect(new Shell(page).name).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(new Shell(page).boot).toHaveCSS("background-color", "rgb(22, 23, 27)");
});

test("a first visit loads the files that `make build` counts, within 300 KB", async ({ page }) => {
  const files = firstVisit("../../dist");
  const loaded = new Set();
  page.on("request", (request) => loaded.add(new URL(request.url()).pathname.replace("/playground/", "")));

  const shell = new Shell(page);
  await shell.open();
  await expect(shell.boot).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  loaded.delete("");

  const counted = new Set(files.map((file) => file.name));
  const uncounted = [...loaded].filter((name) => !counted.has(name));
  expect(uncounted, "files loaded at start that the first-visit total leaves out").toEqual([]);
  const bytes = files.reduce((sum, file) => sum + file.brotli, 0);
  expect(bytes).toBeLessThanOrEqual(FIRST_VISIT_LIMIT);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the shell says that the page needs it", async ({ page, noise }) => {
    noise.expect(/page-.*\.js \(csp\)/); // Chromium's way to skip the preload of a script
    const shell = new Shell(page);
    await shell.open();
    await expect(shell.name).toBeVisible();
    await expect(shell.noScript).toBeVisible();
    await expect(shell.noScript).toContainText("JavaScript is switched off");
  });
});

test("without WebAssembly, the shell says what to do", async ({ page }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  const shell = new Shell(page);
  await shell.open();
  await expect(page.getByRole("alert")).toContainText("needs WebAssembly");
  await expect(shell.name).toBeVisible();
});

test("when the program cannot be downloaded, the shell says so, and what to do", async ({ page, noise }) => {
  noise.expect(/404/);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await new Shell(page).open();
  await expect(page.getByRole("alert")).toContainText("could not be downloaded");
  await expect(page.getByRole("alert")).toContainText("reload");
});

test("when what was downloaded is not the program, the shell says so", async ({ page, noise }) => {
  noise.expect(/CompileError/);
  await page.route("**/*.wasm", (route) =>
    route.fulfill({ contentType: "application/wasm", body: "not WebAssembly" }),
  );
  await new Shell(page).open();
  await expect(page.getByRole("alert")).toContainText("did not start");
});
