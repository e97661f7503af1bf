import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs, enter } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { responseFigures } from "../domain/response-report";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, type Person, personAt, write } from "../testing/factories";
import { logMessage } from "../testing/responses";
import { testDatabase } from "../testing/test-database";
import { termsOf } from "./clock";
import { sumResponses } from "./data/report";
import { insertResponse } from "./data/responses";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** A company in Berlin with a channel, on Monday 23 November 2026 at noon there. */
async function start(settings: Parameters<typeof makeCompany>[1] = {}) {
  const company = await makeCompany(db, { timeZone: "Europe/Berlin", holidayCountry: "DE", ...settings });
  const owner = personAt(db, company.owner, new Date("2026-11-23T11:00:00Z"));
  return { company, tenant: company.slug, owner, channelId: await openChannel(owner, company, "Instagram") };
}
const open = async ({ api }: Pick<Person, "api">, tenant: string) => (await api.responses.list({ tenant, state: "open" })).responses;
const plainWeek = (from: number, to: number) => Array.from({ length: 7 }, (_, index) => (index < 5 ? { from, to } : null));

describe("hours that are said while messages come in", () => {
  it("judge all of them: none is kept by the hours before", async () => {
    const { tenant, owner, channelId } = await start();
    for (let round = 1; round <= 8; round++) {
      const log = () => owner.api.responses.log(write({ tenant, responseId: randomUUID(), channelId, receivedAt: "2026-11-23T10:40:00Z", isAnswered: false, sentiment: null, isEscalated: false, note: "" }));
      const say = () => owner.api.responses.setHours(write({ tenant, channelId, since: "2026-11-20", hours: { zone: null, slaMinutes: round, weekdays: plainWeek(540, 1020) } }));
      await Promise.all([log(), say(), log(), log()]);
      expect(new Set((await open(owner, tenant)).map(({ slaMinutes }) => slaMinutes)), `round ${round}`).toEqual(new Set([round]));
    }
    expect(await open(owner, tenant)).toHaveLength(24);
  });

  it("keep no answer away that is given in the same moment", async () => {
    const { company, tenant, owner, channelId } = await start();
    for (let round = 1; round <= 6; round++) {
      const responseId = await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:40:00Z" });
      const say = () => owner.api.responses.setHours(write({ tenant, channelId, since: "2026-11-20", hours: { zone: null, slaMinutes: round, weekdays: plainWeek(540, 1020) } }));
      await Promise.all([say(), owner.api.responses.answer(write({ tenant, responseId }))]);
    }
    expect((await owner.api.responses.list({ tenant, state: "answered" })).responses.map(({ slaMinutes }) => slaMinutes)).toEqual([6, 6, 6, 6, 6, 6]);
  });
});

