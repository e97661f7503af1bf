import { beforeAll, describe, expect, it } from "vitest";
import { tellJoinery } from "../../prisma/seed/joinery";
import type { Database } from "../db/client";
import { makePerson, type Person, personAt } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

const TODAY = "2026-10-15";
const now = new Date(`${TODAY}T10:00:00Z`);

let api: Person["api"];
let tenant: string;
beforeAll(async () => {
  const db: Database = await testDatabase();
  const owner = await makePerson(db, { now }, { now });
  await tellJoinery(db, owner, TODAY);
  ({ api } = personAt(db, owner, now));
  const [place] = await api.tenants.mine({});
  tenant = place?.slug ?? "";
});

describe("the demo's month", () => {
  it("is 26.7 % all in and 744 % by ads alone, and the same to the last cent wherever it stands", async () => {
    const month = { from: "2026-09", to: "2026-09" };
    const board = await api.roi.range({ tenant, ...month });
    expect(board.total).toMatchObject({
      cost: { laborMinor: 1800_00, externalMinor: 600_00, toolsMinor: 150_00, adsMinor: 450_00, otherMinor: 0 }, allInMinor: 3000_00, returnMinor: 3800_00,
      results: 12, seconds: 40 * 3600, coverage: { pricedSeconds: 144_000, seconds: 144_000, valuedResults: 13, results: 13 },
    });
    expect([board.total.roi?.toFixed(3), board.total.adsOnlyRoi?.toFixed(2)]).toEqual(["0.267", "7.44"]);

    const working = await api.roi.working({ tenant, ...month, by: "channel", key: null });
    const byGoal = await api.roi.by({ tenant, ...month, by: "goal" });
    const year = await api.roi.range({ tenant, from: "2025-10", to: "2026-09" });
    const { rows } = await api.roi.table({ tenant, ...month });
    const returns = await api.returns.list({ tenant, month: "2026-09" });
    const summary = await api.summary.month({ tenant, month: "2026-09" });
    const { allInMinor, returnMinor, roi } = board.total;
    expect(working.line).toEqual(board.total);
    expect(byGoal.total).toEqual(board.total);
    expect(year.months.find((each) => each.month === "2026-09")).toEqual({ month: "2026-09", ...board.total });
    expect(rows.find(([, , name]) => name === "total")?.slice(3, 6)).toEqual([allInMinor / 100, returnMinor / 100, roi]);
    expect(returns.totalMinor).toBe(returnMinor);
    expect(summary.roi).toMatchObject({ returnMinor, roi });
    expect(working.returns.reduce((sum, { worthMinor }) => sum + (worthMinor ?? 0), 0)).toBe(returnMinor);
    expect(board.channels.reduce((sum, line) => sum + line.allInMinor, 0)).toBe(allInMinor);
    expect(working.missing).toEqual([{ what: "channel", minor: 750_00 }]);
  }, 60_000);

  it("has an older one of which nobody knows the cost", async () => {
    const working = await api.roi.working({ tenant, from: "2026-04", to: "2026-04", by: "channel", key: null });
    expect(working.line).toMatchObject({ roi: null, allInMinor: 300_00, returnMinor: 1000_00 });
    expect(working.missing[0]).toEqual({ what: "rates", seconds: 36_000 });
  });
});
