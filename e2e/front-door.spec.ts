import { readFileSync } from "node:fs";
import { request as ask } from "node:http";
import { expect, test } from "@playwright/test";

type Answer = { status: number; headers: Record<string, unknown>; body: string };

/** Sends a request as it is written here; a browser would not. */
function send(base: string | undefined, path: string, options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {}): Promise<Answer> {
  const { hostname, port } = new URL(base ?? "");
  return new Promise((resolve, reject) => {
    const outgoing = ask({ hostname, port, path, method: options.method ?? "GET", headers: options.headers }, (incoming) => {
      let body = "";
      incoming.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }));
    });
    outgoing.once("error", reject).end(options.body);
  });
}

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, "x");

test("a page says what may run in it, and a client cannot talk it out of that @desktop", async ({ baseURL }) => {
  const { headers, body } = await send(baseURL, "/sign-in", { headers: { "content-security-policy": "script-src 'nonce-forged'", "x-nonce": "forged" } });
  const policy = String(headers["content-security-policy"]);
  const [, nonce = ""] = /script-src 'self' 'nonce-([^']+)';/.exec(policy) ?? [];
  expect(nonce).not.toBe("");
  const scripts = [...body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "private, no-store",
  });
  expect(headers).not.toHaveProperty("x-powered-by");
});

test("two answers never share a nonce @desktop", async ({ baseURL }) => {
  const [one, two] = await Promise.all([send(baseURL, "/sign-in"), send(baseURL, "/sign-in")]);
  expect(one.headers["content-security-policy"]).not.toBe(two.headers["content-security-policy"]);
});

test("nobody is answered who asks for another host @desktop", async ({ baseURL }) => {
  expect(await send(baseURL, "/sign-in", { headers: { host: "evil.example" } })).toMatchObject({ status: 421 });
  expect(await send(baseURL, "http://evil.example/sign-in")).toMatchObject({ status: 400 });
  expect(await send(baseURL, "//evil.example")).toMatchObject({ status: 400 });
});

test("a body that is too large is refused, whole, and never cut @desktop", async ({ baseURL }) => {
  expect(await send(baseURL, "/api/trpc/time.log", { method: "POST", body: megabytes(2) })).toMatchObject({ status: 413 });
  expect(await send(baseURL, "/api/imports", { method: "POST", body: megabytes(27) })).toMatchObject({ status: 413 });
  const chunked = await send(baseURL, "/api/imports", { method: "POST", headers: { "transfer-encoding": "chunked" }, body: megabytes(12) });
  expect(chunked.status).toBe(411);
});

test("no page was made beforehand, for it would carry no nonce and belong to everybody @desktop", () => {
  const { routes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8")) as { routes: Record<string, unknown> };
  // Next makes its last resort beforehand in any case.
  expect(Object.keys(routes).filter((route) => !/\.(svg|png|ico|txt)$/.test(route) && route !== "/_global-error")).toEqual([]);
});

test("there is no server action to call @desktop", () => {
  const { node, edge } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Record<"node" | "edge", object>;
  expect({ node, edge }).toEqual({ node: {}, edge: {} });
});

test("a browser that asks for the icon at its old address, as one does on going back, finds it there @desktop", async ({ baseURL }) => {
  const { status, headers } = await send(baseURL, "/favicon.ico");
  expect([status, headers["content-type"]]).toEqual([200, "image/x-icon"]);
});
