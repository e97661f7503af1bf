import { request as ask } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "./support/test";

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };

/** Asks a procedure as the signed-in page would, but with headers of one's own choosing. */
function call(base: string | undefined, path: string, cookie: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(base ?? "");
  return new Promise((resolve, reject) => {
    const outgoing = ask({ hostname, port, path: `/api/trpc/${path}`, headers: { cookie, "x-app": "1", ...headers } }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on("data", (part: Buffer) => parts.push(part));
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) }));
    });
    outgoing.once("error", reject).end();
  });
}

test("a procedure is answered by the front door itself, as safe and as small as a page @desktop", async ({ baseURL, pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const path = `portfolio.month?input=${encodeURIComponent('{"agency":"northlight"}')}`;
  const plain = await call(baseURL, path, cookie);
  expect(plain.status).toBe(200);
  // Next names what its own answers vary by; this one was not made by it.
  expect(plain.headers).toMatchObject({ "cache-control": "private, no-store", "x-content-type-options": "nosniff", vary: "trpc-accept, accept, accept-encoding", "content-type": "application/json" });
  expect(String(plain.headers["content-security-policy"])).toContain("frame-ancestors 'none'");
  for (const [encoding, unpack] of [["br", brotliDecompressSync], ["gzip", gunzipSync]] as const) {
    const packed = await call(baseURL, path, cookie, { "accept-encoding": `deflate, ${encoding}` });
    expect(packed.headers).toMatchObject({ "content-encoding": encoding });
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(JSON.parse(unpack(packed.body).toString()).result.data.rows.length).toBeGreaterThan(3);
  }
});

test("no path, header or method of a stranger gets past it @desktop", async ({ baseURL, request }) => {
  expect((await call(baseURL, "portfolio.month", "", { "x-app": "0" })).status).toBe(403);
  expect((await call(baseURL, `portfolio.month?input=${encodeURIComponent(JSON.stringify({ agency: "northlight" }))}`, "")).status).toBe(401);
  expect((await call(baseURL, "no.such", "")).status).toBe(404);
  expect((await call(baseURL, "%ff", "")).status).toBe(400);
  expect((await request.delete("/api/trpc/goals.list")).status()).toBe(405);
});
