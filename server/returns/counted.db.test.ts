import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { makeCompany, personAt, write } from "../testing/factories";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const MARCH = "2026-03";

/** A company whose KPI counts leads of 100 each, ten of them on the 8th and fifteen on the 15th of March. */
async function start(reading: "period" | "level" = "period") {
  const company = await makeCompany(db);
  const { api } = personAt(db, company.owner, new Date("2026-03-20T09:00:00Z"));
  const at = { tenant: company.slug };
  const [kpiId, kindId] = [randomUUID(), randomUUID()];
  await api.kpis.create(write({ ...at, kpiId, ...aKpi("2026-03-20"), name: "New leads", unit: null, reading }));
  await api.kpis.measure(write({ ...at, kpiId, on: "2026-03-08", value: 10, note: "" }));
  await api.kpis.measure(write({ ...at, kpiId, on: "2026-03-15", value: 15, note: "" }));
  await api.returns.addKind(write({ ...at, kindId, kind: "result" as const, name: "Leads", kpiId }));
  await api.returns.setValue(write({ ...at, kindId, from: "2026-01-01", amountMinor: 100_00, closePermille: null, dealMinor: null, marginPermille: null }));
  const seen = async () => (await api.returns.counted({ ...at, month: MARCH })).kinds.map(({ counted, recorded, missing }) => [counted, recorded, missing]);
  const add = (missing: number, ofKind = kindId) => api.returns.addCounted(write({ ...at, returnId: randomUUID(), kindId: ofKind, month: MARCH, missing }));
  const worth = async () => (await api.roi.range({ ...at, from: MARCH, to: MARCH })).total.returnMinor;
  const type = (quantity: number) => api.returns.add(write({ ...at, returnId: randomUUID(), on: "2026-03-10", kindId, quantity, amountMinor: null, currency: "EUR", channelId: null, goalId: null, engagementId: null, campaign: "", isPaid: false, note: "" }));
  return { company, at, api, kpiId, kindId, seen, add, worth, type };
}

describe("a KPI that counts a kind of return", () => {
  it("counts as a return once it was added as one, on the day of its latest value", async () => {
    const { at, api, seen, add, worth } = await start();
    expect(await seen()).toEqual([[25, 0, 25]]);
    expect(await worth()).toBe(0);
    await add(25);
    expect(await seen()).toEqual([[25, 25, 0]]);
    expect(await worth()).toBe(2500_00);
    expect((await api.returns.list({ ...at, month: MARCH })).returns).toMatchObject([{ on: "2026-03-15", quantity: 25, note: "New leads", isPaid: false }]);
  });

  it("adds the difference to what was typed, and nothing a second time", async () => {
    const { seen, add, worth, type } = await start();
    await type(18);
    expect(await seen()).toEqual([[25, 18, 7]]);
    await add(7);
    await expect(add(7)).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect(await worth()).toBe(2500_00);
    await type(3);
    expect(await seen()).toEqual([[25, 28, 0]]);
  });

  it("says what is missing again once a return was removed, or a value has grown", async () => {
    const { at, api, kpiId, seen, add } = await start();
    await add(25);
    await api.kpis.measure(write({ ...at, kpiId, on: "2026-03-18", value: 5, note: "" }));
    expect(await seen()).toEqual([[30, 25, 5]]);
    const [row] = (await api.returns.list({ ...at, month: MARCH })).returns;
    await api.returns.remove(write({ ...at, returnId: row?.id ?? "" }));
    expect(await seen()).toEqual([[30, 0, 30]]);
  });

  it("counts each thing once where it counts two kinds", async () => {
    const { at, api, kpiId, seen, add } = await start();
    const saving = randomUUID();
    await api.returns.addKind(write({ ...at, kindId: saving, kind: "saving" as const, name: "Saved calls", kpiId }));
    await add(25, saving);
    expect(await seen()).toEqual([[25, 25, 0], [25, 25, 0]]);
  });

  it("that says how something stands is no count, and a month without values is unknown", async () => {
    const { at, api, seen, add } = await start("level");
    expect(await seen()).toEqual([[null, 0, null]]);
    await expect(add(15)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await (await start()).api.returns.counted({ ...at, month: MARCH }).catch(() => null))).toBeNull();
    expect((await api.returns.counted({ ...at, month: "2026-02" })).kinds).toMatchObject([{ counted: null, missing: null }]);
  });

  it("is not offered where it is refused: more than one return says, or of a day before 2000", async () => {
    const { at, api, kpiId, kindId, seen, add, type } = await start();
    const offered = async (month: string) => (await api.returns.counted({ ...at, month })).kinds.map(({ missing, whyNot }) => [missing, whyNot]);
    expect(await offered(MARCH)).toEqual([[25, null]]);
    await api.kpis.measure(write({ ...at, kpiId, on: "2026-03-18", value: 1_000_000, note: "" }));
    expect(await offered(MARCH)).toEqual([[1_000_025, "many"]]);
    await expect(add(1_000_025)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await type(25);
    expect(await offered(MARCH)).toEqual([[1_000_000, null]]);
    await add(1_000_000);
    expect(await seen()).toEqual([[1_000_025, 1_000_025, 0]]);

    await api.kpis.measure(write({ ...at, kpiId, on: "1999-12-31", value: 4, note: "" }));
    expect(await offered("1999-12")).toEqual([[4, "early"]]);
    await expect(api.returns.addCounted(write({ ...at, returnId: randomUUID(), kindId, month: "1999-12", missing: 4 }))).rejects.toMatchObject({ message: "dayFar" });
  });

  it("two who press at once add it once", async () => {
    const { add, worth } = await start();
    const answers = await Promise.allSettled([add(25), add(25)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await worth()).toBe(2500_00);
  });
});
