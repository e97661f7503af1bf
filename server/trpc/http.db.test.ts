import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { makeCompany, type Person, write } from "../testing/factories";
import { cookieFor, requestTo } from "../testing/http-call";
import { allProcedures } from "../testing/matrix/run";
import { type Hashes, hashesOf, stateNow } from "../testing/matrix/state";
import { copyDatabase } from "../testing/worker-database";
import { answerTrpc } from "./http";

const shared = globalThis as { worthwhileDatabase?: Database };

let db: Database;
let watch: pg.Client;
let hashes: Hashes;
let owner: Person;
let tenant: string;
let cookie: string;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = "http://localhost:3000";
  process.env.NEXTAUTH_SECRET = "a secret for tests of the HTTP side";
  const addresses = await copyDatabase("http");
  process.env.DATABASE_URL = addresses.appUrl;
  shared.worthwhileDatabase = db = openDatabase(addresses.appUrl, 3);
  watch = new pg.Client(addresses.superUrl);
  await watch.connect();
  hashes = await hashesOf(watch);
  ({ slug: tenant, owner } = await makeCompany(db));
  cookie = await cookieFor(owner);
});
afterAll(async () => {
  delete shared.worthwhileDatabase;
  await db.close();
  await watch.end();
});

const goal = () => JSON.stringify(write({ tenant, title: "More leads" }));
const titles = async () => (await owner.api.goals.list({ tenant })).map(({ title }) => title);
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(key, value);
  return data;
};

describe("a call over HTTP", () => {
  it("is answered to our own pages with a session, and its answer is kept by no cache", async () => {
    const answer = await answerTrpc(requestTo("goals.create", { cookie, body: goal() }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await titles()).toEqual(["More leads"]);
  });

  it("asks what a mailed link leads to with its secret in the body, not in an address that is logged and kept", async () => {
    const answer = await answerTrpc(requestTo("invites.preview", { body: JSON.stringify({ token: "a".repeat(43) }) }));
    expect([answer.status, await answer.json()]).toMatchObject([404, { error: { message: "noSuchInvite" } }]);
  });

  it("is nobody's without a cookie, with a broken one, or with one that another secret sealed", async () => {
    const { NEXTAUTH_SECRET } = process.env;
    process.env.NEXTAUTH_SECRET = "another secret";
    const forged = await cookieFor(owner);
    process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET;
    for (const wrong of ["", `${cookie.slice(0, -20)}x`, "worthwhile.session=%E0%A4%A", forged]) {
      expect((await answerTrpc(requestTo("goals.create", { cookie: wrong, body: goal() }))).status, wrong).toBe(401);
    }
  });

  const shapes = {
    "a form with files": { headers: { "content-type": null }, body: form({ 0: "{}" }) },
    "a form": { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "json=%7B%7D" },
    "plain text": { headers: { "content-type": "text/plain" } },
    "bytes": { headers: { "content-type": "application/octet-stream" } },
    "JSON by another name": { headers: { "content-type": "application/jsonp" } },
    "a GET": { method: "GET" as const, headers: { "content-type": null } },
    "a GET without an origin": { method: "GET" as const, headers: { "content-type": null, origin: null } },
    "a call from another origin": { headers: { origin: "https://evil.example" } },
    "a call from an origin that begins like ours": { headers: { origin: "http://localhost:3000.evil.example" } },
    "a call from an opaque origin": { headers: { origin: "null" } },
    "a call without an origin": { headers: { origin: null } },
    "a call from a page of another site": { headers: { origin: null, "sec-fetch-site": "cross-site" } },
    "a call without our header": { headers: { "x-app": null } },
  };
  it.each(Object.entries(shapes))("changes nothing as %s, whatever the procedure", async (_, shape) => {
    const before = await stateNow(watch, hashes);
    for (const { path, type } of allProcedures()) {
      if (type !== "mutation") continue;
      const { status } = await answerTrpc(requestTo(path, { cookie, ...shape }));
      expect([403, 405, 415], `${path}: ${status}`).toContain(status);
    }
    expect(await stateNow(watch, hashes)).toEqual(before);
  });

  it("is one call: a batch runs none of them", async () => {
    const before = await titles();
    const many = Array.from({ length: 500 }, () => "goals.create").join(",");
    const calls = JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index, write({ tenant, title: `Goal ${index}` })])));
    const answer = await answerTrpc(requestTo(`${many}?batch=1`, { cookie, body: calls }));
    expect(answer.status).toBe(400);
    expect((await answerTrpc(requestTo("goals.create?batch=1", { cookie, body: `{"0":${goal()}}` }))).status).toBe(400);
    expect(await titles()).toEqual(before);
  });
});

describe("a body that is meant to do harm", () => {
  const deep = `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`;
  const wide = `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(",")}}`;
  const bodies: [string, () => string][] = [
    ["is 200,000 levels deep", () => deep],
    ["is a list 200,000 levels deep", () => "[".repeat(200_000)],
    ["has 100,000 keys", () => wide],
    ["is larger than a megabyte", () => JSON.stringify({ title: "x".repeat(1_100_000) })],
    ["is larger than it says", () => JSON.stringify({ title: "é".repeat(1_100_000) })],
    ["is no JSON", () => "{title:"],
    ["is cut short", () => '{"tenant":"a'],
    ["is empty", () => ""],
    ["is a number of a million digits", () => "9".repeat(900_000)],
    ["is a list", () => "[1]"],
    ["is null", () => "null"],
    ["writes to a prototype", () => '{"__proto__":{"polluted":true}}'],
    ["writes to a prototype in other letters", () => '{"\\u005f_proto__":{"polluted":true}}'],
    ["writes to a prototype by its constructor", () => '{"constructor":{"prototype":{"polluted":true}}}'],
  ];
  it.each(bodies)("is refused in no time when it %s", async (_, body) => {
    const text = body();
    const start = performance.now();
    const answer = await answerTrpc(requestTo("goals.create", { cookie, body: text }));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("is refused as the input of a question too", async () => {
    const reasonOf = async (input: string) => ((await (await answerTrpc(requestTo(`goals.list?input=${encodeURIComponent(input)}`, { method: "GET", cookie, headers: { "content-type": null } }))).json()) as { error: { message: string } }).error.message;
    expect(await reasonOf("[".repeat(5000))).toBe("tooDeep");
    for (const input of ["{", "[".repeat(5000), '{"__proto__":{"polluted":true}}', "null", '{"tenant":{"not":""}}']) {
      const answer = await answerTrpc(requestTo(`goals.list?input=${encodeURIComponent(input)}`, { method: "GET", cookie, headers: { "content-type": null } }));
      expect(answer.status, input.slice(0, 40)).toBe(400);
    }
  });

  it("is refused for a procedure that does not exist, and the answer names none", async () => {
    const answer = await answerTrpc(requestTo("goals.destroy", { cookie }));
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/rank|rename|retire/);
  });
});
