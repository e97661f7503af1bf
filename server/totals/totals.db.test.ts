import fc from "fast-check";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { ask } from "../db/ask";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { sample } from "../imports/samples/sample";
import { write } from "../testing/factories";
import { finishImport, prepareImport } from "../testing/imports";
import { rounds, roundsTimeout } from "../testing/rounds";
import { testDatabase } from "../testing/test-database";
import { logWork } from "../testing/time-entries";
import { doTimeStep, makeWorkplace, TIME_KINDS, type TimeStep, type Workplace, wrongTotals } from "../testing/totals";
import { workerDatabase } from "../testing/worker-database";
import { findMonthCells, monthTotals } from "./data";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const steps: fc.Arbitrary<TimeStep[]> = fc.array(fc.record({ kind: fc.nat(TIME_KINDS - 1), n: fc.nat(40), value: fc.integer({ min: 0, max: 5000 }) }), { minLength: 150, maxLength: 150 });
/** By month: the question promises no order. */
const totals = (at: Workplace, today = "2027-01-01") =>
  inTransaction(db, "query", async (tx) => (await ask(tx, { totals: monthTotals([{ id: await actAs(tx, { tenantId: at.id }), today }], "2016-01", "2026-12") })).totals.sort((a, b) => (a.month < b.month ? -1 : 1)));

describe("totals of months", () => {
  it("are what the entries add up to, whatever is done with them", { timeout: roundsTimeout(120_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const at = await makeWorkplace(db);
        const entryIds: string[] = [];
        for (const step of all) await doTimeStep(db, at, entryIds, step);
        expect(await wrongTotals(db, at)).toEqual([]);
        expect((await totals(at)).length).toBeGreaterThan(1);
      }),
      { numRuns: rounds(4, 667) },
    );
  });

  it("follow an import, and what it brought goes with it", { timeout: 60_000 }, async () => {
    const at = await makeWorkplace(db);
    const importId = await prepareImport(db, at.owner, at, sample("toggl-detailed-2016.csv"), { answers: { zone: "Europe/Bucharest" } });
    await finishImport(db, at.owner, at, importId);
    expect((await totals(at)).map(({ month, seconds }) => [month, seconds])).toEqual([["2016-01", 747_020], ["2016-02", 1_196_868], ["2016-03", 811_287], ["2016-04", 433_691]]);
    expect(await wrongTotals(db, at)).toEqual([]);
    await at.owner.api.imports.undo(write({ tenant: at.slug, importId }));
    expect(await totals(at)).toEqual([]);
    expect(await wrongTotals(db, at)).toEqual([]);
  });

  it("split into what was used to yesterday and the rest, in all and by channel, activity and billing", async () => {
    const at = await makeWorkplace(db);
    const log = (on: string, seconds: number, channelId: string | null) => logWork(at.owner, at.slug, { on, seconds, activityId: at.activityId, channelId });
    for (const [on, seconds] of [["2026-03-31", 5], ["2026-04-09", 100], ["2026-04-10", 20], ["2026-04-30", 3], ["2026-05-01", 7]] as const) await log(on, seconds, at.channelId);
    await log("2026-04-10", 1000, null);
    const cells = await inTransaction(db, "query", async (tx) => findMonthCells(tx, [{ id: await actAs(tx, { tenantId: at.id }), today: "2026-04-10" }], "2026-04", "2026-04"));
    expect(await totals(at, "2026-04-10")).toEqual([["2026-03", 5, 5], ["2026-04", 1123, 100], ["2026-05", 7, 0]].map(([month, seconds, toYesterday]) => ({ tenantId: at.id, month, seconds, toYesterday, approvedSeconds: 0 })));
    const common = { tenantId: at.id, month: "2026-04", activityId: at.activityId, isBillable: true };
    expect(cells.sort((a, b) => a.seconds - b.seconds)).toEqual([{ ...common, channelId: at.channelId, seconds: 123, toYesterday: 100 }, { ...common, channelId: null, seconds: 1000, toYesterday: 0 }]);
  });

  it("stay right when eight people write into the same month at once", async () => {
    const at = await makeWorkplace(db);
    await Promise.all(Array.from({ length: 40 }, (_, index) => logWork(at.owner, at.slug, { on: "2026-04-10", seconds: index, activityId: at.activityId })));
    expect((await totals(at))[0]?.seconds).toBe(780);
    expect(await wrongTotals(db, at)).toEqual([]);
  });

  it("cannot be written by the app", async () => {
    const at = await makeWorkplace(db);
    await logWork(at.owner, at.slug, { on: "2026-04-10", activityId: at.activityId });
    const app = new pg.Client((await workerDatabase()).appUrl);
    await app.connect();
    await app.query("SELECT set_config('app.tenant', $1, false), set_config('app.tenants', $2, false)", [at.id, `{${at.id}}`]);
    for (const table of ["time_months", "time_month_cells"]) {
      expect((await app.query(`SELECT count(*)::int AS n FROM ${table}`)).rows).toEqual([{ n: 1 }]);
      for (const verb of [`UPDATE ${table} SET seconds = 0`, `DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM ${table}`]) await expect(app.query(verb), verb).rejects.toMatchObject({ code: "42501" });
    }
    await app.end();
  });

  it("that are wrong are named", async () => {
    const at = await makeWorkplace(db);
    await logWork(at.owner, at.slug, { on: "2026-04-10", activityId: at.activityId });
    const superuser = new pg.Client((await workerDatabase()).superUrl);
    await superuser.connect();
    await superuser.query("UPDATE time_months SET billable_seconds = billable_seconds - 1 WHERE tenant_id = $1", [at.id]);
    expect(await wrongTotals(db, at)).toEqual([expect.stringMatching(/^2026-04 in all: kept \(1,3600,3599,/)]);
    await superuser.query("DELETE FROM time_month_cells WHERE tenant_id = $1", [at.id]);
    expect(await wrongTotals(db, at)).toHaveLength(2);
    await superuser.end();
  });
});
