import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ROLES, type Role } from "../auth/permissions";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeCompany, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { rounds, roundsTimeout } from "../testing/rounds";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

type Company = Awaited<ReturnType<typeof makeCompany>>;
const roleOf = async ({ slug: tenant, owner }: Company, memberId: string) => (await owner.api.members.list({ tenant })).members.find(({ id }) => id === memberId)?.role;

/** Which roles each role may give, and to holders of which: the whole of the rule, written out. */
const MAY_GIVE: Record<Role, readonly Role[]> = {
  owner: ROLES,
  admin: ["admin", "manager", "member", "external", "executive", "viewer"],
  manager: [],
  member: [],
  external: [],
  executive: [],
  viewer: [],
};

describe("roles", () => {
  it.each(ROLES)("are given as the list says where the giver is %s, to others and to oneself", async (giver) => {
    const company = await makeCompany(db);
    const { slug: tenant } = company;
    for (const from of ROLES) {
      for (const to of ROLES) {
        const asking = await addMember(db, company, giver);
        const about = await addMember(db, company, from);
        const isFine = MAY_GIVE[giver].includes(from) && MAY_GIVE[giver].includes(to);
        const call = asking.api.members.changeRole(write({ tenant, memberId: about.memberId, role: to }));
        if (isFine) await call;
        else await expect(call, `${giver} makes ${from} ${to}`).rejects.toMatchObject({ code: "FORBIDDEN" });
        expect(await roleOf(company, about.memberId)).toBe(isFine ? to : from);
      }
      const own = await addMember(db, company, giver);
      const isFine = MAY_GIVE[giver].includes(from);
      const call = own.api.members.changeRole(write({ tenant, memberId: own.memberId, role: from }));
      if (isFine) await call;
      else await expect(call, `${giver} makes themself ${from}`).rejects.toMatchObject({ code: "FORBIDDEN" });
      expect(await roleOf(company, own.memberId)).toBe(isFine ? from : giver);
    }
  }, 60_000);

  it("start anew with the field rights of the role, and not with more than the giver has", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const admin = await addMember(db, company, "admin");
    const person = await addMember(db, company, "member");
    await owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: ["hours"] }));
    await admin.api.members.changeRole(write({ tenant, memberId: person.memberId, role: "admin" }));
    const list = await owner.api.members.list({ tenant });
    expect(list.members.find(({ id }) => id === person.memberId)?.fieldRights).toEqual(["hours"]);
  });
});

describe("field rights", () => {
  it("are given by an admin only as far as the admin has them, and to nobody above", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner, memberId: ownerId } = company;
    const admin = await addMember(db, company, "admin");
    const member = await addMember(db, company, "member");
    await owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: ["hours"] }));
    await expect(admin.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: ["hours", "margin"] }))).rejects.toMatchObject({ message: "rightNotYours" });
    await expect(admin.api.members.setFieldRights(write({ tenant, memberId: member.memberId, fieldRights: ["cost-rates"] }))).rejects.toMatchObject({ message: "rightNotYours" });
    await expect(admin.api.members.setFieldRights(write({ tenant, memberId: ownerId, fieldRights: [] }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await admin.api.members.setFieldRights(write({ tenant, memberId: member.memberId, fieldRights: ["hours", "hours"] }));
    const { members } = await owner.api.members.list({ tenant });
    expect(members.find(({ id }) => id === member.memberId)?.fieldRights).toEqual(["hours"]);
  });
});

