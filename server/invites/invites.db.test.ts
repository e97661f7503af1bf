import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../auth/permissions";
import { hashPassword, isPassword } from "../auth/password";
import { findSignIn } from "../auth/data";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, makePerson, write } from "../testing/factories";
import { mailedToken } from "../testing/invites";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { callContext } from "../trpc/context";
import { createCaller } from "../trpc/root";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

type Company = Awaited<ReturnType<typeof makeCompany>>;
const address = () => `${randomUUID()}@example.test`;
const anybody = () => createCaller(callContext({ db, who: null, ip: "127.0.0.1" }));

/** Invites an address and answers the token of the mail. */
async function invited(company: Company, email: string, role: Role = "member", memberId: string | null = null, by = company.owner) {
  const { id } = await by.api.invites.create(write({ tenant: company.slug, email, role, memberId }));
  return { inviteId: id, token: await mailedToken(db, company, id) };
}

describe("inviting", () => {
  it("makes a member of the person with that address, in that role, and puts the mail into the outbox", async () => {
    const company = await makeCompany(db);
    const person = await makePerson(db);
    const { token, inviteId } = await invited(company, ` ${person.email.toUpperCase()} `, "manager");
    const jobs = await db.read.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'mail' AND data->>'inviteId' = ${inviteId}`;
    expect(jobs).toEqual([{ data: { kind: "invite", tenantId: company.id, inviteId } }]);
    expect(await company.owner.api.invites.list({ tenant: company.slug })).toMatchObject([{ email: person.email, role: "manager", isSent: true, isExpired: false }]);
    expect(await person.api.invites.accept(write({ token }))).toEqual({ slug: company.slug });
    expect(await person.api.tenants.mine({})).toMatchObject([{ slug: company.slug, role: "manager" }]);
    expect(await company.owner.api.invites.list({ tenant: company.slug })).toEqual([]);
  });

  it("gives no role above the own", async () => {
    const company = await makeCompany(db);
    const admin = await addMember(db, company, "admin");
    await expect(invited(company, address(), "owner", null, admin)).rejects.toMatchObject({ code: "FORBIDDEN", message: "standsAbove" });
    await invited(company, address(), "admin", null, admin);
    const manager = await addMember(db, company, "manager");
    await expect(invited(company, address(), "viewer", null, manager)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("refuses who is here, who is invited already, and what is no address", async () => {
    const company = await makeCompany(db);
    const email = address();
    await expect(invited(company, company.owner.email)).rejects.toMatchObject({ message: "alreadyMember" });
    await invited(company, email);
    await expect(invited(company, email)).rejects.toMatchObject({ message: "alreadyInvited" });
    await expect(invited(company, "a@example.test,b@example.test")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is shown to whoever holds the link with no more than a hint of the address", async () => {
    const company = await makeCompany(db, { name: "Acme" });
    const { token, inviteId } = await invited(company, "somebody@example.test", "viewer");
    expect(await anybody().invites.preview({ token })).toEqual({ tenantName: "Acme", role: "viewer", handsOver: false, addressHint: "s•••@example.test", state: "open" });
    await company.owner.api.invites.revoke(write({ tenant: company.slug, inviteId }));
    await expect(anybody().invites.preview({ token })).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchInvite" });
  });
});

describe("an invitation", () => {
  it("is refused to another person who was sent the link", async () => {
    const company = await makeCompany(db);
    const { token } = await invited(company, address());
    const other = await makePerson(db);
    await expect(other.api.invites.accept(write({ token }))).rejects.toMatchObject({ code: "FORBIDDEN", message: "inviteForAnother" });
    expect(await other.api.tenants.mine({})).toEqual([]);
  });

  it("needs a sign-in and leaves the account of an invited address as it is", async () => {
    const company = await makeCompany(db);
    const person = await makePerson(db, { passwordHash: await hashPassword("the first password") });
    const { token } = await invited(company, person.email);
    await expect(anybody().invites.accept(write({ token }))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const account = await inTransaction(db, "query", (tx) => findSignIn(tx, person.email));
    expect(await isPassword("the first password", account?.password_hash ?? "")).toBe(true);
  });

  it("makes one membership of twenty parallel acceptances", async () => {
    const company = await makeCompany(db);
    const person = await makePerson(db);
    const { token } = await invited(company, person.email);
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => person.api.invites.accept(write({ token }))));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { members } = await company.owner.api.members.list({ tenant: company.slug });
    expect(members.filter(({ email }) => email === person.email)).toHaveLength(1);
    await expect(person.api.invites.accept(write({ token }))).rejects.toMatchObject({ code: "CONFLICT", message: "inviteUsed" });
  });

  it.each([
    ["was removed", (company: Company, memberId: string) => company.owner.api.members.remove(write({ tenant: company.slug, memberId }))],
    ["may no longer invite", (company: Company, memberId: string) => company.owner.api.members.changeRole(write({ tenant: company.slug, memberId, role: "manager" }))],
  ])("is void once the inviter %s", async (_name, change) => {
    const company = await makeCompany(db);
    const admin = await addMember(db, company, "admin");
    const person = await makePerson(db);
    const { token } = await invited(company, person.email, "admin", null, admin);
    await change(company, admin.memberId);
    await expect(person.api.invites.accept(write({ token }))).rejects.toMatchObject({ code: "FORBIDDEN", message: "inviterLeft" });
    expect(await person.api.tenants.mine({})).toEqual([]);
  });

  it("is mailed to one address a few times a day and no more, however it is sent", async () => {
    const company = await makeCompany(db);
    const email = address();
    const { inviteId } = await invited(company, email);
    const again = () => company.owner.api.invites.resend(write({ tenant: company.slug, inviteId }));
    for (let time = 2; time <= 5; time++) await again();
    await expect(again()).rejects.toMatchObject({ code: "CONFLICT", message: "tooManyInvites" });
    await company.owner.api.invites.revoke(write({ tenant: company.slug, inviteId }));
    await expect(invited(company, email)).rejects.toMatchObject({ message: "tooManyInvites" });
  });

  it("ends after a week, and a link that was sent again replaces the first", async () => {
    const company = await makeCompany(db);
    const inAWeek = new Date(Date.now() + 7 * 86_400_000 + 1000);
    const person = await makePerson(db, { now: inAWeek }, { now: inAWeek });
    const { token, inviteId } = await invited(company, person.email);
    await expect(person.api.invites.accept(write({ token }))).rejects.toMatchObject({ code: "CONFLICT", message: "inviteExpired" });
    const later = await makePerson(db, {});
    const first = await invited(company, later.email);
    await company.owner.api.invites.resend(write({ tenant: company.slug, inviteId: first.inviteId }));
    const second = await mailedToken(db, company, first.inviteId);
    await expect(later.api.invites.accept(write({ token: first.token }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await later.api.invites.accept(write({ token: second }));
    await expect(company.owner.api.invites.resend(write({ tenant: company.slug, inviteId: first.inviteId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await company.owner.api.invites.list({ tenant: company.slug })).map(({ id }) => id)).toEqual([inviteId]);
  });

  it("hands a placeholder's hours to the person, and to one person only", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const { id: memberId } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana" }));
    const person = await makePerson(db);
    const { token } = await invited(company, person.email, "member", memberId);
    expect((await owner.api.members.list({ tenant })).members.find(({ id }) => id === memberId)?.isInvited).toBe(true);
    await expect(invited(company, address(), "member", memberId)).rejects.toMatchObject({ message: "alreadyInvited" });
    await person.api.invites.accept(write({ token }));
    expect((await owner.api.members.list({ tenant })).members.find(({ id }) => id === memberId)).toMatchObject({ email: person.email, isPlaceholder: false });
    await expect(invited(company, address(), "member", memberId)).rejects.toMatchObject({ message: "placeholderGone" });
  });

  it("brings back somebody who was here before, and moves the placeholder's hours to them", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const person = await addMember(db, company, "manager");
    await owner.api.members.remove(write({ tenant, memberId: person.memberId }));
    const { id: placeholder } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana" }));
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { userId: owner.userId, tenantId: company.id });
      const activity = await tx.activity.findFirstOrThrow({ where: { tenantId }, select: { id: true } });
      const entry = { tenantId, id: randomUUID(), memberId: placeholder, on: new Date("2026-03-31"), timeZone: "UTC", seconds: 600, activityId: activity.id };
      await tx.timeEntry.create({ data: entry, select: { id: true } });
    });
    const { token } = await invited(company, person.email, "member", placeholder);
    await person.api.invites.accept(write({ token }));
    const { members } = await owner.api.members.list({ tenant });
    expect(members.find(({ id }) => id === person.memberId)).toMatchObject({ role: "member", removedAt: null });
    expect(members.find(({ id }) => id === placeholder)?.removedAt).not.toBeNull();
    const seconds = await inTransaction(db, "query", async (tx) =>
      tx.timeEntry.aggregate({ where: { tenantId: await actAs(tx, { tenantId: company.id }), memberId: person.memberId }, _sum: { seconds: true } }),
    );
    expect(seconds._sum.seconds).toBe(600);
  });

  it("leaves the hours of locked days with the placeholder, so that nobody is kept out by them", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const person = await addMember(db, company, "manager");
    await owner.api.members.remove(write({ tenant, memberId: person.memberId }));
    const { id: placeholder } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana" }));
    const [activity] = await owner.api.activities.list({ tenant });
    await addHours(db, company, ["2026-03-31", "2026-04-01"].map((on) => ({ memberId: placeholder, on, seconds: 600, activityId: activity!.id })));
    await owner.api.timesheets.closeMonth(write({ tenant, month: "2026-03" }));
    const { token } = await invited(company, person.email, "member", placeholder);
    await person.api.invites.accept(write({ token }));
    const daysOf = async (member: string) => (await owner.api.time.entries({ tenant, member })).entries.map(({ on }) => on);
    expect([await daysOf(person.memberId), await daysOf(placeholder)]).toEqual([["2026-04-01"], ["2026-03-31"]]);
  });

  it("of another tenant answers like one that does not exist", async () => {
    const company = await makeCompany(db);
    const other = await makeCompany(db);
    const { inviteId } = await invited(other, address());
    for (const wanted of [inviteId, randomUUID()]) {
      await expect(company.owner.api.invites.revoke(write({ tenant: company.slug, inviteId: wanted }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchInvite" });
    }
  });
});
