import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { scopeOf } from "../testing/budgets";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { importFile } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";
import { addTool } from "../testing/tools";
import { companyWithChannel } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function companyAtWork() {
  const company = await makeCompany(db);
  const work = await makeWork(company.owner, company.slug);
  const member = await addMember(db, company, "member");
  const entryId = await logWork(member, company.slug, { on: "2026-03-10", activityId: work.activityId, channelId: work.channelId, note: "Replies" });
  return { ...company, ...work, tenant: company.slug, member, entryId };
}

const setRates = (tenantId: string, entryId: string) =>
  inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { tenantId });
    await tx.timeEntry.updateMany({ where: { id: entryId }, data: { costHourMinor: 4500, billHourMinor: 9000 } });
  });

describe("the history of a workspace", () => {
  it("tells the newest first, who did it, what changed and from what to what", async () => {
    const { tenant, owner, member, entryId, otherActivityId } = await companyAtWork();
    await owner.api.time.move(write({ tenant, entryIds: [entryId], activityId: otherActivityId }));
    const { lines } = await owner.api.audit.list({ tenant, table: "time_entries" });
    expect(lines.map(({ op, by, byName, subject }) => [op, by, byName, subject])).toEqual([
      ["update", "person", owner.name, "2026-03-10"],
      ["insert", "person", member.name, "2026-03-10"],
    ]);
    expect(lines.map(({ whose }) => whose)).toEqual([member.name, member.name]);
    expect(lines[0]?.changes).toEqual([{ field: "activity_id", kind: "text", from: "Monitoring", to: "Editorial" }]);
    expect(lines[1]?.changes).toEqual(expect.arrayContaining([
      { field: "seconds", kind: "seconds", from: null, to: 3600 },
      { field: "channel_id", kind: "text", from: null, to: "LinkedIn" },
      { field: "on", kind: "day", from: null, to: "2026-03-10" },
    ]));
    expect(lines[1]?.changes.map(({ field }) => field)).not.toContain("version");
  });

  it("tells of a decision what was decided, and keeps its list of reasons to itself", async () => {
    const { owner, tenant, channelId } = await companyWithChannel(db);
    await owner.api.verdicts.decide(write({ tenant, channelId, verdict: "keep", why: "We go on.", override: "The pause is over." }));
    const [line] = (await owner.api.audit.list({ tenant, table: "verdicts" })).lines;
    expect(line?.changes).toEqual(expect.arrayContaining([
      { field: "verdict", kind: "text", from: null, to: "keep" },
      { field: "reasons", kind: "hidden", from: null, to: null },
    ]));
  });

  it("tells an amount in another currency with that currency, also where it changed", async () => {
    const company = await makeCompany(db, { timeZone: "Europe/Amsterdam", currency: "EUR" });
    const { slug: tenant } = company;
    const owner = personAt(db, company.owner, new Date("2026-05-20T10:00:00Z"));
    await owner.api.exchangeRates.set(write({ tenant, currency: "USD", on: "2026-04-01", source: "A bank", rate: 0.9 }));
    const toolId = await addTool(owner, company, { usedFrom: "2026-05-01", costs: [{ from: "2026-05-01", to: null, amountMinor: 9300, currency: "USD", per: "month", seats: 1 }] });
    await owner.api.tools.retire(write({ tenant, toolId, version: 1, lastOn: "2026-05-10" }));
    const amounts = async (table: string) => (await owner.api.audit.list({ tenant, table })).lines.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "minor"));
    expect(await amounts("tool_costs")).toEqual([{ field: "amount_minor", kind: "minor", from: null, to: 9300, currency: "USD" }]);
    const ofExpenses = await amounts("expenses");
    expect(ofExpenses).toHaveLength(4);
    expect(ofExpenses).toEqual(expect.arrayContaining([
      { field: "amount_minor", kind: "minor", from: 8370, to: 2700 }, { field: "original_minor", kind: "minor", from: 9300, to: 3000, currency: "USD" },
      { field: "amount_minor", kind: "minor", from: null, to: 8370 }, { field: "original_minor", kind: "minor", from: null, to: 9300, currency: "USD" },
    ]));
  });

  it("is read by pages without a gap, and by table and person", async () => {
    const { tenant, owner, member, activityId } = await companyAtWork();
    for (let n = 0; n < 60; n++) await logWork(member, tenant, { on: "2026-03-11", activityId });
    const first = await owner.api.audit.list({ tenant, member: member.memberId, table: "time_entries" });
    const second = await owner.api.audit.list({ tenant, member: member.memberId, table: "time_entries", cursor: first.nextCursor });
    expect([first.lines.length, second.lines.length, second.nextCursor]).toEqual([50, 11, null]);
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(61);
    const channels = await owner.api.audit.list({ tenant, table: "channels" });
    expect(channels.lines.map(({ table, byName, subject }) => [table, byName, subject])).toEqual([["channels", owner.name, "LinkedIn"]]);
    await expect(owner.api.audit.list({ tenant, cursor: "yesterday" })).rejects.toMatchObject({ message: "badCursor" });
  });

  it("tells an import as one line with its file, which opens to each entry, and what a person did by hand one by one", async () => {
    const company = await companyAtWork();
    const { tenant, owner, member, activityId } = company;
    const rows = Array.from({ length: 120 }, (_, n) => `Ann,ann@example.test,,LinkedIn,,Replies ${n},No,2026-03-11,09:00:00,2026-03-11,10:00:00,00:0${1 + (n % 9)}:00,`);
    await importFile(db, owner, company, ["User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags", ...rows].join("\n"));
    await logWork(member, tenant, { on: "2026-03-12", activityId });
    const { lines } = await owner.api.audit.list({ tenant, table: "time_entries" });
    expect(lines.map(({ op, act }) => [op, act?.count ?? null, act?.file ?? null])).toEqual([["insert", null, null], ["insert", 120, "export.csv"], ["insert", null, null]]);
    const act = lines[1]?.act;
    if (!act) throw new Error("The import is not one line.");
    const asked = { tenant, table: "time_entries", from: act.from, to: act.to };
    const pages = [await owner.api.audit.act(asked)];
    while (pages.at(-1)?.nextCursor) pages.push(await owner.api.audit.act({ ...asked, cursor: pages.at(-1)?.nextCursor }));
    const opened = pages.flatMap((page) => page.lines);
    expect(pages.map((page) => page.lines.length)).toEqual([50, 50, 20]);
    expect(new Set(opened.map(({ id }) => id)).size).toBe(120);
    expect(opened.every((line) => line.act === null && line.changes.some(({ field, to }) => field === "note" && String(to).startsWith("Replies")))).toBe(true);
  });

  it("hides what an hour is billed at from whoever may not see it, and that it changed it does not; what it costs is not in it", async () => {
    const { id, tenant, entryId, ...company } = await companyAtWork();
    const admin = await addMember(db, { id, slug: tenant }, "admin");
    await setRates(id, entryId);
    await company.owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: ["hours", "cost-rates"] }));
    const rates = async (person: typeof company.owner) => (await person.api.audit.list({ tenant, table: "time_entries" })).lines[0]?.changes;
    expect(await rates(admin)).toEqual([{ field: "bill_hour_minor", kind: "hidden", from: null, to: null }]);
    expect(await rates(company.owner)).toEqual([{ field: "bill_hour_minor", kind: "minor", from: null, to: 9000 }]);
  });

  it("hides rates from whoever may see neither rates nor whose hours they are", async () => {
    const { id, tenant, entryId, ...company } = await companyAtWork();
    const admin = await addMember(db, { id, slug: tenant }, "admin");
    await company.owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: [] }));
    await setRates(id, entryId);
    await company.owner.api.rates.set(write({ tenant, kind: "cost", memberId: null, channelId: null, from: "2026-01-01", hourMinor: 4321 }));
    for (const table of ["time_entries", "rates"] as const) expect(JSON.stringify(await admin.api.audit.list({ tenant, table })), table).not.toMatch(/9000|4321/);
    expect(JSON.stringify(await company.owner.api.audit.list({ tenant, table: "rates" }))).toMatch(/4321/);
  });

  it("hides the amount of a money budget as it hides rates, and shows that of a budget of hours", async () => {
    const { id, tenant, owner } = await companyAtWork();
    const admin = await addMember(db, { id, slug: tenant }, "admin");
    await owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: ["hours", "bill-rates"] }));
    const scope = { ...scopeOf({}), month: "2026-03", fromOn: null, reach: "this-month" } as const;
    await owner.api.budgets.set(write({ tenant, ...scope, measure: "time", amount: 7200 }));
    await owner.api.budgets.set(write({ tenant, ...scope, measure: "money", amount: 50_000 }));
    const amounts = async (person: typeof owner) => (await person.api.audit.list({ tenant, table: "budget_amounts" })).lines.map(({ changes }) => changes.find(({ field }) => field === "amount")?.to);
    expect(await amounts(owner)).toEqual([50_000, 7200]);
    expect(await amounts(admin)).toEqual([null, 7200]);
  });

  it("names the budget that a line is about, and leaves out that somebody has looked at the alerts", async () => {
    const { id, tenant, owner, member, channelId } = await companyAtWork();
    const scope = { ...scopeOf({ channelId }), month: "2026-03", fromOn: null, reach: "this-month" } as const;
    await owner.api.budgets.set(write({ tenant, ...scope, measure: "time", amount: 7200 }));
    const [amount] = (await owner.api.audit.list({ tenant, table: "budget_amounts" })).lines;
    expect(amount?.changes.find(({ field }) => field === "budget_id")?.to).toBe("LinkedIn");
    expect(amount?.changes.find(({ field }) => field === "amount")).toEqual({ field: "amount", kind: "seconds", from: null, to: 7200 });
    const key = { tenantId: id, memberId: member.memberId };
    const choose = (change: { alertsSeenAt?: Date; alertMail?: string }) =>
      inTransaction(db, "mutation", async (tx) => {
        await actAs(tx, { tenantId: id });
        await tx.notificationChoice.upsert({ where: { tenantId_memberId: key }, create: key, update: change });
      });
    await choose({});
    await choose({ alertsSeenAt: new Date("2026-03-12T10:00:00Z") });
    await choose({ alertMail: "daily" });
    const { lines } = await owner.api.audit.list({ tenant, table: "notification_choices" });
    expect(lines.map(({ op, changes }) => [op, changes.map(({ field }) => field).includes("alert_mail")])).toEqual([["update", true], ["insert", true]]);
  });

  it("says whose week was handed in, and to whoever may not see whose hours they are it does not", async () => {
    const { id, tenant, owner, member } = await companyAtWork();
    const admin = await addMember(db, { id, slug: tenant }, "admin");
    await owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: [] }));
    await member.api.timesheets.submit(write({ tenant, from: "2026-03-09" }));
    const whose = async (person: typeof owner) => (await person.api.audit.list({ tenant, table: "timesheet_weeks" })).lines.map((line) => [line.subject, line.whose]);
    expect(await whose(owner)).toEqual([["2026-03-09", member.name]]);
    expect(await whose(admin)).toEqual([["2026-03-09", null]]);
  });

  it("says that a verdict has reasons, which are read where it is shown", async () => {
    const { tenant, owner, channelId } = await companyAtWork();
    await owner.api.verdicts.decide(write({ tenant, channelId, verdict: "keep", why: "People write to us there.", override: "The hours are older than the channel here." }));
    const [verdict] = (await owner.api.audit.list({ tenant, table: "verdicts" })).lines;
    expect(verdict?.changes.find(({ field }) => field === "reasons")).toEqual({ field: "reasons", kind: "hidden", from: null, to: null });
  });

  it("calls a channel's platform by its name", async () => {
    const { tenant, owner } = await companyAtWork();
    const [channel] = (await owner.api.audit.list({ tenant, table: "channels" })).lines;
    expect(channel?.changes.find(({ field }) => field === "platform_key")?.to).toBe("LinkedIn");
  });

  it("does not say whose hours they are to whoever may not see them", async () => {
    const { id, tenant, owner, member } = await companyAtWork();
    const admin = await addMember(db, { id, slug: tenant }, "admin");
    await owner.api.members.setFieldRights(write({ tenant, memberId: admin.memberId, fieldRights: [] }));
    const { lines } = await admin.api.audit.list({ tenant, table: "time_entries" });
    expect(lines[0]).toMatchObject({ by: "hidden", byName: null });
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${member.name}|Replies`));
    await expect(admin.api.audit.list({ tenant, member: member.memberId })).rejects.toMatchObject({ code: "FORBIDDEN", message: "hoursHidden" });
  });

  it("is for owners and admins", async () => {
    const { id, tenant } = await companyAtWork();
    for (const role of ["manager", "member", "executive", "viewer"] as const) {
      const person = await addMember(db, { id, slug: tenant }, role);
      await expect(person.api.audit.list({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
