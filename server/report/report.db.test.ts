import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { majorOf, minorDigits } from "../domain/currency";
import { tableFile } from "../exports/download";
import { activityNamed, openChannel } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { addHours, type Hours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { logWork } from "../testing/time-entries";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const MIN = 60;
const march = { from: "2026-03-01", to: "2026-03-31" };

async function client(currency = "EUR") {
  const place = await makeCompany(db, { currency });
  const activityId = await activityNamed(place.owner, place, "Editorial");
  const work = (on: string, minutes: number, more: Partial<Hours> = {}): Hours => ({ memberId: place.memberId, on, seconds: minutes * MIN, activityId, ...more });
  const report = (filter = {}) => place.owner.api.report.time({ tenant: place.slug, ...march, ...filter });
  const roundTo = (minutes: number, mode: "up" | "nearest" | "down") => place.owner.api.report.setRounding(write({ tenant: place.slug, rounding: { seconds: minutes * MIN, mode } }));
  return { ...place, activityId, work, report, roundTo };
}

describe("the time report", () => {
  it("rounding per entry: 3 × 20 min of one day and work are 1.00 h, and two days of 10 min are two quarters", async () => {
    const place = await client();
    await addHours(db, place, [20, 20, 20].map((minutes) => place.work("2026-03-02", minutes)));
    await addHours(db, place, ["2026-03-03", "2026-03-04"].map((on) => place.work(on, 10)));
    await place.roundTo(15, "up");
    const { rows, total, rounding } = await place.report();
    expect(rounding).toEqual({ seconds: 900, mode: "up" });
    expect(rows.map(({ on, seconds, roundedSeconds }) => [on, seconds / MIN, roundedSeconds / MIN])).toEqual([["2026-03-02", 60, 60], ["2026-03-03", 10, 15], ["2026-03-04", 10, 15]]);
    expect(total).toMatchObject({ seconds: 80 * MIN, roundedSeconds: 90 * MIN });
  });

  it("keeps what was logged as it was, beside what is billed, and rounds not twice", async () => {
    const place = await client();
    await addHours(db, place, [place.work("2026-03-02", 50)]);
    await place.roundTo(30, "up");
    const first = await place.report();
    await place.roundTo(30, "up");
    expect(await place.report()).toEqual(first);
    expect(first.total).toMatchObject({ seconds: 50 * MIN, roundedSeconds: 60 * MIN });
    await place.owner.api.report.setRounding(write({ tenant: place.slug, rounding: null }));
    expect((await place.report()).total).toMatchObject({ seconds: 50 * MIN, roundedSeconds: 50 * MIN });
  });

  it.each(["EUR", "JPY", "KWD"])("printed lines do not add up to the printed total: in %s those of the file do, in hours and money", async (currency) => {
    const place = await client(currency);
    await place.owner.api.rates.set(write({ tenant: place.slug, kind: "bill", memberId: null, channelId: null, from: "2026-01-01", hourMinor: 4999 }));
    const channelIds: string[] = [];
    for (const name of ["LinkedIn", "Blog", "Podcast"]) channelIds.push(await openChannel(place.owner, place, name));
    await addHours(db, place, channelIds.flatMap((channelId) => ["2026-03-02", "2026-03-03"].map((on) => place.work(on, 20, { channelId }))));
    for (const rounding of [null, { seconds: 420, mode: "nearest" as const }]) {
      await place.owner.api.report.setRounding(write({ tenant: place.slug, rounding }));
      const { total } = await place.report();
      const { columns, rows } = await place.owner.api.report.table({ tenant: place.slug, ...march });
      const sumOf = (head: string, digits: number) => Number(rows.reduce((sum, row) => sum + Number(row[columns.findIndex((column) => column.head === head)]), 0).toFixed(digits));
      expect(sumOf("hours", 2)).toBe(2);
      // Six times a third of an hour at 49.99: the rounded exact sum, and not the sum of what was rounded.
      if (rounding === null) expect(total.billMinor).toBe(9998);
      expect(sumOf("rounded_hours", 2)).toBe(Number((total.roundedSeconds / 3600).toFixed(2)));
      expect(sumOf("bill_amount", minorDigits(currency))).toBe(majorOf(total.billMinor ?? -1, currency));
    }
  });

  it("bills billable time by the rate of its day, and shows apart what has none and what is approved", async () => {
    const place = await client();
    const idle = await activityNamed(place.owner, place, "Non-social work");
    await setRate(place.owner, place, "bill", 90, "2026-03-10");
    await addHours(db, place, [place.work("2026-03-09", 60), place.work("2026-03-10", 60), place.work("2026-03-10", 30, { activityId: idle })]);
    await inTransaction(db, "mutation", async (tx) => {
      await actAs(tx, { tenantId: place.id });
      await tx.timeEntry.updateMany({ where: { tenantId: place.id, on: new Date("2026-03-09") }, data: { approvedAt: new Date() } });
    });
    const { rows, total } = await place.report();
    expect(rows.map(({ isBillable, billMinor, unpricedSeconds }) => [isBillable, billMinor, unpricedSeconds])).toEqual([[true, null, 3600], [true, 9000, 0], [false, null, 0]]);
    expect(total).toEqual({ seconds: 9000, approvedSeconds: 3600, roundedSeconds: 9000, billableSeconds: 7200, billMinor: 9000, unpricedSeconds: 3600 });
    const seconds = async (filter: object) => (await place.report(filter)).total.seconds;
    expect([await seconds({ approval: "approved" }), await seconds({ approval: "open" }), await seconds({ billable: "no" }), await seconds({ channel: "none", activity: idle })]).toEqual([3600, 5400, 1800, 1800]);
  });

  it("tells nobody amounts who may not see bill rates, and nobody others' time by person who may not see hours", async () => {
    const place = await client();
    await setRate(place.owner, place, "bill", 90, "2026-01-01");
    const viewer = await addMember(db, place, "viewer");
    await addHours(db, place, [place.work("2026-03-02", 60)]);
    const seen = await viewer.api.report.time({ tenant: place.slug, ...march });
    expect(seen).toMatchObject({ hasAmounts: false, rows: [{ billMinor: null, unpricedSeconds: null }], total: { seconds: 3600, billMinor: null } });
    expect((await viewer.api.report.table({ tenant: place.slug, ...march })).columns.map(({ head }) => head)).not.toContain("bill_amount");
    await expect(viewer.api.report.time({ tenant: place.slug, ...march, member: place.memberId })).rejects.toMatchObject({ message: "hoursHidden" });
  });
});

describe("PDF or export in another zone", () => {
  it("keeps an entry of 23:30 at UTC−3 on its own day, in the report and in the list of entries, with its own clock", async () => {
    const place = await client();
    await logWork(place.owner, place.slug, { on: "2026-03-31", timeZone: "America/Sao_Paulo", startedAt: "2026-04-01T02:30:00.000Z", endedAt: "2026-04-01T03:30:00.000Z", activityId: place.activityId });
    expect((await place.report()).rows.map(({ on }) => on)).toEqual(["2026-03-31"]);
    const { body } = await tableFile(await place.owner.api.time.table({ tenant: place.slug, ...march }), "csv");
    expect(String(body).split("\r\n")[1]).toMatch(/^2026-03-31,23:30,00:30,America\/Sao_Paulo,/);
  });
});
