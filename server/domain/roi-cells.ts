import { apportion, roundExactly } from "./apportion";
import type { Month } from "./day";
import type { CostParts, ReturnParts, RoiPart } from "./roi";
import type { Sharing, SharingIn } from "./sharing";
import { toolsOnChannels } from "./tool-spending";
import { type Returned, WORTH_PARTS, worthOf } from "./worth";

/** What the rows are told apart by: channels, goals, providers or campaigns; null is none in particular. */
type Key = string | null;

/** Hours of a month: `secondMinor` is Σ seconds × minor units an hour, of the seconds that have a rate. */
export type WorkedRow = { month: Month; key: Key; seconds: number; pricedSeconds: number; secondMinor: number };
export type SpentKind = "fee" | "tool" | "ads" | "training" | "other";
export type SpentRow = { month: Month; key: Key; toolId: string | null; kind: SpentKind; amountMinor: number };
/** Rows of one kind and worth; `unknown` of them have no amount in the tenant's currency. */
export type ReturnedRow = Returned & { month: Month; key: Key; isPaid: boolean; rows: number; unknown: number };
export type RoiRows = { worked: readonly WorkedRow[]; spent: readonly SpentRow[]; returned: readonly ReturnedRow[] };

/** A month of one channel, goal or the like. */
export type RoiCell = RoiPart & { month: Month; key: Key };

const PARTS = { fee: "externalMinor", tool: "toolsMinor", ads: "adsMinor", training: "otherMinor", other: "otherMinor" } as const satisfies Record<SpentKind, keyof CostParts>;
const BACK = { revenue: "revenueMinor", result: "resultsMinor", saving: "savingsMinor" } as const satisfies Record<Returned["kind"], keyof ReturnParts>;

/**
 * Months × keys that add up exactly in both directions. A month is rounded by itself and its keys are apportioned to it, so that it
 * is the same in every range. With `sharingIn`, a tool's cost falls on its own channels and what is left without one on all, as it is
 * to in that month; without, it stays with null. What came back is never shared.
 */
export function roiCells({ worked, spent, returned }: RoiRows, sharingIn: SharingIn | null): RoiCell[] {
  const rows = { worked, spent: sharingIn ? toolsOnChannels(spent, sharingIn, worked) : spent, returned };
  const months = [...new Set([...rows.worked, ...rows.spent, ...rows.returned].map(({ month }) => month))].sort();
  return months.flatMap((month) => {
    const within = <R extends { month: Month }>(all: readonly R[]) => all.filter((row) => row.month === month);
    return monthCells(month, { worked: within(rows.worked), spent: within(rows.spent), returned: within(rows.returned) }, sharingIn?.(month) ?? null);
  });
}

function monthCells(month: Month, rows: RoiRows, sharing: Sharing | null): RoiCell[] {
  const seconds = new Map<Key, number>();
  for (const row of rows.worked) seconds.set(row.key, (seconds.get(row.key) ?? 0) + row.seconds);
  const keys = keysOf([...rows.worked, ...rows.spent, ...rows.returned], sharing);
  const cells = keys.map((key) => emptyCell(month, key));
  const labour = roundExactly(keys.map((key) => rows.worked.reduce((sum, row) => (row.key === key ? sum + BigInt(row.secondMinor) : sum), 0n)), 3600n).rows;
  cells.forEach((cell, index) => void (cell.cost.laborMinor = labour[index] ?? 0));
  for (const cell of cells) addKnown(cell, rows);
  addReturns(cells, rows.returned);
  if (sharing) shareOut(cells, sharing, seconds);
  return cells;
}

/** In an order of their own, so that what is left of a split does not depend on the order of the rows; null comes last. */
function keysOf(rows: readonly { key: Key }[], sharing: Sharing | null): Key[] {
  const named = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
  if (sharing?.split === "fixed") for (const [key, share] of sharing.shares) if (share > 0) named.add(key);
  return [...[...named].sort(), null];
}

const emptyCell = (month: Month, key: Key): RoiCell => ({
  month, key, paidMinor: 0, results: 0, valuedCount: 0, returns: 0,
  cost: { laborMinor: 0, externalMinor: 0, toolsMinor: 0, adsMinor: 0, otherMinor: 0 },
  back: { revenueMinor: 0, resultsMinor: 0, savingsMinor: 0 },
  coverage: { pricedSeconds: 0, seconds: 0, valuedResults: 0, results: 0 },
});

/** What needs no rounding: hours, what was spent, and how much of what came back is valued. */
function addKnown(cell: RoiCell, { worked, spent, returned }: RoiRows) {
  for (const row of worked) {
    if (row.key !== cell.key) continue;
    cell.coverage.seconds += row.seconds;
    cell.coverage.pricedSeconds += row.pricedSeconds;
  }
  for (const row of spent) if (row.key === cell.key) cell.cost[PARTS[row.kind]] += row.amountMinor;
  for (const row of returned) {
    if (row.key !== cell.key) continue;
    const count = row.kind === "revenue" ? row.rows : row.quantity;
    cell.returns += row.rows;
    cell.coverage.results += count;
    const valued = worthOf(row) === null ? 0 : row.kind === "revenue" ? count - row.unknown : count;
    cell.coverage.valuedResults += valued;
    if (row.kind !== "result") continue;
    cell.results += count;
    cell.valuedCount += valued;
  }
}

/**
 * Each part of the return of the month is rounded once, paid and organic are apportioned to it, and the keys to each of these: what
 * is paid is the same whatever it is told apart by.
 */
function addReturns(cells: readonly RoiCell[], returned: readonly ReturnedRow[]) {
  for (const kind of ["revenue", "result", "saving"] as const) {
    const exactly = (isPaid: boolean) => cells.map(({ key }) => exactWorth(returned.filter((row) => row.kind === kind && row.isPaid === isPaid && row.key === key)));
    const [organic, paid] = [exactly(false), exactly(true)];
    const [organicMinor, paidMinor] = roundExactly([sumOf(organic), sumOf(paid)], WORTH_PARTS).rows;
    const [organics, paids] = [roundExactly(organic, WORTH_PARTS, organicMinor).rows, roundExactly(paid, WORTH_PARTS, paidMinor).rows];
    cells.forEach((cell, index) => {
      cell.back[BACK[kind]] += (organics[index] ?? 0) + (paids[index] ?? 0);
      cell.paidMinor += paids[index] ?? 0;
    });
  }
}

const sumOf = (values: readonly bigint[]) => values.reduce((left, right) => left + right, 0n);
const exactWorth = (rows: readonly ReturnedRow[]) => sumOf(rows.map((row) => worthOf(row) ?? 0n));

/** What belongs to no channel, on the channels of the month. Where there are none it stays where it is. */
function shareOut(cells: readonly RoiCell[], { split, shares }: Sharing, seconds: ReadonlyMap<Key, number>) {
  const rest = cells.find(({ key }) => key === null);
  const channels = cells.flatMap((cell) => (cell.key === null ? [] : [{ cell, share: shares.get(cell.key) ?? 0, seconds: seconds.get(cell.key) ?? 0 }]));
  const weights = channels.map((channel) => (split === "hours" ? channel.seconds : split === "equal" ? 1 : channel.share));
  if (!rest || channels.length === 0 || (split === "fixed" && weights.every((weight) => weight === 0))) return;
  for (const part of ["laborMinor", "externalMinor", "toolsMinor", "adsMinor", "otherMinor"] as const) {
    const amounts = apportion(rest.cost[part], weights);
    channels.forEach(({ cell }, index) => void (cell.cost[part] += amounts[index] ?? 0));
    rest.cost[part] = 0;
  }
}
