import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../auth/password";
import { signIn } from "../auth/sign-in";
import type { Database } from "../db/client";
import { write } from "../testing/factories";
import { accountOf, sendWaiting, tokenIn } from "../testing/mails";
import { testDatabase } from "../testing/test-database";
import { callContext } from "../trpc/context";
import { createCaller } from "../trpc/root";

let db: Database;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  db = await testDatabase();
});

const password = "a calm ledger";
const next = "brand new words";
type Who = { userId: string; sessionId: string } | null;

/** Keeps both seats of the password hashing taken, and counts how often a seat came free. */
function backlog() {
  const waiting = { done: 0, all: Promise.resolve<unknown>(null) };
  waiting.all = Promise.all(Array.from({ length: 8 }, () => hashPassword("somebody else's words").then(() => (waiting.done += 1))));
  return waiting;
}

/** Makes a call behind the backlog; answers how much of it was done when the call opened its transaction for writing. */
async function opensAfter(who: Who, call: (api: ReturnType<typeof createCaller>) => Promise<unknown>): Promise<number[]> {
  const waiting = backlog();
  const opened: number[] = [];
  const write = new Proxy(db.write, {
    get(target, name) {
      if (name === "$transaction") opened.push(waiting.done);
      return Reflect.get(target, name) as unknown;
    },
  });
  await call(createCaller(callContext({ db: { ...db, write }, who, ip: "127.0.0.1" })));
  await waiting.all;
  return opened;
}

/** An account that is still to be confirmed, and the secret of its mail. */
async function newcomer() {
  const email = `${randomUUID()}@example.test`;
  const api = createCaller(callContext({ db, who: null, ip: "127.0.0.1" }));
  await api.accounts.signUp({ name: "Anna", email, password, start: { kind: "company", company: "Acme" }, timeZone: null });
  return { email, token: await mailed(email), api };
}

async function mailed(email: string) {
  const { mails } = await sendWaiting(db, (await accountOf(db, email))?.id ?? "");
  return tokenIn(mails.at(-1));
}

/** The last of the backlog may be under way beside the call's own. */
const nearlyAll = [expect.toSatisfy((done: number) => done >= 7)];

describe("a password is hashed before a connection is held", () => {
  it("when somebody signs up", async () => {
    const account = { name: "Anna", email: `${randomUUID()}@example.test`, password, start: { kind: "company", company: "Acme" }, timeZone: null } as const;
    expect(await opensAfter(null, (api) => api.accounts.signUp(account))).toEqual(nearlyAll);
  });

  it("when an address is confirmed", async () => {
    const { token } = await newcomer();
    expect(await opensAfter(null, (api) => api.accounts.verify({ token, password }))).toEqual(nearlyAll);
  });

  it("when a forgotten one is replaced", async () => {
    const { email, token, api } = await newcomer();
    await api.accounts.verify({ token, password });
    await api.accounts.requestReset({ email });
    const reset = await mailed(email);
    expect(await opensAfter(null, (call) => call.accounts.reset({ token: reset, password: next }))).toEqual(nearlyAll);
    expect(await signIn(db, email, next, new Date())).not.toBeNull();
  });

  it("when one is changed", async () => {
    const { email, token, api } = await newcomer();
    await api.accounts.verify({ token, password });
    const who = await signIn(db, email, password, new Date());
    expect(await opensAfter(who, (call) => call.accounts.changePassword(write({ currentPassword: password, password: next })))).toEqual(nearlyAll);
    expect(await signIn(db, email, next, new Date())).not.toBeNull();
  });
});

describe("nothing is hashed in vain", () => {
  it("for a link that is spent", async () => {
    const waiting = backlog();
    const api = createCaller(callContext({ db, who: null, ip: "127.0.0.1" }));
    await expect(api.accounts.reset({ token: "a".repeat(43), password: next })).rejects.toMatchObject({ message: "linkSpent" });
    expect(waiting.done).toBeLessThan(7);
    await waiting.all;
  });

  it("twice for the same change: the answer that was lost is given again", async () => {
    const { email, token, api } = await newcomer();
    await api.accounts.verify({ token, password });
    const who = await signIn(db, email, password, new Date());
    const change = write({ currentPassword: password, password: next });
    const own = createCaller(callContext({ db, who, ip: "127.0.0.1" }));
    expect(await own.accounts.changePassword(change)).toBeNull();
    expect(await own.accounts.changePassword(change)).toBeNull();
    await expect(own.accounts.changePassword(write({ currentPassword: password, password: next }))).rejects.toMatchObject({ message: "wrongPassword" });
  });
});
