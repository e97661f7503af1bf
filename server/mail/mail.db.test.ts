import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { sendWaiting, tokenIn } from "../testing/mails";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, makePerson, type Place } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { sendLater } from "./data";
import { sendMail } from "./jobs";

let db: Database;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  db = await testDatabase();
});

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000);

/** An invitation as the people's pages make it, with its mail waiting. */
async function invite(place: Place, invitedById: string, more: object = {}) {
  return inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: place.id });
    const data = { tenantId, email: "new@example.test", role: "member", invitedById, expiresAt: inAWeek(), ...more };
    const { id } = await tx.invite.create({ data, select: { id: true } });
    await sendLater(tx, { kind: "invite", tenantId, inviteId: id });
    return id;
  });
}

const changeMember = (place: Place, id: string, data: object) =>
  inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { tenantId: place.id });
    await tx.member.updateMany({ where: { tenantId: place.id, id }, data });
  });

describe("the outbox", () => {
  it("sends nothing for a change that was not kept", async () => {
    const person = await makePerson(db);
    const failed = inTransaction(db, "mutation", async (tx) => {
      await sendLater(tx, { kind: "password-changed", userId: person.userId });
      throw new Error("later, something else fails");
    });
    await expect(failed).rejects.toThrow();
    expect(await sendWaiting(db, person.userId)).toEqual({ mails: [], outcomes: [] });
  });

  it("writes to the address that the person has when it is sent", async () => {
    const person = await makePerson(db, { name: "Anna\r\nBcc: b@x.example <b>" });
    await inTransaction(db, "mutation", (tx) => sendLater(tx, { kind: "password-changed", userId: person.userId }));
    const { mails } = await sendWaiting(db, person.userId);
    expect(mails[0]?.to).toEqual({ name: "Anna Bcc: b@x.example <b>", address: person.email });
    expect(mails[0]?.text).toContain("Hello Anna Bcc: b@x.example <b>,");
    expect(mails[0]?.html).not.toContain("<b>");
    expect(mails[0]?.html).toContain("&#60;b&#62;");
  });

  it("makes a new link when a failed mail is tried again, and the first is void", async () => {
    const person = await makePerson(db);
    const job = { kind: "reset-password", userId: person.userId };
    let lost = "";
    await expect(sendMail(db, (mail) => Promise.reject(new Error((lost = tokenIn(mail)))), job, new Date())).rejects.toThrow();
    expect(lost).toHaveLength(43);
    const api = person.api.accounts;
    let sent = "";
    await sendMail(db, (mail) => Promise.resolve(void (sent = tokenIn(mail))), job, new Date());
    await expect(api.reset({ token: lost, password: "a calm ledger" })).rejects.toMatchObject({ message: "linkSpent" });
    expect(await api.reset({ token: sent, password: "a calm ledger" })).toEqual({ email: person.email });
  });
});

describe("an invitation by mail", () => {
  it("names who invites, to what and as what, and only its hash is kept", async () => {
    const company = await makeCompany(db, { name: "Acme & Söhne" });
    const id = await invite(company, company.memberId);
    const { mails, outcomes } = await sendWaiting(db, id);
    expect(outcomes).toEqual([{ outcome: "sent" }]);
    expect(mails[0]).toMatchObject({ to: { address: "new@example.test" }, subject: `${company.owner.name} invites you to Acme & Söhne at Worthwhile` });
    expect(mails[0]?.text).toContain("as Member");
    expect(mails[0]?.html).toContain("Acme &#38; Söhne");
    const row = await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { tenantId: company.id });
      return tx.invite.findFirst({ where: { id } });
    });
    expect(row?.tokenHash).toHaveLength(43);
    expect(mails[0]?.text).not.toContain(row?.tokenHash);
  });

  it("is good until a day of the workspace's zone", async () => {
    const company = await makeCompany(db);
    await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { tenantId: company.id });
      await tx.tenant.updateMany({ where: { id: company.id }, data: { timeZone: "Europe/Berlin" } });
    });
    const id = await invite(company, company.memberId, { expiresAt: new Date("2190-01-05T23:30:00Z") });
    const { mails } = await sendWaiting(db, id);
    expect(mails[0]?.text).toContain("good until 2190-01-06");
  });

  it.each([
    ["was removed", { removedAt: new Date() }],
    ["may no longer invite", { role: "member" }],
  ])("is not sent when its inviter %s in the meantime", async (_, change) => {
    const company = await makeCompany(db);
    const admin = await addMember(db, company, "admin");
    const id = await invite(company, admin.memberId);
    await changeMember(company, admin.memberId, change);
    expect(await sendWaiting(db, id)).toEqual({ mails: [], outcomes: [{ outcome: "skipped", why: "inviter may no longer invite" }] });
  });

  it.each([
    ["an owner, invited by an admin", { role: "owner" }],
    ["a hand-over, begun by an admin", { role: "admin", handsOver: true }],
  ])("is not sent for %s", async (_, more) => {
    const company = await makeCompany(db);
    const admin = await addMember(db, company, "admin");
    const id = await invite(company, admin.memberId, more);
    expect((await sendWaiting(db, id)).mails).toEqual([]);
  });

  it.each([
    ["revoked", { revokedAt: new Date() }],
    ["accepted", { acceptedAt: new Date() }],
    ["out of date", { expiresAt: new Date(0) }],
  ])("is not sent once it is %s", async (_, more) => {
    const company = await makeCompany(db);
    const id = await invite(company, company.memberId, more);
    expect(await sendWaiting(db, id)).toEqual({ mails: [], outcomes: [{ outcome: "skipped", why: "no longer open" }] });
  });

  it("of another tenant is no job of this one: it fails and sends nothing", async () => {
    const [ours, theirs] = [await makeCompany(db), await makeCompany(db)];
    const id = await invite(theirs, theirs.memberId);
    const post = () => Promise.reject(new Error("sent"));
    await expect(sendMail(db, post, { kind: "invite", tenantId: ours.id, inviteId: id }, new Date())).rejects.toThrow("noSuchInvite");
    await expect(sendMail(db, post, { kind: "reset-password", userId: randomUUID() }, new Date())).resolves.toMatchObject({ outcome: "skipped" });
  });
});
