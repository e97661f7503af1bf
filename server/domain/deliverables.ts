import type { Day } from "./day";
import type { RestKind } from "./forecast";

/** Deliverables of a budget as they were counted on a day: how many there are to be by the end of its period, and how many were done. */
export type Deliverables = { planned: number; done: number; countedOn: Day; rest: RestKind };

/**
 * What was counted in a period of the one budget that its figures are of. Null where nobody counted in it, since a count is
 * of its own month, and where several budgets make the figure up: their pieces are not alike.
 */
export function countedIn(lines: readonly { deliverables?: Deliverables | null }[], { from, to }: { from: Day; to: Day }): Deliverables | null {
  const [line, ...others] = lines;
  const counted = others.length === 0 ? (line?.deliverables ?? null) : null;
  return counted && from <= counted.countedOn && counted.countedOn <= to ? counted : null;
}
