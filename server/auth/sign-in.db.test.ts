import { encode, type JWT } from "next-auth/jwt";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { makePerson, type Person } from "../testing/factories";
import { sendWaiting } from "../testing/mails";
import { testDatabase } from "../testing/test-database";
import { workerDatabase } from "../testing/worker-database";
import { callContext } from "../trpc/context";
import { createCaller } from "../trpc/root";
import { answerAuth } from "./answer-auth";
import { whoFromCookieHeader } from "./current-who";
import { insertUser } from "./data";
import { hashPassword } from "./password";
import { touchSession } from "./session-touch";
import { sidePool } from "./side-pool";

const ORIGIN = "http://localhost:3000";
const password = "a calm ledger";
let db: Database;
let passwordHash: string;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test");
  db = await testDatabase();
  passwordHash = await hashPassword(password);
});
beforeEach(async () => {
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  await sidePool().query("DELETE FROM rate_limits");
});

/** A browser: keeps cookies, says where it comes from. */
function browser(ip = `203.0.113.${Math.ceil(Math.random() * 250)}`) {
  const jar = new Map<string, string>();
  const call = async (method: string, path: string, form?: Record<string, string>, headers: Record<string, string> = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const body = form && new URLSearchParams(form);
    const request = new Request(`${ORIGIN}/api/auth/${path}`, { method, body, headers: { cookie, "x-real-ip": ip, host: "localhost:3000", ...(body && { origin: ORIGIN }), ...headers } });
    const response = await answerAuth(request, path.split("?")[0]!.split("/"), { db, now: new Date() });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "" || /max-age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const csrf = async () => ((await (await call("GET", "csrf")).json()) as { csrfToken: string }).csrfToken;
  return {
    jar,
    call,
    csrf,
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
    signIn: async (email: string, tried: string, more: Record<string, string> = {}) => call("POST", "callback/credentials", { csrfToken: await csrf(), email, password: tried, ...more }),
    signOut: async () => call("POST", "signout", { csrfToken: await csrf(), callbackUrl: "/sign-in" }),
    me: async () => createCaller(callContext({ db, who: await whoFromCookieHeader([...jar].map(([name, value]) => `${name}=${value}`).join("; ")), ip })).accounts.me({}),
  };
}

const someone = (start: object = {}): Promise<Person> => makePerson(db, { passwordHash, ...start });

describe("signing in", () => {
  it("opens a session whose cookie says nothing but which session it is", async () => {
    const { email, name } = await someone();
    const chrome = browser();
    const response = await chrome.signIn(` ${email.toUpperCase()}`, password);
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    expect(response.headers.getSetCookie().find((cookie) => cookie.startsWith("worthwhile.session="))).toMatch(/HttpOnly/i);
    expect(await chrome.me()).toEqual({ name, email });
    expect(decodeURIComponent(chrome.cookie())).not.toContain(email);
  });

  it("answers all that is wrong with address and password in the same way, and an unconfirmed address is sent its mail again", async () => {
    const { email } = await someone();
    const userId = randomUUID();
    const unconfirmed = `${userId}@example.test`;
    await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { userId });
      await insertUser(tx, { id: userId, email: unconfirmed, name: "Una", passwordHash });
    });
    const answers = [];
    for (const [address, tried] of [[email, "wrong"], [`${randomUUID()}@example.test`, password], [unconfirmed, password], ["no address", password], ["", ""]] as const) {
      const response = await browser().signIn(address, tried);
      answers.push([response.status, await response.text(), response.headers.getSetCookie().filter((cookie) => !cookie.includes("callback"))]);
    }
    expect(answers).toEqual(Array.from({ length: 5 }, () => [401, '{"reason":"wrongSignIn"}', []]));
    expect((await sendWaiting(db, userId)).mails.map((mail) => mail.subject)).toEqual(["Confirm your address for Worthwhile"]);
  });

  it("looks at ten wrong passwords of an account, from wherever they come, and at no eleventh; a browser it knows still gets in", async () => {
    const { email } = await someone();
    const known = browser();
    await known.signIn(email, password);
    const statuses = [];
    for (let i = 0; i < 14; i++) statuses.push((await browser(`198.51.100.${i}`).signIn(email, "wrong")).status);
    expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
    const refused = await browser().signIn(email, password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(600);
    expect(await refused.json()).toMatchObject({ reason: "tooManyAttempts" });
    expect((await known.signIn(email, password)).status).toBe(200);
  });

  it("counts tries that come at the same moment one by one", async () => {
    const { email } = await someone();
    const answers = await Promise.all(Array.from({ length: 25 }, (_, i) => browser(`198.51.100.${i}`).signIn(email, "wrong")));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
  });

  it("counts a network over all accounts", async () => {
    const office = "192.0.2.8";
    await Promise.all(Array.from({ length: 60 }, (_, i) => browser(office).signIn(`nobody-${i}@example.test`, "x")));
    expect((await browser(office).signIn("other@example.test", "x")).status).toBe(429);
    expect((await browser("192.0.2.9").signIn("other@example.test", "x")).status).toBe(401);
  }, 40_000);

  it("needs the token of its own form and comes from our own pages", async () => {
    const { email } = await someone();
    const chrome = browser();
    expect((await chrome.call("POST", "callback/credentials", { csrfToken: "made up", email, password })).status).toBe(401);
    expect((await chrome.call("POST", "callback/credentials", { csrfToken: await chrome.csrf(), email, password }, { origin: "https://evil.example" })).status).toBe(403);
    expect(chrome.jar.has("worthwhile.session")).toBe(false);
  });

  it("over https gives cookies that are bound to the host", async () => {
    vi.stubEnv("NEXTAUTH_URL", "https://worthwhile.test");
    const { email } = await someone();
    const made = (await browser().signIn(email, password)).headers.getSetCookie();
    expect(made.map((cookie) => cookie.split("=")[0])).toEqual(["__Host-worthwhile.callback", "__Host-worthwhile.session", "__Host-worthwhile.device"]);
    for (const cookie of made) expect(cookie).toMatch(/^(?!.*domain).*path=\/;.*secure/i);
  });
});

