import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { lastPeriods } from "../domain/cadence";
import { todayIn } from "../domain/zone";
import { addValue, findUsualSources, findValuesIn, writeValue } from "./data/grid";
import { findKpis } from "./data/kpis";
import type { CellChange, CellOutcome, GridEvery, KpiGrid } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** So many periods stand side by side. */
const COLUMNS = 6;

/** The last value of each of the last periods, for every KPI that is in use. */
export async function valuesByPeriod({ tx, tenant, now }: Call, every: GridEvery): Promise<KpiGrid> {
  const today = todayIn(tenant.timeZone, now);
  const periods = lastPeriods(every, COLUMNS, today, tenant.weekStart);
  const kpis = (await findKpis(tx, tenant.id, today)).filter(({ isRetired }) => !isRetired);
  const values = await findValuesIn(tx, tenant.id, { from: periods[0]?.from ?? today, to: today });
  const rows = kpis.map(({ id, name, unit, goalTitle }) => {
    const own = values.filter(({ kpiId }) => kpiId === id);
    const cells = periods.map(({ from, to }) => {
      const last = own.findLast(({ on }) => on >= from && on <= to);
      return last ? { on: last.on, value: last.value, version: last.version } : null;
    });
    return { kpiId: id, name, unit, goalTitle, cells };
  });
  return { today, periods, rows };
}

/** Writes each cell on its own, in order. NOT_FOUND for an unknown KPI. */
export async function measureCells({ tx, tenant, now }: Call, cells: readonly CellChange[]): Promise<CellOutcome[]> {
  const today = todayIn(tenant.timeZone, now);
  const sources = await findUsualSources(tx, tenant.id, cells.map(({ kpiId }) => kpiId));
  const outcomes: CellOutcome[] = [];
  const write = ({ value, version, ...cell }: CellChange): Promise<CellOutcome["problem"]> | CellOutcome["problem"] => {
    if (cell.on > today) return "measuredAhead";
    if (version !== null) return writeValue(tx, tenant.id, cell, value, version);
    // Nothing to take away, and nothing to keep.
    return value === null ? null : addValue(tx, tenant.id, cell, value, sources.get(cell.kpiId) ?? null, now);
  };
  for (const cell of cells) outcomes.push({ kpiId: cell.kpiId, on: cell.on, problem: await write(cell) });
  return outcomes;
}
