import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { moveHours } from "../members/data";
import { addMember, makeAgency, makeClient, makeCompany, personAt, write } from "../testing/factories";
import { addRoutine, takeLeave } from "../testing/peoples-time";
import { activityNamed, scopeOf } from "../testing/budgets";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-05-20T10:00:00Z");
const silentIn = async (person: { api: Awaited<ReturnType<typeof addMember>>["api"] }, tenant: string) => (await person.api.overview.month({ tenant, month: "2026-05" })).silent.people?.map(({ name }) => name);

describe("leave", () => {
  it("is entered by oneself, and for others by managers only", async () => {
    const company = await makeCompany(db);
    const hanna = await addMember(db, company, "member");
    const manager = await addMember(db, company, "manager");
    await takeLeave(hanna, company.slug, "2026-05-18");
    await takeLeave(manager, company.slug, "2026-05-19", { memberId: hanna.memberId });
    await expect(takeLeave(hanna, company.slug, "2026-05-19", { memberId: manager.memberId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { leaves } = await personAt(db, hanna, NOW).api.leaves.list({ tenant: company.slug });
    expect(leaves.map(({ fromOn, isOwn }) => [fromOn, isOwn])).toEqual([["2026-05-19", true], ["2026-05-18", true]]);
  });

  it("of others is seen with the right to see hours, and its reason only by who may enter it", async () => {
    const company = await makeCompany(db);
    const hanna = await addMember(db, company, "member");
    const peer = await addMember(db, company, "member");
    const external = await addMember(db, company, "external");
    await takeLeave(hanna, company.slug, "2026-05-18", { kind: "sick", note: "A cold" });
    const seenBy = async (person: typeof hanna) => (await personAt(db, person, NOW).api.leaves.list({ tenant: company.slug })).leaves;
    expect(await seenBy(peer)).toEqual([]);
    await company.owner.api.members.setFieldRights(write({ tenant: company.slug, memberId: peer.memberId, fieldRights: ["hours"] }));
    expect(await seenBy(peer)).toMatchObject([{ fromOn: "2026-05-18", kind: null, note: "", mayChange: false }]);
    expect(await seenBy(external)).toEqual([]);
    expect((await personAt(db, company.owner, NOW).api.leaves.list({ tenant: company.slug })).leaves).toMatchObject([{ kind: "sick", note: "A cold", mayChange: true }]);
  });

  it("of another is no member's to change, and for external people it is not there", async () => {
    const company = await makeCompany(db);
    const hanna = await addMember(db, company, "member");
    const peer = await addMember(db, company, "member");
    const external = await addMember(db, company, "external");
    const leaveId = await takeLeave(hanna, company.slug, "2026-05-18");
    const remove = (person: typeof hanna) => person.api.leaves.remove(write({ tenant: company.slug, leaveId }));
    await expect(remove(peer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(remove(external)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await remove(hanna);
    await hanna.api.leaves.restore(write({ tenant: company.slug, leaveId }));
    await expect(hanna.api.leaves.change(write({ tenant: company.slug, leaveId, version: 1, fromOn: "2026-05-18", toOn: "2026-05-19", share: 100 as const, kind: "vacation" as const, note: "" }))).rejects.toMatchObject({ message: "changedMeanwhile" });
  });

  it("counts working days, halves among them, and does not end before it begins", async () => {
    const company = await makeCompany(db, { holidayCountry: "NL" });
    const hanna = await addMember(db, company, "member");
    // Thursday 14 May 2026 is Ascension Day, and the weekend is nobody's leave.
    await takeLeave(hanna, company.slug, "2026-05-13", { toOn: "2026-05-18", share: 50 });
    expect((await personAt(db, hanna, NOW).api.leaves.list({ tenant: company.slug })).leaves[0]?.workingDays).toBe(1.5);
    await expect(takeLeave(hanna, company.slug, "2026-05-13", { toOn: "2026-05-12" })).rejects.toMatchObject({ message: "endsBeforeStart" });
    await expect(takeLeave(hanna, company.slug, "2026-05-13", { toOn: "2062-05-13" })).rejects.toMatchObject({ message: "leaveTooLong" });
  });

  it("keeps the overview from asking for time: who is away is not behind", async () => {
    const company = await makeCompany(db);
    const hanna = await addMember(db, company, "member");
    const owner = personAt(db, company.owner, NOW);
    const activityId = await activityNamed(owner, company, "Monitoring");
    const days = ["2026-05-01", "2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08", "2026-05-11", "2026-05-12", "2026-05-13", "2026-05-14", "2026-05-15"];
    await addHours(db, company, days.map((on) => ({ memberId: hanna.memberId, on, seconds: 3600, activityId })));
    expect(await silentIn(owner, company.slug)).toContain(hanna.name);
    await takeLeave(hanna, company.slug, "2026-05-18", { toOn: "2026-05-19" });
    expect(await silentIn(owner, company.slug)).toEqual([]);
  });

  it("is kept in the agency, and its clients know that somebody is away and no more", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const mila = await addMember(db, agency, "member");
    const inClient = await addMember(db, client, "member", mila);
    const owner = personAt(db, agency.owner, NOW);
    await addHours(db, client, [{ memberId: inClient.memberId, on: "2026-05-06", seconds: 3600, activityId: await activityNamed(owner, client, "Monitoring") }]);
    expect(await silentIn(owner, client.slug)).toEqual([mila.name]);
    await expect(takeLeave(mila, client.slug, "2026-05-11")).rejects.toMatchObject({ code: "CONFLICT", message: "keptInAgency" });
    await takeLeave(mila, agency.slug, "2026-05-11", { toOn: "2026-05-19", kind: "sick" });
    expect(await silentIn(owner, client.slug)).toEqual([]);
    const board = await owner.api.portfolio.month({ agency: agency.slug, month: "2026-05" });
    expect(board.rows.find(({ slug }) => slug === client.slug)?.silent.count).toBe(0);
    expect((await owner.api.leaves.list({ tenant: client.slug })).leaves).toEqual([]);
  });

  it("and routines of a placeholder become those of the person whom it was", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const person = await addMember(db, company, "member");
    const { id: placeholder } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana" }));
    await takeLeave(owner, tenant, "2026-05-18", { memberId: placeholder });
    await addRoutine(owner, tenant, { memberId: placeholder, activityId: await activityNamed(owner, company, "Monitoring") });
    await inTransaction(db, "mutation", async (tx) => moveHours(tx, await actAs(tx, { tenantId: company.id }), placeholder, person.memberId));
    expect((await personAt(db, person, NOW).api.leaves.list({ tenant })).leaves).toHaveLength(1);
    expect(await person.api.routines.list({ tenant })).toHaveLength(1);
  });

  it("slows the pace that is expected of a budget of one person, and of no other", async () => {
    const company = await makeCompany(db);
    const { slug: tenant } = company;
    const hanna = await addMember(db, company, "member");
    const owner = personAt(db, company.owner, NOW);
    const set = (memberId: string | null) => owner.api.budgets.set(write({ tenant, ...scopeOf({}), memberId, measure: "time" as const, month: "2026-05", fromOn: null, amount: 21 * 3600, reach: "this-month" as const }));
    await set(hanna.memberId);
    await set(null);
    await addHours(db, company, [{ memberId: hanna.memberId, on: "2026-05-04", seconds: 4.5 * 3600, activityId: await activityNamed(owner, company, "Monitoring") }]);
    const statuses = async () => (await owner.api.budgets.year({ tenant, year: 2026 })).lines.filter(({ time }) => time.status !== "no-budget").map(({ member, time }) => [member === null, time.status]);
    // 4.5 of 13 hours that are expected by now; with the first two weeks as leave, of 4.2 on two of the ten days that are left.
    expect(await statuses()).toEqual([[true, "under"], [false, "under"]]);
    await takeLeave(hanna, tenant, "2026-05-01", { toOn: "2026-05-15" });
    expect(await statuses()).toEqual([[true, "under"], [false, "on-track"]]);
  });

  it("stands on the trail with its days, and without its reason", async () => {
    const company = await makeCompany(db);
    await takeLeave(company.owner, company.slug, "2026-05-18", { kind: "sick", note: "A cold" });
    const trail = JSON.stringify(await inTransaction(db, "query", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      return tx.auditLine.findMany({ where: { tenantId, tableName: "leaves" }, select: { after: true } });
    }));
    expect(trail).toContain("2026-05-18");
    for (const told of ["sick", "A cold"]) expect(trail).not.toContain(told);
  });
});