describe("a session", () => {
  it("is over when its person signs out, whoever kept the cookie", async () => {
    const { email } = await someone();
    const chrome = browser();
    await chrome.signIn(email, password);
    const kept = await whoFromCookieHeader(chrome.cookie());
    const response = await chrome.signOut();
    expect(await response.json()).toEqual({ url: `${ORIGIN}/sign-in` });
    expect(chrome.jar.has("worthwhile.session")).toBe(false);
    await expect(createCaller(callContext({ db, who: kept, ip: "" })).accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("is over for a disabled person with the next call", async () => {
    const person = await someone();
    expect(await person.api.accounts.me({})).toMatchObject({ email: person.email });
    const owner = new pg.Client((await workerDatabase()).ownerUrl);
    await owner.connect();
    await owner.query("UPDATE users SET disabled_at = now() WHERE id = $1", [person.userId]);
    await owner.end();
    await expect(person.api.accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect((await browser().signIn(person.email, password)).status).toBe(401);
  });

  it("cannot be talked into being another one", async () => {
    const [{ email }, other] = [await someone(), await someone()];
    const chrome = browser();
    await chrome.signIn(email, password);
    const data = JSON.stringify({ csrfToken: await chrome.csrf(), data: { sub: other.userId, uid: other.userId, sid: other.sessionId, role: "owner", tenantId: "x" } });
    const request = new Request(`${ORIGIN}/api/auth/session`, { method: "POST", body: data, headers: { cookie: chrome.cookie(), origin: ORIGIN, host: "localhost:3000", "content-type": "application/json" } });
    expect((await answerAuth(request, ["session"], { db, now: new Date() })).status).toBe(404);
    expect(await chrome.me()).toMatchObject({ email });
  });

  it("is not made by a cookie that we did not seal, or that names no session", async () => {
    const sealed = async (token: JWT, secret: string) => `worthwhile.session=${await encode({ token, secret })}`;
    const who = { uid: randomUUID(), sid: randomUUID() };
    expect(await whoFromCookieHeader(await sealed(who, "a secret of this test"))).toEqual({ userId: who.uid, sessionId: who.sid });
    expect(await whoFromCookieHeader(await sealed(who, "another secret"))).toBeNull();
    expect(await whoFromCookieHeader(await sealed({ uid: "' OR 1=1", sid: who.sid }, "a secret of this test"))).toBeNull();
    for (const cookie of [null, "", "worthwhile.session=", "worthwhile.session=%", "worthwhile.session=a.b.c.d.e"]) expect(await whoFromCookieHeader(cookie)).toBeNull();
  });

  it("is prolonged by use, at most every five minutes, and never revived", async () => {
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    const person = await someone();
    const seen = async () => {
      const [row] = await inTransaction(db, "mutation", async (tx) => {
        await actAs(tx, { userId: person.userId });
        return tx.session.findMany({ where: { id: person.sessionId } });
      });
      return row!.lastSeenAt.getTime();
    };
    const start = await seen();
    await touchSession(person, at(4));
    expect(await seen()).toBe(start);
    await touchSession(person, at(10));
    expect(await seen()).toBeGreaterThan(start + 9 * 60_000);
    const last = await seen();
    await touchSession(person, at(15 * 24 * 60));
    expect(await seen()).toBe(last);
  });
});

describe("the rest of next-auth", () => {
  it.each(["GET providers", "GET session", "GET signin", "GET signout", "GET error", "GET verify-request", "POST session", "POST _log", "GET _log", "POST signin/credentials", "GET callback/credentials", "POST callback/email", "POST nothing"])(
    "does not answer %s",
    async (route) => {
      const [method = "", path = ""] = route.split(" ");
      expect((await browser().call(method, path, method === "POST" ? { code: "x" } : undefined)).status).toBe(404);
    },
  );

  it.each(["foo", "http://", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/%0d%0aSet-Cookie:x=1", "[]"])("sends nobody to %s, by form, query or cookie", async (wish) => {
    const chrome = browser();
    chrome.jar.set("worthwhile.callback", encodeURIComponent(wish));
    chrome.jar.set("next-auth.callback-url", encodeURIComponent(wish));
    const csrf = await chrome.call("GET", `csrf?callbackUrl=${encodeURIComponent(wish)}`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const response = await chrome.call("POST", `signout?callbackUrl=${encodeURIComponent(wish)}`, { csrfToken, callbackUrl: wish });
    expect([csrf.status, response.status, await response.json()]).toEqual([200, 200, { url: `${ORIGIN}/` }]);
  });

  it("says that it is busy when the database is away", async () => {
    const away = { read: { $transaction: () => Promise.reject(new Error("ECONNREFUSED")) }, write: { $transaction: () => Promise.reject(new Error("ECONNREFUSED")) } } as unknown as Database;
    const chrome = browser();
    const csrfToken = await chrome.csrf();
    const body = new URLSearchParams({ csrfToken, email: "a@x.example", password: "x" });
    const request = new Request(`${ORIGIN}/api/auth/callback/credentials`, { method: "POST", body, headers: { cookie: chrome.cookie(), origin: ORIGIN, host: "localhost:3000" } });
    const response = await answerAuth(request, ["callback", "credentials"], { db: away, now: new Date() });
    expect([response.status, await response.json()]).toEqual([503, { reason: "busy" }]);
  });
});
