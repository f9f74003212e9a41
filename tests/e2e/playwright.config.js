// Chromium against the release build in dist/, served under a sub-path so that an absolute
// address anywhere shows. `make test` builds dist/ first; E2E_PORT and CHROME override the
// port and the browser.

import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 4173);
const isCI = Boolean(process.env.CI);

export default defineConfig({
  testDir: "specs",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: isCI,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}/playground/`,
    launchOptions: {
      executablePath: process.env.CHROME ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    },
    actionTimeout: 15_000,
    locale: "en-GB",
    trace: "retain-on-failure",
  },
  webServer: {
    command: `node_modules/.bin/sirv ../../target/site --quiet --host 127.0.0.1 --port ${port}`,
    url: `http://127.0.0.1:${port}/playground/`,
    reuseExistingServer: false,
  },
});
