import { apportion, wholeWeights } from "./apportion";
import type { ReturnParts } from "./roi";
import { type Returned, worthOf } from "./worth";

/** Returns of one kind on days on which the same value holds; null is that none does. `unknown` of the rows have no amount in the tenant's currency. */
export type ReturnGroup = Returned & { kindId: string; valueId: string | null; rows: number; unknown: number };

const PARTS = { revenue: "revenueMinor", result: "resultsMinor", saving: "savingsMinor" } as const satisfies Record<Returned["kind"], keyof ReturnParts>;

/** Rows of one kind and value together, whose worths add up to the part of an ROI that they are in. Null is not valued. */
export function returnGroups<R extends ReturnGroup>(rows: readonly R[], back: ReturnParts): (R & { worthMinor: number | null })[] {
  const groups = new Map<string, { group: R; exact: bigint | null }>();
  for (const row of rows) {
    const key = `${row.kindId} ${row.valueId}`;
    const found = groups.get(key);
    // Money in no currency of the tenant's is worth nobody knows what, and not nothing.
    const worth = row.unknown === row.rows ? null : worthOf(row);
    const [stood, exact] = [found?.group ?? { rows: 0, unknown: 0, quantity: 0, amountMinor: 0 }, found?.exact ?? null];
    const group = { ...row, rows: stood.rows + row.rows, unknown: stood.unknown + row.unknown, quantity: stood.quantity + row.quantity, amountMinor: stood.amountMinor + row.amountMinor };
    groups.set(key, { group, exact: worth === null ? exact : (exact ?? 0n) + worth });
  }
  return (["revenue", "result", "saving"] as const).flatMap((kind) => {
    const of = [...groups].filter(([, { group }]) => group.kind === kind).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
    const known = of.filter(({ exact }) => exact !== null);
    const worths = apportion(back[PARTS[kind]], wholeWeights(known.map(({ exact }) => exact ?? 0n)));
    return of.map((found) => ({ ...found.group, worthMinor: found.exact === null ? null : (worths[known.indexOf(found)] ?? null) }));
  });
}

/**
 * What single rows of such groups are worth: those of a group add up to it where all of them are here. Null is not valued, and where
 * nobody knows the group's.
 */
export function groupWorths(rows: readonly { group: string; exact: bigint | null }[], groups: ReadonlyMap<string, number | null>): (number | null)[] {
  const worths: (number | null)[] = rows.map(() => null);
  for (const [group, minor] of groups) {
    const known = rows.flatMap((row, index) => (row.group === group && row.exact !== null ? [{ index, exact: row.exact }] : []));
    if (minor === null || known.length === 0) continue;
    const shares = apportion(minor, wholeWeights(known.map(({ exact }) => exact)));
    known.forEach(({ index }, place) => void (worths[index] = shares[place] ?? null));
  }
  return worths;
}
