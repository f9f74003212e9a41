// What quiet.js is worth: each kind of noise is heard.

import { Shell } from "../pages/shell.js";
import { expect, test } from "../quiet.js";

const noises = [
  ["a console error", /^console error: noise/, () => console.error("noise")],
  ["an uncaught error", /^uncaught error: .*noise/, () => void setTimeout(() => { throw new Error("noise"); })],
  ["a rejection that nobody handles", /^uncaught error: .*noise/, () => void Promise.reject(new Error("noise"))],
  ["an inline script", /^CSP violation: script-src/, () => {
    const script = document.createElement("script");
    script.textContent = "1";
    document.body.append(script);
  }],
  ["an inline style", /^CSP violation: style-src/, () => document.body.setAttribute("style", "color: red")],
  ["a missing file", /^404 for .*missing.json/, () => void fetch("missing.json")],
  ["a refused connection", /^failed request: /, () => void fetch("http://127.0.0.1:9/").catch(() => {})],
  ["a request to another host", /^request to another host: http:\/\/localhost:9/, () => void fetch("http://localhost:9/").catch(() => {})],
];

for (const [name, line, make] of noises) {
  test(`${name} is heard`, async ({ page, noise }) => {
    await new Shell(page).open();
    await page.evaluate(make);
    await expect.poll(() => noise.unexpected).toContainEqual(expect.stringMatching(line));
    noise.expect(/.*/);
  });
}
