// Measures the release build in dist/ as a visitor's browser meets it, and prints the
// figures. Linux only: it reads the browser's own processes in /proc.
//
//   make bench

import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../tests/e2e/package.json", import.meta.url));
const { chromium } = require("@playwright/test");

const PORT = Number(process.env.BENCH_PORT ?? 4274);
const VISITS = 7;
const MILLION = 1_000_000;
const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (what, figure) => console.log(`${what.padEnd(58)} ${figure}`);

async function serve() {
  const sirv = new URL("../tests/e2e/node_modules/.bin/sirv", import.meta.url).pathname;
  const server = spawn(sirv, ["dist", "--quiet", "--host", "127.0.0.1", "--port", PORT]);
  const address = `http://127.0.0.1:${PORT}/`;
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(address).then((answer) => answer.ok, () => false)) return { server, address };
    await new Promise((wake) => setTimeout(wake, 100));
  }
  server.kill();
  throw new Error(`the server of the benchmark did not come up on port ${PORT}`);
}

/** A page that keeps its long tasks. */
async function open(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
  });
  return page;
}

const longest = async (page) => Math.max(0, ...(await page.evaluate(() => window.longTasks)));

async function visits(browser, address) {
  const times = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await open(browser);
    await page.goto(address);
    await page.getByRole("button", { name: "Get a token" }).waitFor();
    times.push(await page.evaluate(() => performance.now()));
    await page.context().close();
  }
  say(`navigation to usable, median of ${VISITS} (nothing cached)`, `${median(times).toFixed(0)} ms`);
}

async function makePipeline(page, users) {
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await press("Fill in the Sandbox's application");
  await page.waitForFunction(() => document.querySelector("#page-client-secret")?.value);
  await press("Get a token");
  await page.getByRole("textbox", { name: "Count" }).fill(String(users));
  await press("Create source");
  await press("Continue to Destination");
  await page.getByRole("radio", { name: /^DuckDB/ }).check();
  await page.getByRole("textbox", { name: "Destination DB" }).fill("/local/bench.duckdb");
  await press("Create destination");
  await press("Continue to Connection");
  await press("Create connection");
  await press("Continue to Sync");
}

/** The renderer's process that runs the sandbox's worker: its id and that thread's. */
function worker() {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      for (const thread of readdirSync(`/proc/${pid}/task`)) {
        const name = readFileSync(`/proc/${pid}/task/${thread}/comm`, "utf8");
        if (name.startsWith("DedicatedWorker")) return { pid, thread };
      }
    } catch {
      // It ended while it was looked at.
    }
  }
  throw new Error("no process runs the sandbox's worker");
}

function cpuSeconds({ pid, thread }) {
  const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function megabytes({ pid }, key) {
  const line = readFileSync(`/proc/${pid}/status`, "utf8").match(new RegExp(`${key}:\\s+(\\d+)`));
  return Number(line[1]) / 1024;
}

async function million(browser, address) {
  const page = await open(browser);
  await page.goto(address);
  await makePipeline(page, MILLION);
  const sandbox = worker();
  const before = { cpu: cpuSeconds(sandbox), memory: megabytes(sandbox, "VmRSS") };
  const began = Date.now();
  await page.getByRole("button", { name: "Start sync" }).click();
  const verdict = page.getByRole("heading", { name: /^The sync succeeded/ });
  await verdict.waitFor({ timeout: 300_000 });
  const seconds = (Date.now() - began) / 1000;
  const rows = Number((await verdict.textContent()).match(/: ([\d,]+) rows/)[1].replaceAll(",", ""));
  const cpu = cpuSeconds(sandbox) - before.cpu;
  say(`a sync of ${MILLION.toLocaleString("en")} users`, `${rows.toLocaleString("en")} rows in ${seconds.toFixed(1)} s`);
  say("the Faker in the worker, rows a second of processor time", Math.round(rows / cpu).toLocaleString("en"));
  const peak = megabytes(sandbox, "VmHWM");
  say("the tab's process, resident before and at its peak", `${before.memory.toFixed(0)} MB, ${peak.toFixed(0)} MB`);
  say("longest main-thread task, from token to verdict", `${(await longest(page)).toFixed(0)} ms (0: none over 50)`);
  await page.context().close();
}

const { server, address } = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROME || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  await visits(browser, address);
  await million(browser, address);
} finally {
  await browser.close();
  server.kill();
}