describe("the list of people", () => {
  it("shows addresses only to those who manage people", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const manager = await addMember(db, company, "manager");
    expect((await owner.api.members.list({ tenant })).members.map(({ email }) => email)).toEqual([owner.email, manager.email]);
    const seen = (await manager.api.members.list({ tenant })).members;
    expect(seen.map(({ email }) => email)).toEqual([null, null]);
    expect(seen.map(({ name, isYou }) => [name, isYou])).toEqual([[owner.name, false], [manager.name, true]]);
    const external = await addMember(db, company, "external");
    await expect(external.api.members.list({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("keeps placeholders, who cannot lead", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const { id: memberId } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana from the old tool" }));
    expect((await owner.api.members.list({ tenant })).members).toContainEqual(expect.objectContaining({ id: memberId, name: "Ana from the old tool", isPlaceholder: true, isInvited: false, email: null }));
    await expect(owner.api.members.changeRole(write({ tenant, memberId, role: "owner" }))).rejects.toMatchObject({ message: "placeholderLeads" });
    await owner.api.members.changeRole(write({ tenant, memberId, role: "external" }));
  });

  it("gives a placeholder's hours to the person whose they are, unless they are promised to somebody else", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const ana = await addMember(db, company, "member");
    const { id: memberId } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana from the old tool" }));
    const { id: other } = await owner.api.members.addPlaceholder(write({ tenant, name: "Somebody else" }));
    const activityId = (await owner.api.activities.list({ tenant }))[0]?.id ?? "";
    await addHours(db, company, [{ memberId, on: "2026-10-01", seconds: 3600, activityId }]);
    await expect(owner.api.members.join(write({ tenant, memberId, intoId: other }))).rejects.toMatchObject({ message: "joinsPlaceholder" });
    await expect(owner.api.members.join(write({ tenant, memberId: ana.memberId, intoId: company.memberId }))).rejects.toMatchObject({ message: "placeholderGone" });
    const { id: inviteId } = await owner.api.invites.create(write({ tenant, email: "ana@example.test", role: "member", memberId }));
    await expect(owner.api.members.join(write({ tenant, memberId, intoId: ana.memberId }))).rejects.toMatchObject({ message: "placeholderPromised" });
    await owner.api.invites.revoke(write({ tenant, inviteId }));
    await owner.api.members.join(write({ tenant, memberId, intoId: ana.memberId }));
    const { entries } = await owner.api.time.entries({ tenant });
    expect(entries.map((entry) => entry.memberId)).toEqual([ana.memberId]);
    const { members } = await owner.api.members.list({ tenant });
    expect(members.find(({ id }) => id === memberId)?.removedAt).not.toBeNull();
  });
});

describe("leaving", () => {
  it("ends every right at the next call, in an open session too, and keeps the hours and the name", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const person = await addMember(db, company, "manager");
    await person.api.members.list({ tenant });
    await owner.api.members.remove(write({ tenant, memberId: person.memberId }));
    await expect(person.api.members.list({ tenant })).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
    expect(await person.api.tenants.mine({})).toEqual([]);
    const left = (await owner.api.members.list({ tenant })).members.find(({ id }) => id === person.memberId);
    expect(left).toMatchObject({ name: person.name });
    expect(left?.removedAt).not.toBeNull();
    await expect(owner.api.members.changeRole(write({ tenant, memberId: person.memberId, role: "viewer" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("makes an entry of the timer that runs, so that no time is lost", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const person = await addMember(db, company, "member");
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { userId: person.userId, tenantId: company.id });
      const activity = await tx.activity.findFirstOrThrow({ where: { tenantId }, select: { id: true } });
      const startedAt = new Date(Date.now() - 3_600_000);
      await tx.runningTimer.create({ data: { tenantId, userId: person.userId, memberId: person.memberId, activityId: activity.id, startedAt, timeZone: "Europe/Amsterdam" }, select: { userId: true } });
    });
    await owner.api.members.remove(write({ tenant, memberId: person.memberId }));
    const kept = await inTransaction(db, "query", async (tx) => {
      const tenantId = await actAs(tx, { userId: owner.userId, tenantId: company.id });
      return { entries: await tx.timeEntry.findMany({ where: { tenantId, memberId: person.memberId }, select: { seconds: true } }), timers: await tx.runningTimer.count({ where: { tenantId } }) };
    });
    expect(kept.timers).toBe(0);
    expect(kept.entries).toHaveLength(1);
    expect(Math.abs((kept.entries[0]?.seconds ?? 0) - 3600)).toBeLessThan(5);
  });

  it("is not for the last owner, however it is tried", async () => {
    const { slug: tenant, owner, memberId } = await makeCompany(db);
    await owner.api.members.addPlaceholder(write({ tenant, name: "Nobody with an account" }));
    await expect(owner.api.members.leave(write({ tenant }))).rejects.toMatchObject({ code: "CONFLICT", message: "lastOwner" });
    await expect(owner.api.members.remove(write({ tenant, memberId }))).rejects.toMatchObject({ code: "CONFLICT", message: "lastOwner" });
    await expect(owner.api.members.changeRole(write({ tenant, memberId, role: "admin" }))).rejects.toMatchObject({ code: "CONFLICT", message: "lastOwner" });
  });

  it.each(["leave", "demote each other", "remove each other"] as const)("keeps one owner when two %s at the same moment, again and again", async (way) => {
    for (let round = 0; round < rounds(20, 200); round += 1) {
      const company = await makeCompany(db);
      const { slug: tenant, owner: ann, memberId: annId } = company;
      const ben = await addMember(db, company, "owner");
      const act = ({ api }: Pick<typeof ann, "api">, otherId: string) => {
        if (way === "leave") return api.members.leave(write({ tenant }));
        if (way === "remove each other") return api.members.remove(write({ tenant, memberId: otherId }));
        return api.members.changeRole(write({ tenant, memberId: otherId, role: "viewer" }));
      };
      const answers = await Promise.allSettled([act(ann, ben.memberId), act(ben, annId)]);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      // Whoever came second is the last owner, or by then no owner at all: found at the door or behind the lock.
      const refusals = { leave: /^lastOwner$/, "demote each other": /^(roleTooSmall|standsAbove)$/, "remove each other": /^noSuch(Tenant|Member)$/ };
      expect(answers.flatMap((answer) => (answer.status === "rejected" ? [String((answer.reason as Error).message)] : []))).toEqual([expect.stringMatching(refusals[way])]);
      const owners = await inTransaction(db, "query", async (tx) => tx.member.count({ where: { tenantId: await actAs(tx, { tenantId: company.id }), role: "owner", removedAt: null } }));
      expect(owners).toBe(1);
    }
  }, roundsTimeout(60_000));

  it("is refused by the database itself where no rule was asked", async () => {
    const company = await makeCompany(db);
    const without = inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { userId: company.owner.userId, tenantId: company.id });
      await tx.member.updateMany({ where: { tenantId, role: "owner" }, data: { role: "viewer" } });
    });
    await expect(without).rejects.toThrow(/keeps an owner/);
  });

  it("answers for another tenant's person as for nobody", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const other = await makeCompany(db);
    const foreign = await owner.api.members.remove(write({ tenant, memberId: other.memberId })).catch((error: unknown) => error);
    const missing = await owner.api.members.remove(write({ tenant, memberId: randomUUID() })).catch((error: unknown) => error);
    expect(foreign).toMatchObject({ code: "NOT_FOUND", message: "noSuchMember" });
    expect(missing).toMatchObject({ code: "NOT_FOUND", message: "noSuchMember" });
  });
});
