import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { makeCompany, makePerson, write } from "../testing/factories";
import { cookieFor, ORIGIN, requestTo } from "../testing/http-call";
import { rounds, roundsTimeout } from "../testing/rounds";
import { testDatabase } from "../testing/test-database";
import { workerDatabase } from "../testing/worker-database";
import { answerTrpc } from "../trpc/http";
import { answerAuth } from "./answer-auth";
import { insertUser } from "./data";
import { hashPassword } from "./password";
import { sidePool } from "./side-pool";

const shared = globalThis as { worthwhileDatabase?: Database };
const PASSWORD = "a calm ledger";
const PAIRS = rounds(0, 200);
const CLOSE_MS = 15;

let db: Database;
let passwordHash: string;
let form: { cookie: string; csrfToken: string };
let inviter: { tenant: string; cookie: string };

const auth = (method: "GET" | "POST", path: string, headers: Record<string, string>, body?: URLSearchParams) =>
  answerAuth(new Request(`${ORIGIN}/api/auth/${path}`, { method, body, headers: { host: "localhost:3000", origin: ORIGIN, "x-real-ip": "127.0.0.1", ...headers } }), path.split("/"), { db, now: new Date() });
const call = (path: string, input: object, cookie?: string) => answerTrpc(requestTo(path, { body: JSON.stringify(write(input)), ...(cookie && { cookie }) }));

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test");
  shared.worthwhileDatabase = db = await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
  const answer = await auth("GET", "csrf", {});
  form = { cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; "), ...((await answer.json()) as { csrfToken: string }) };
  const company = await makeCompany(db);
  inviter = { tenant: company.slug, cookie: await cookieFor(company.owner) };
});
// What is compared is the answer to a first try.
beforeEach(async () => void (await sidePool().query("DELETE FROM rate_limits")));
afterAll(() => void delete shared.worthwhileDatabase);

/** What an address can be to us. */
const addresses: Record<string, () => Promise<string>> = {
  known: async () => (await makePerson(db, { passwordHash })).email,
  unknown: () => Promise.resolve(`${randomUUID()}@example.test`),
  "not confirmed": async () => {
    const [userId, email] = [randomUUID(), `${randomUUID()}@example.test`];
    await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { userId });
      await insertUser(tx, { id: userId, email, name: "Una", passwordHash });
    });
    return email;
  },
  disabled: async () => {
    const { email, userId } = await makePerson(db, { passwordHash });
    const owner = new pg.Client((await workerDatabase()).ownerUrl);
    await owner.connect();
    await owner.query("UPDATE users SET disabled_at = now() WHERE id = $1", [userId]);
    await owner.end();
    return email;
  },
};

/** Every door at which somebody can name an address that is not theirs, and what it says. */
const doors: [string, number, (email: string) => Promise<Response>][] = [
  ["signing in", 401, (email) => auth("POST", "callback/credentials", { cookie: form.cookie }, new URLSearchParams({ csrfToken: form.csrfToken, email, password: "another ledger" }))],
  ["signing up", 200, (email) => call("accounts.signUp", { name: "Ann", email, password: PASSWORD, start: { kind: "company", company: "Acme" }, timeZone: null })],
  ["asking for a new password", 200, (email) => call("accounts.requestReset", { email })],
  ["inviting", 200, (email) => call("invites.create", { tenant: inviter.tenant, email, role: "member", memberId: null }, inviter.cookie)],
];

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const DAY_TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** All of an answer that can be told apart: the ids, instants and sealed cookies in it are of each call. */
async function toldBy(answer: Response, email: string) {
  const mask = (text: string) => text.replaceAll(email, "address").replace(ID, "id").replace(DAY_TIME, "instant");
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${name === "set-cookie" ? value.replace(/=[^;]*/, "=") : mask(value)}`);
  return { status: answer.status, body: mask(await answer.text()), headers };
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

describe.each(doors)("%s", (_, status, ask) => {
  it("answers the same, to the last header, whether an address is known, unknown, not confirmed or disabled", async () => {
    const told: Record<string, object> = {};
    for (const [kind, make] of Object.entries(addresses)) {
      const email = await make();
      told[kind] = await toldBy(await ask(email), email);
    }
    const { unknown, ...others } = told;
    expect(unknown).toMatchObject({ status });
    for (const [kind, answer] of Object.entries(others)) expect(answer, kind).toEqual(unknown);
  });

  // A time means something on a machine that does nothing else: it is measured in long runs only.
  if (PAIRS > 0) it("takes as long for an unknown address as for a known one", { timeout: roundsTimeout(60_000) }, async () => {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      await sidePool().query("DELETE FROM rate_limits");
      for (const kind of pair % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
        const email = (await addresses[kind]?.()) ?? "";
        const since = performance.now();
        await (await ask(email)).text();
        times[kind].push(performance.now() - since);
      }
    }
    const [known, unknown] = [median(times.known), median(times.unknown)];
    process.stdout.write(`times: ${known.toFixed(1)} ms known, ${unknown.toFixed(1)} ms unknown\n`);
    expect(Math.abs(known - unknown)).toBeLessThanOrEqual(CLOSE_MS);
  });
});
