import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { amountOf, pricedOf, sumPriced } from "../domain/priced";
import { activityNamed, openChannel } from "../testing/budgets";
import { makeCompany } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { sumMonthsWorth } from "./data/used";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("what the time of a month is worth", () => {
  it("is by month, channel and activity the exact sum that the domain makes of its entries", async () => {
    const place = await makeCompany(db);
    const { owner, memberId } = place;
    const [billed, idle] = [await activityNamed(owner, place, "Editorial"), await activityNamed(owner, place, "Non-social work")];
    const channelId = await openChannel(owner, place, "LinkedIn");
    await setRate(owner, place, "cost", 45, "2026-03-01");
    await setRate(owner, place, "cost", 50.01, "2026-03-20");
    await setRate(owner, place, "bill", 90, "2026-01-01", { channelId });
    const hours = ["2026-02-28", "2026-03-02", "2026-03-25", "2026-03-25", "2026-04-02"].flatMap((on, index) => [
      { memberId, on, seconds: (20 + index) * 60, channelId, activityId: billed }, { memberId, on, seconds: 420, channelId: null, activityId: billed }, { memberId, on, seconds: 60, channelId, activityId: idle },
    ]);
    await addHours(db, place, hours);
    const cells = await inTransaction(db, "query", async (tx) => sumMonthsWorth(tx, await actAs(tx, { tenantId: place.id }), "2026-02", "2026-03", "2026-03-25"));
    const costOn = (on: string) => (on < "2026-03-01" ? null : on < "2026-03-20" ? 4500 : 5001);
    for (const { month, channelId: of, activityId, seconds, worth } of cells) {
      const own = hours.filter((row) => row.on.startsWith(month) && row.channelId === of && row.activityId === activityId);
      const before = own.filter(({ on }) => on < "2026-03-25");
      const cost = (rows: typeof own) => sumPriced(rows.map((row) => pricedOf({ seconds: row.seconds, hourMinor: costOn(row.on) })));
      // What is not billable has nothing to be billed, and lacks no rate.
      const bill = (rows: typeof own) => sumPriced(rows.filter(() => activityId === billed).map((row) => pricedOf({ seconds: row.seconds, hourMinor: of === null ? null : 9000 })));
      expect(worth).toEqual({ cost: { all: cost(own), toYesterday: cost(before) }, bill: { all: bill(own), toYesterday: bill(before) } });
      expect(seconds).toBe(own.reduce((sum, row) => sum + row.seconds, 0));
    }
    expect(cells).toHaveLength(6);
    expect(amountOf(sumPriced(cells.map(({ worth }) => worth?.cost.all ?? sumPriced([]))))).toBe(Math.round(((21 + 7 + 1) * 4500 + (22 + 7 + 1 + 23 + 7 + 1) * 5001) / 60));
  });
});
