import type { EnteredTenant } from "../db/tenant";
import { addMonths, monthOf, monthsBetween } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import type { MonthsAsked } from "../trpc/scalars";
import type { Range } from "./data";

const MOST_MONTHS = 60;

/** The months that are meant: one where one is named, this one where none is. INVALID where they end before they begin, or are too many. */
export function rangeOf({ tenant, now }: { tenant: Pick<EnteredTenant, "timeZone">; now: Date }, { month, from = month, to = month }: MonthsAsked): Range & { today: string } {
  const today = todayIn(tenant.timeZone, now);
  const range = { from: from ?? to ?? monthOf(today), to: to ?? from ?? monthOf(today) };
  if (range.to < range.from) throw new DomainError("INVALID", "endsBeforeStart");
  if (monthsBetween(range.from, addMonths(range.to, 1)).length > MOST_MONTHS) throw new DomainError("INVALID", "rangeTooLong");
  return { ...range, today };
}

/** Some months in the name of a file. */
export const fileMonths = ({ from, to }: Range) => (from === to ? from : `${from}-${to}`);
