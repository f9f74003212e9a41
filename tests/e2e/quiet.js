// The `test` of every spec. It fails if the page was not quiet, that is, on any console
// error, uncaught error, CSP violation, failed request, answer of 400 or more from the
// page's own host, or request to any other host. A test that provokes some of it says so:
//
//   test("…", async ({ page, noise }) => {
//     noise.expect(/404/);                    // lines that match are all right
//     noise.allowHost("127.0.0.1:18190");     // a server it talks to besides the page's

import { test as base, expect } from "@playwright/test";

class Noise {
  #lines = [];
  #expected = [];
  #hosts;

  constructor(ownHost) {
    this.#hosts = new Set([ownHost]);
  }

  expect(pattern) {
    this.#expected.push(pattern);
  }

  allowHost(host) {
    this.#hosts.add(host);
  }

  add(line) {
    this.#lines.push(line);
  }

  addIfElsewhere(address) {
    const { protocol, host } = new URL(address);
    if (/^(http|ws)s?:$/.test(protocol) && !this.#hosts.has(host)) {
      this.add(`request to another host: ${address}`);
    }
  }

  get unexpected() {
    return this.#lines.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }
}

async function reportCspViolations(context, noise) {
  await context.exposeFunction("reportCspViolation", (line) => noise.add(line));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      window.reportCspViolation(
        `CSP violation: ${event.violatedDirective} blocked ${event.blockedURI}`,
      ),
    );
  });
}

function listen(context, ownOrigin, noise) {
  context.on("console", (message) => {
    if (message.type() === "error") noise.add(`console error: ${message.text()}`);
  });
  context.on("weberror", (error) => noise.add(`uncaught error: ${error.error()}`));
  context.on("request", (request) => noise.addIfElsewhere(request.url()));
  context.on("requestfailed", (request) => {
    const { errorText } = request.failure() ?? {};
    // Leaving the page, or the page cancelling, aborts what is on the way.
    if (errorText !== "net::ERR_ABORTED") {
      noise.add(`failed request: ${request.url()} (${errorText})`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 400 && response.url().startsWith(ownOrigin)) {
      noise.add(`${response.status()} for ${response.url()}`);
    }
  });
}

export const test = base.extend({
  noise: [
    async ({ context, baseURL }, use) => {
      const { host, origin } = new URL(baseURL);
      const noise = new Noise(host);
      await reportCspViolations(context, noise);
      listen(context, origin, noise);
      await use(noise);
      expect(noise.unexpected, "the page was not quiet").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
