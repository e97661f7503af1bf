import type { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import { type Day, lastDayOf, type Month } from "../domain/day";
import { effectiveHourlyRate } from "../domain/effective-rate";
import { knownReturn, knownSpent } from "../domain/known-amounts";
import { ratesKnown } from "../domain/exchange";
import { type Converter, converterOf } from "../domain/one-currency";
import { agreedIn } from "../domain/retainer-terms";
import { roi as ratio, type RoiLine } from "../domain/roi";
import { closedAtIn, knownRatesOf } from "../exchange-rates/data";
import { seesFee } from "../retainers/figures";
import { roiOfTenants, tenantsRoiQuestions } from "../roi/service";
import type { ClientPlace } from "./data";
import type { PortfolioMoney, PortfolioMonth } from "./schema";
import type { May } from "./service";

type MoneyPlace = ClientPlace & { today: Day };
/** The month's headline: the fees of its lines are for the hours that count in it. */
type Worked = { lines: readonly { id: string }[]; used: number };
type Terms = readonly { budgetId: string; from: Month; feeMinor: number | null }[];

/** Those whose returns the person may read. */
const readersOf = (places: readonly MoneyPlace[], may: May) => places.filter(({ role }) => may(role, "returns:read")).map(({ id }) => id);

/** What `moneyOf` is worked out from, to be asked together with other things. */
export const moneyQuestions = (agency: EnteredTenant, places: readonly MoneyPlace[], month: Month, may: May) => ({
  ...tenantsRoiQuestions(readersOf(places, may), { from: month, to: month }),
  rates: knownRatesOf(agency.id, agency.currency),
  closings: closedAtIn(places.filter(({ currency }) => currency !== agency.currency).map(({ id }) => id), month),
});
type MoneyAnswers = Awaited<ReturnType<typeof ask<ReturnType<typeof moneyQuestions>>>> & { terms: Terms };

/** What each client's month brought and cost in the agency's currency, as far as the person may see it there. */
export function moneyOf(agency: EnteredTenant, places: readonly MoneyPlace[], month: Month, { terms, rates, closings, ...rows }: MoneyAnswers, may: May): (place: MoneyPlace, worked: Worked) => PortfolioMoney {
  const lines = roiOfTenants(readersOf(places, may), rows);
  const closedAt = new Map(closings.map(({ tenantId, closedAt: at }) => [tenantId, at]));
  const dated = new Map<string, { from: Month; terms: number | null }[]>();
  for (const { budgetId, from, feeMinor } of terms) dated.set(budgetId, [...(dated.get(budgetId) ?? []), { from, terms: feeMinor }]);
  const last = lastDayOf(month);
  return (place, worked) => {
    const day = last < place.today ? last : place.today;
    // A closed month is not revalued.
    const convert = converterOf(ratesKnown(rates, place.currency, day, closedAt.get(place.id) ?? null), place.currency, agency.currency, day);
    const line = lines.get(place.id);
    const fees = worked.lines.map(({ id }) => agreedIn(month, dated.get(id) ?? []));
    const fee = seesFee(place) && fees.some((each) => each !== null) ? fees.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null;
    return {
      withoutRate: convert === null ? place.currency : null,
      return: line ? { roi: line.roi, ...amountsIn(convert, line) } : null,
      effectiveRateMinor: convert?.(effectiveHourlyRate(fee, worked.used)) ?? null,
    };
  };
}

const amountsIn = (convert: Converter | null, line: RoiLine) => ({ spentMinor: convert?.(knownSpent(line)) ?? null, returnMinor: convert?.(knownReturn(line)) ?? null });

/** Over the rows whose ROI is known and whose currency has a rate, with a budget or without; `count` of them. Null where there is none. */
export function moneySum(rows: readonly { money: PortfolioMoney }[]): PortfolioMonth["moneySum"] {
  const known = rows.flatMap(({ money }) => (money.return?.roi == null || money.return.spentMinor === null || money.return.returnMinor === null ? [] : [{ spentMinor: money.return.spentMinor, returnMinor: money.return.returnMinor }]));
  if (known.length === 0) return null;
  const sum = (pick: (each: (typeof known)[number]) => number) => known.reduce((total, each) => total + pick(each), 0);
  const [spentMinor, returnMinor] = [sum((each) => each.spentMinor), sum((each) => each.returnMinor)];
  return { count: known.length, spentMinor, returnMinor, roi: ratio(spentMinor, returnMinor) };
}
