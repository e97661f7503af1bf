import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../auth/sign-in";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
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

const anybody = (ip = "127.0.0.1", now = new Date()) => createCaller(callContext({ db, who: null, ip, now }));
const password = "a calm ledger";
const company = { kind: "company", company: "Acme" } as const;
const fresh = () => `${randomUUID()}@example.test`;
const asWho = (who: { userId: string; sessionId: string }) => createCaller(callContext({ db, who, ip: "127.0.0.1" }));

const signUp = (email: string, more: object = {}) => anybody().accounts.signUp({ name: "Anna", email, password, start: company, timeZone: null, ...more });

/** Signs up and confirms; answers the account's id. */
async function member(email: string): Promise<string> {
  await signUp(email);
  const id = (await accountOf(db, email))?.id ?? "";
  const { mails } = await sendWaiting(db, id);
  await anybody().accounts.verify({ token: tokenIn(mails[0]), password });
  return id;
}

describe("signing up", () => {
  it("opens a company for its owner, who can sign in once the address is confirmed", async () => {
    const email = fresh();
    await signUp(` ${email.toUpperCase()} `, { timeZone: "America/New_York", start: { kind: "company", company: "Dunder" } });
    expect(await signIn(db, email, password, new Date())).toBeNull();
    const { mails } = await sendWaiting(db, (await accountOf(db, email))?.id ?? "");
    expect(mails[0]?.to).toEqual({ name: "Anna", address: email });
    expect(mails[0]?.text).toContain("https://worthwhile.test/verify#");
    expect(await anybody().accounts.verify({ token: tokenIn(mails.at(-1)), password })).toEqual({ email });
    const who = await signIn(db, email, password, new Date());
    const [place] = await asWho(who!).tenants.mine({});
    expect(place).toMatchObject({ name: "Dunder", kind: "company", role: "owner" });
    expect(await asWho(who!).tenants.current({ tenant: place!.slug })).toMatchObject({ timeZone: "America/New_York" });
  });

  it("opens an agency with its own tenant and its first client", async () => {
    const email = fresh();
    await signUp(email, { start: { kind: "agency", agency: "Studio Nord", client: "Bakery" } });
    const { mails } = await sendWaiting(db, (await accountOf(db, email))?.id ?? "");
    await anybody().accounts.verify({ token: tokenIn(mails[0]), password });
    const who = await signIn(db, email, password, new Date());
    const mine = await asWho(who!).tenants.mine({});
    expect(mine.find((place) => place.name === "Studio Nord")).toMatchObject({ kind: "agency", role: "owner" });
    expect(mine.find((place) => place.name === "Bakery")).toMatchObject({ kind: "client", role: "owner" });
  });

  it("answers the same for an address that is known, changes nothing there and writes to its owner", async () => {
    const email = fresh();
    const id = await member(email);
    expect(await signUp(email, { name: "Mallory", password: "mallory's own words" })).toBeNull();
    expect(await signIn(db, email, "mallory's own words", new Date())).toBeNull();
    const who = await signIn(db, email, password, new Date());
    expect(await asWho(who!).accounts.me({})).toEqual({ name: "Anna", email });
    const { mails } = await sendWaiting(db, id);
    expect(mails.map((mail) => mail.subject)).toEqual(["You have an account at Worthwhile already"]);
  });

  it("is of no use to somebody who signs up with another's address: their click needs the password", async () => {
    const email = fresh();
    await signUp(email, { password: "mallory's own words" });
    await signUp(email);
    const { mails } = await sendWaiting(db, (await accountOf(db, email))?.id ?? "");
    await expect(anybody().accounts.verify({ token: tokenIn(mails.at(-1)), password })).rejects.toMatchObject({ message: "wrongPassword" });
    expect(await signIn(db, email, "mallory's own words", new Date())).toBeNull();
  });

  it.each([
    ["an address that is two", { email: "a@x.example,b@y.example" }],
    ["a password of nine letters", { password: "nine char" }],
    ["a password that everybody tries", { password: "Password123" }],
    ["a role that is not asked for", { role: "owner" }],
    ["an agency without a client", { start: { kind: "agency", agency: "Studio" } }],
  ])("refuses %s", async (_, wrong) => {
    const email = fresh();
    await expect(signUp(email, { email, ...wrong })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await accountOf(db, email)).toBeNull();
  });

  it("stops a network that signs up in bulk", async () => {
    const bulk = anybody("203.0.113.77");
    const one = () => bulk.accounts.requestReset({ email: fresh() });
    for (let i = 0; i < 30; i++) await one();
    await expect(one()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });
});

describe("a link by mail", () => {
  it("works once, and only the latest works", async () => {
    const email = fresh();
    await signUp(email);
    const id = (await accountOf(db, email))?.id ?? "";
    const first = tokenIn((await sendWaiting(db, id)).mails[0]);
    await signUp(email);
    const second = tokenIn((await sendWaiting(db, id)).mails[0]);
    await expect(anybody().accounts.verify({ token: first, password })).rejects.toMatchObject({ message: "linkSpent" });
    await anybody().accounts.verify({ token: second, password });
    await expect(anybody().accounts.verify({ token: second, password })).rejects.toMatchObject({ message: "linkSpent" });
  });

  it("is used up by one of those who use it at the same moment", async () => {
    const email = fresh();
    await signUp(email);
    const token = tokenIn((await sendWaiting(db, (await accountOf(db, email))?.id ?? "")).mails[0]);
    const tries = await Promise.allSettled([1, 2, 3].map(() => anybody().accounts.verify({ token, password })));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  it("sets a new password once, though used twice at the same moment, and signs out everywhere", async () => {
    const email = fresh();
    const id = await member(email);
    const before = await signIn(db, email, password, new Date());
    await anybody().accounts.requestReset({ email });
    const token = tokenIn((await sendWaiting(db, id)).mails[0]);
    const tries = await Promise.allSettled(["first new words", "other new words"].map((wanted) => anybody().accounts.reset({ token, password: wanted })));
    expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(asWho(before!).accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const works = await Promise.all([password, "first new words", "other new words"].map((tried) => signIn(db, email, tried, new Date())));
    expect(works.filter((who) => who !== null)).toHaveLength(1);
    expect(works[0]).toBeNull();
    expect((await sendWaiting(db, id)).mails.map((mail) => mail.subject)).toEqual(["Your password for Worthwhile was changed"]);
  });

  it("to set a password is good for 15 minutes", async () => {
    const email = fresh();
    const id = await member(email);
    await anybody().accounts.requestReset({ email });
    const token = tokenIn((await sendWaiting(db, id)).mails[0]);
    const late = new Date(Date.now() + 15 * 60_000 + 5_000);
    await expect(anybody("127.0.0.1", late).accounts.reset({ token, password: "new words, late" })).rejects.toMatchObject({ message: "linkSpent" });
    await anybody().accounts.reset({ token, password: "new words, in time" });
  });

  it("is not sent for an address that nobody has, and nobody can tell", async () => {
    expect(await anybody().accounts.requestReset({ email: fresh() })).toBeNull();
  });

  it("is kept as a hash alone", async () => {
    const email = fresh();
    await signUp(email);
    const id = (await accountOf(db, email))?.id ?? "";
    const token = tokenIn((await sendWaiting(db, id)).mails[0]);
    const rows = await db.write.$transaction(async (tx) => {
      await actAs(tx, { userId: id });
      return tx.userToken.findMany({ where: { userId: id } });
    });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("one's own account", () => {
  it("gets a new password from somebody who knows the old one; the browser that asked stays signed in, the others do not", async () => {
    const email = fresh();
    await member(email);
    const [here, there] = [await signIn(db, email, password, new Date()), await signIn(db, email, password, new Date())];
    await expect(asWho(here!).accounts.changePassword(write({ currentPassword: "wrong words", password: "brand new words" }))).rejects.toMatchObject({ message: "wrongPassword" });
    await asWho(here!).accounts.changePassword(write({ currentPassword: password, password: "brand new words" }));
    expect(await asWho(here!).accounts.me({})).toMatchObject({ email });
    await expect(asWho(there!).accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await signIn(db, email, password, new Date())).toBeNull();
    expect(await signIn(db, email, "brand new words", new Date())).not.toBeNull();
  });

  it("lists where it is signed in and ends one or all others, but nobody else's", async () => {
    const email = fresh();
    await member(email);
    const [here, there] = [await signIn(db, email, password, new Date()), await signIn(db, email, password, new Date())];
    await signIn(db, email, password, new Date());
    const listed = await asWho(here!).accounts.sessions({});
    expect(listed).toHaveLength(3);
    expect(listed.filter((one) => one.isCurrent).map((one) => one.id)).toEqual([here!.sessionId]);

    const stranger = fresh();
    await member(stranger);
    const other = await signIn(db, stranger, password, new Date());
    await expect(asWho(other!).accounts.endSession(write({ sessionId: there!.sessionId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asWho(here!).accounts.endSession(write({ sessionId: there!.sessionId }));
    await expect(asWho(there!).accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await asWho(here!).accounts.endOtherSessions(write({}));
    expect(await asWho(here!).accounts.sessions({})).toHaveLength(1);
  });

  it("ends after 14 days without use and after 30 days whatever happens", async () => {
    const email = fresh();
    await member(email);
    const who = await signIn(db, email, password, new Date());
    const on = (days: number) => createCaller(callContext({ db, who, ip: "", now: new Date(Date.now() + days * 86_400_000) }));
    expect(await on(13).accounts.me({})).toMatchObject({ email });
    await expect(on(15).accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await db.write.$transaction(async (tx) => {
      await actAs(tx, { userId: who!.userId });
      await tx.session.updateMany({ where: { id: who!.sessionId }, data: { lastSeenAt: new Date(Date.now() + 29 * 86_400_000) } });
    });
    expect(await on(29).accounts.me({})).toMatchObject({ email });
    await expect(on(31).accounts.me({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