describe("the response log", () => {
  it("is due in business hours: in on Friday at 16:45 with 30 minutes is due on Monday at 09:15, and answered then is in time", async () => {
    const { company, tenant, owner, channelId } = await start();
    const friday = { channelId, receivedAt: "2026-11-20T15:45:00Z" };
    await logMessage(owner, company, { ...friday, answeredAt: "2026-11-23T08:15:00Z" });
    await logMessage(owner, company, { ...friday, answeredAt: "2026-11-23T08:15:01Z" });
    const { responses } = await owner.api.responses.list({ tenant, state: "answered" });
    expect(responses.map(({ dueAt, state, takenSeconds }) => [dueAt, state, takenSeconds]).sort()).toEqual([
      ["2026-11-23T08:15:00.000Z", "in-time", 1800],
      ["2026-11-23T08:15:00.000Z", "late", 1801],
    ]);
  });

  it("puts what is most urgent first, with the open time that is left, or that has passed since", async () => {
    const { company, tenant, owner, channelId } = await start();
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:40:00Z", note: "later" });
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-20T15:45:00Z", note: "sooner" });
    expect((await open(owner, tenant)).map(({ note, state, leftSeconds }) => [note, state, leftSeconds])).toEqual([["sooner", "overdue", -9900], ["later", "waiting", 600]]);
  });

  it("is answered with one tap, opened again with another, and not answered twice", async () => {
    const { company, tenant, owner, channelId } = await start();
    const responseId = await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:40:00Z" });
    await owner.api.responses.answer(write({ tenant, responseId }));
    expect((await owner.api.responses.list({ tenant, state: "answered" })).responses).toMatchObject([{ state: "in-time", takenSeconds: 1200, answeredByName: owner.name }]);
    await expect(owner.api.responses.answer(write({ tenant, responseId }))).rejects.toMatchObject({ code: "CONFLICT", message: "answeredAlready" });
    await owner.api.responses.reopen(write({ tenant, responseId }));
    expect(await open(owner, tenant)).toMatchObject([{ state: "waiting", takenSeconds: null, answeredById: null }]);
    await expect(owner.api.responses.reopen(write({ tenant, responseId }))).rejects.toMatchObject({ message: "notAnswered" });
  });

  it("judges all that came in under the same hours by one clock, which asks about a day once", async () => {
    const { company, channelId } = await start();
    const termsFor = await inTransaction(db, "query", async (tx) => {
      const { tenant } = await enter(tx, company.owner, "tenant", company.slug, new Date());
      if (!tenant) throw new Error("no tenant");
      return termsOf({ tx, tenant }, "2026-11-20", "2026-11-23");
    });
    const hours = (at: string) => termsFor(channelId, new Date(at)).hours;
    expect(hours("2026-11-20T10:00:00Z")).toBe(hours("2026-11-23T10:00:00Z"));
  });

  it.each(["0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z"])("takes no message of %s, a time that no calendar here reaches", async (receivedAt) => {
    const { tenant, owner, channelId } = await start();
    const message = { tenant, responseId: randomUUID(), channelId, receivedAt, isAnswered: true, sentiment: null, isEscalated: false, note: "" };
    await expect(owner.api.responses.log(write(message))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is logged in one line as answered now, and only for times that have come", async () => {
    const { tenant, owner, channelId } = await start();
    const quick = { tenant, channelId, receivedAt: null, isAnswered: true, sentiment: "negative" as const, isEscalated: true, note: "A torn seam" };
    await owner.api.responses.log(write({ ...quick, responseId: randomUUID() }));
    expect((await owner.api.responses.list({ tenant, state: "answered" })).responses).toMatchObject([{ takenSeconds: 0, sentiment: "negative", isEscalated: true, note: "A torn seam" }]);
    await expect(owner.api.responses.log(write({ ...quick, responseId: randomUUID(), receivedAt: "2026-11-23T11:00:01Z" }))).rejects.toMatchObject({ message: "responseAhead" });
  });

  it("changes only from the version that was read, and comes back as it was after it was removed", async () => {
    const { company, tenant, owner, channelId } = await start();
    const responseId = await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:40:00Z" });
    const change = { tenant, responseId, channelId, receivedAt: "2026-11-23T10:40:00Z", answeredAt: null, sentiment: null, isEscalated: false };
    await owner.api.responses.change(write({ ...change, version: 1, note: "once" }));
    await expect(owner.api.responses.change(write({ ...change, version: 1, note: "twice" }))).rejects.toMatchObject({ message: "changedMeanwhile" });
    await expect(owner.api.responses.change(write({ ...change, version: 2, note: "", answeredAt: "2026-11-23T10:39:00Z" }))).rejects.toMatchObject({ message: "answeredBefore" });
    await owner.api.responses.remove(write({ tenant, responseId }));
    expect(await open(owner, tenant)).toEqual([]);
    await owner.api.responses.restore(write({ tenant, responseId }));
    expect(await open(owner, tenant)).toMatchObject([{ note: "once" }]);
  });

  it("is read page by page without losing or repeating a message", async () => {
    const { company, tenant, owner, channelId } = await start();
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { userId: owner.userId, tenantId: company.id });
      for (let n = 0; n < 120; n += 1) {
        const answeredAt = n % 2 === 0 ? new Date("2026-11-20T10:05:00Z") : null;
        const said = { channelId, receivedAt: new Date("2026-11-20T10:00:00Z"), answeredAt, answeredById: null, sentiment: null, isEscalated: false, note: String(n) };
        await insertResponse(tx, tenantId, { ...said, id: randomUUID(), byId: company.memberId, createdAt: new Date(), receivedOn: "2026-11-20", slaMinutes: 30, dueAt: n % 3 === 0 ? null : new Date("2026-11-20T10:30:00Z"), takenSeconds: answeredAt && 300 });
      }
    });
    for (const state of ["open", "answered"] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
        const page: Awaited<ReturnType<typeof owner.api.responses.list>> = await owner.api.responses.list({ tenant, state, cursor });
        seen.push(...page.responses.map(({ note }) => note));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(60);
      expect(seen).toHaveLength(60);
    }
  });

  it("names who answered for whoever may see whose work it was, and nobody but oneself for others", async () => {
    const { company, tenant, owner, channelId } = await start();
    const member = personAt(db, await addMember(db, company, "member"), new Date("2026-11-23T11:00:00Z"));
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:00:00Z", answeredAt: "2026-11-23T10:05:00Z" });
    await logMessage(member, company, { channelId, receivedAt: "2026-11-23T09:00:00Z", answeredAt: "2026-11-23T09:05:00Z" });
    const names = async ({ api }: Pick<Person, "api">) => (await api.responses.list({ tenant, state: "answered" })).responses.map(({ answeredByName }) => answeredByName);
    expect(await names(owner)).toEqual([owner.name, member.name]);
    expect(await names(member)).toEqual([null, member.name]);
    expect([(await owner.api.responses.report({ tenant })).people?.length, (await member.api.responses.report({ tenant })).people]).toEqual([2, null]);
    expect((await member.api.responses.table({ tenant })).columns.map(({ head }) => head)).not.toContain("answered_by");
  });

  it("is read by people of this side and written by those who work here; hours are set by managers", async () => {
    const { company, tenant, channelId } = await start();
    const [member, viewer, external] = [await addMember(db, company, "member"), await addMember(db, company, "viewer"), await addMember(db, company, "external")];
    await logMessage(member, company, { channelId, receivedAt: "2026-11-23T10:00:00Z" });
    await expect(logMessage(viewer, company, { channelId, receivedAt: "2026-11-23T10:00:00Z" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(external.api.responses.report({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(member.api.responses.setHours(write({ tenant, channelId, hours: null, since: "2026-11-23" }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("business hours", () => {
  it("are a channel's own by its own zone, and stand still on the holidays of the workspace", async () => {
    const { company, tenant, owner, channelId } = await start();
    await owner.api.holidays.set(write({ tenant, on: "2026-11-19", name: "The move", isWorked: false }));
    await owner.api.responses.setHours(write({ tenant, channelId, hours: { zone: "America/New_York", slaMinutes: 60, weekdays: plainWeek(480, 600) }, since: "2026-11-01" }));
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-18T14:30:00Z" });
    expect(await open(owner, tenant)).toMatchObject([{ slaMinutes: 60, dueAt: "2026-11-20T13:30:00.000Z" }]);
  });

  it("judge anew what came in since the day from which they hold, and leave alone what came before", async () => {
    const { company, tenant, owner, channelId } = await start();
    const other = await openChannel(owner, company, "Facebook");
    const hours = { zone: null, slaMinutes: 10, weekdays: plainWeek(540, 1020) };
    await owner.api.responses.setHours(write({ tenant, channelId: other, hours: { ...hours, slaMinutes: 5 }, since: "2026-11-01" }));
    for (const id of [channelId, other]) for (const day of ["19", "20"]) await logMessage(owner, company, { channelId: id, receivedAt: `2026-11-${day}T10:00:00Z`, answeredAt: `2026-11-${day}T10:20:00Z` });
    const rate = async () => (await owner.api.responses.report({ tenant })).channels.map(({ name, hitRate }) => [name, hitRate]).sort();
    expect(await rate()).toEqual([["Facebook", 0], ["Instagram", 1]]);
    await owner.api.responses.setHours(write({ tenant, channelId: null, hours, since: "2026-11-20" }));
    expect(await rate()).toEqual([["Facebook", 0], ["Instagram", 0.5]]);
    await owner.api.responses.setHours(write({ tenant, channelId: other, hours: null, since: "2026-11-19" }));
    expect(await rate()).toEqual([["Facebook", 0.5], ["Instagram", 0.5]]);
  });

  it("keep when a message was due while only its words change", async () => {
    const { company, tenant, owner, channelId } = await start();
    const responseId = await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:00:00Z" });
    await owner.api.rules.set(write({ tenant, rule: "response-minutes" as const, own: { value: 5, source: "Us", year: null }, was: null }));
    const change = { tenant, responseId, channelId, answeredAt: "2026-11-23T10:20:00Z", sentiment: null, isEscalated: false, note: "" };
    await owner.api.responses.change(write({ ...change, version: 1, receivedAt: "2026-11-23T10:00:00Z" }));
    const state = async () => (await owner.api.responses.list({ tenant, state: "answered" })).responses[0]?.state;
    expect(await state()).toBe("in-time");
    await owner.api.responses.change(write({ ...change, version: 2, receivedAt: "2026-11-23T10:01:00Z" }));
    expect(await state()).toBe("late");
  });

  it("need one day in the week, end after they begin, and hold from a day that has come", async () => {
    const { tenant, owner, channelId } = await start();
    const set = (weekdays: ReturnType<typeof plainWeek>, since = "2026-11-23") => owner.api.responses.setHours(write({ tenant, channelId, hours: { zone: null, slaMinutes: null, weekdays }, since }));
    await expect(set(Array.from({ length: 7 }, () => null))).rejects.toMatchObject({ message: "hoursNeverOpen" });
    await expect(set([{ from: 540, to: 500 }, ...plainWeek(540, 1020).slice(1)])).rejects.toMatchObject({ message: "hoursTurnedRound" });
    await expect(set(plainWeek(540, 1020), "2026-11-24")).rejects.toMatchObject({ message: "hoursAhead" });
    await set(plainWeek(600, 1200));
    const { channels, general, rule } = await owner.api.responses.hours({ tenant });
    expect([channels[0]?.own?.weekdays[0], general, rule.minutes]).toEqual([{ from: 600, to: 1200 }, null, 30]);
  });
});

describe("the report of responses", () => {
  it("counts what is open past its due time as breached, what is not yet due apart, and has every month", async () => {
    const { company, tenant, owner, channelId } = await start();
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-20T10:00:00Z" });
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-23T10:40:00Z" });
    await logMessage(owner, company, { channelId, receivedAt: "2026-10-20T10:00:00Z", answeredAt: "2026-10-20T10:10:00Z" });
    const { total, months } = await owner.api.responses.report({ tenant });
    expect(total).toMatchObject({ received: 3, inTime: 1, late: 0, overdue: 1, waiting: 1, hitRate: 0.5, medianSeconds: 600, p90Seconds: 600 });
    expect(months.map(({ month, received, hitRate }) => [month, received, hitRate]).slice(0, 3)).toEqual([["2026-11", 2, 0], ["2026-10", 1, 1], ["2026-09", 0, null]]);
    await expect(owner.api.responses.report({ tenant, from: "2026-02", to: "2026-01" })).rejects.toMatchObject({ message: "endsBeforeStart" });
    await expect(owner.api.responses.report({ tenant, from: "2020-01" })).rejects.toMatchObject({ message: "monthsTooMany" });
  });

  it("comes to what the definition says, whatever came in", async () => {
    const { company, owner, channelId } = await start();
    const now = new Date("2026-11-23T11:00:00Z");
    // A fixed sequence in place of chance: the same messages in every run.
    const numbers = Array.from({ length: 80 }, (_, n) => (n * 7919 + 104_729) % 5000);
    const made = numbers.map((number, n) => {
      const receivedAt = new Date(Date.UTC(2026, 9 + (n % 2), 1 + (number % 20), 8, n % 60));
      const answeredAt = n % 4 === 0 ? null : new Date(receivedAt.getTime() + number * 1000);
      const dueAt = n % 9 === 0 ? null : new Date(receivedAt.getTime() + (n % 5 === 1 ? number : 1800) * 1000 + (n % 20 === 4 ? 60 * 86_400_000 : 0) + 1000 * Number(number === 0));
      return { receivedAt, answeredAt, dueAt, takenSeconds: answeredAt && number };
    });
    const sums = await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { userId: owner.userId, tenantId: company.id });
      for (const row of made) {
        const said = { channelId, answeredById: null, sentiment: null, isEscalated: false, note: "" };
        await insertResponse(tx, tenantId, { ...said, ...row, id: randomUUID(), byId: company.memberId, createdAt: now, receivedOn: row.receivedAt.toISOString().slice(0, 10), slaMinutes: 30 });
      }
      return sumResponses(tx, tenantId, { from: "2026-10", to: "2026-11" }, now);
    });
    const total = sums.find(({ by }) => by === "total");
    expect(total).toMatchObject(responseFigures(made, now));
    expect([total?.inTime, total?.late, total?.overdue, total?.waiting].every((count) => (count ?? 0) > 0)).toBe(true);
    for (const { month, ...figures } of sums.filter(({ by }) => by === "month")) expect(figures).toMatchObject(responseFigures(made.filter(({ receivedAt }) => receivedAt.toISOString().startsWith(month ?? "-")), now));
  });

  it("stands in a file by the clocks of the channel's zone", async () => {
    const { company, tenant, owner, channelId } = await start();
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-20T15:45:00Z", answeredAt: "2026-11-23T08:15:30Z", note: "=1+1" });
    const { name, rows } = await owner.api.responses.table({ tenant, from: "2026-11" });
    expect([name, rows]).toEqual([`${tenant}-responses-2026-11-2026-11`, [["Instagram", "2026-11-20 16:45:00", "2026-11-23 09:15:00", "2026-11-23 09:15:30", "Europe/Berlin", "late", 30, 30.5, owner.name, "", "no", "=1+1"]]]);
  });
});
