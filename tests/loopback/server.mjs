// A real HTTP server that misbehaves on request, for the browser tests of `client`.
//
//   node tests/loopback/server.mjs        listens on 127.0.0.1:18190 (LOOPBACK_PORT)
//
// Every answer allows any origin. Nothing listens on the next port up: a request there is
// refused. Each path of `scenarios` is one scenario; see the comment above it.

import { createServer } from "node:http";

const port = Number(process.env.LOOPBACK_PORT ?? 18190);

/** Requests seen by /unauthorized-once, by key. */
const seenKeys = new Set();
/** Tokens issued, by client id: what /counts answers. */
const tokensIssued = {};

const scenarios = {
  // 200 with what arrived: {method, path, query, headers, body}; `body` is text.
  "/ok": ({ request, url, body, response }) =>
    json(response, 200, {
      method: request.method,
      path: url.pathname,
      query: [...url.searchParams],
      headers: request.headers,
      body,
    }),

  // The answer of /ok after ?ms= milliseconds.
  "/delay": (call) => {
    const timer = setTimeout(() => scenarios["/ok"](call), Number(call.url.searchParams.get("ms")));
    call.response.on("close", () => clearTimeout(timer));
  },

  // 401 to the first request with a given ?key=, the answer of /ok to the later ones.
  "/unauthorized-once": (call) => {
    const key = call.url.searchParams.get("key");
    if (seenKeys.has(key)) return scenarios["/ok"](call);
    seenKeys.add(key);
    scenarios["/unauthorized"](call);
  },

  "/unauthorized": ({ response }) =>
    json(response, 401, { status: 401, type: "about:blank", title: "Unauthorized" }),

  // 422 that quotes the request: its authorization and its body.
  "/complaint": ({ request, body, response }) =>
    json(response, 422, { message: `No: ${request.headers.authorization} sent ${body}` }),

  // Promises 1000 bytes, sends a few and hangs up.
  "/cut-off": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"data":[', () => setTimeout(() => response.destroy(), 50));
  },

  "/redirect": ({ response }) => {
    response.writeHead(302, { location: "/ok" });
    response.end();
  },

  // 204 unless ?status= says otherwise; no body.
  "/empty": ({ url, response }) => {
    response.writeHead(Number(url.searchParams.get("status") ?? 204));
    response.end();
  },

  // What a proxy in front of Airbyte answers when Airbyte is down.
  "/html": ({ response }) => {
    response.writeHead(502, { "content-type": "text/html" });
    response.end("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
  },

  "/not-json": ({ response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"a":');
  },

  "/too-many": ({ response }) => json(response, 429, { message: "Too many requests" }),

  // POST {client_id, client_secret, "grant-type"}: an unsigned JWT that lives 900 seconds,
  // or 90 for the client id `life-90`, `life-90-second` and so on. An id that begins with
  // `wrong` is refused.
  "/applications/token": ({ request, body, response }) => {
    const { client_id: id, client_secret: secret, "grant-type": grant } = parse(body) ?? {};
    if (request.method !== "POST" || !id || !secret || grant !== "client_credentials") {
      return json(response, 400, { message: "client_id, client_secret and grant-type are needed", errorId: "loopback-400" });
    }
    if (id.startsWith("wrong")) return json(response, 401, { errorId: "loopback-401" });

    tokensIssued[id] = (tokensIssued[id] ?? 0) + 1;
    const lifetime = Number(/^life-(\d+)/.exec(id)?.[1] ?? 900);
    json(response, 200, {
      access_token: unsignedJwt(id, tokensIssued[id], lifetime),
      token_type: "Bearer",
      expires_in: lifetime,
    });
  },

  // {client id: tokens issued to it so far}
  "/counts": ({ response }) => json(response, 200, tokensIssued),
};

function unsignedJwt(subject, serial, lifetime) {
  const now = Math.floor(Date.now() / 1000);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { sub: subject, jti: `${subject}-${serial}`, iat: now, exp: now + lifetime };
  return `${part({ alg: "none", typ: "JWT" })}.${part(claims)}.`;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function json(response, status, value) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function allowAnyOrigin(request, response) {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-methods", "GET,POST,PUT,PATCH,DELETE");
  // `*` never covers Authorization: the names asked for are repeated.
  const asked = request.headers["access-control-request-headers"];
  if (asked) response.setHeader("access-control-allow-headers", asked);
}

const server = createServer(async (request, response) => {
  allowAnyOrigin(request, response);
  if (request.method === "OPTIONS") {
    response.writeHead(204);
    response.end();
    return;
  }
  const url = new URL(request.url, `http://127.0.0.1:${port}`);
  const scenario = scenarios[url.pathname];
  if (!scenario) return json(response, 404, { message: `no scenario ${url.pathname}` });
  try {
    scenario({ request, url, response, body: await bodyOf(request) });
  } catch {
    response.destroy(); // the caller hung up while sending
  }
});

server.on("error", (error) => {
  console.error(`The loopback server could not listen on 127.0.0.1:${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => console.log(`loopback server on http://127.0.0.1:${port}`));
