import type { Day } from "./day";

/** What an hour costs, or what it is billed at. */
export type RateKind = "cost" | "bill";

/** A rate as it is kept: for a person, for a channel, or with neither for everything; on the days of `[from, to)`. Minor units an hour. */
export type DatedRate = { kind: RateKind; memberId: string | null; channelId: string | null; from: Day; to: Day | null; hourMinor: number };

/**
 * Where a piece of work is priced: its day, person and channel. `provider` is whose the person is, null somebody of this side;
 * `isFeePaid` is that on this day a fee that is counted here pays for that provider's hours (see feePays).
 */
export type PricedWork = { on: Day; memberId: string; channelId: string | null; provider?: { isFeePaid: boolean } | null };

/** The agency of a client: its rates, and who the person is there (null: nobody). `sameCurrency` false leaves it without a say. */
export type AgencyRates = { rates: readonly DatedRate[]; memberId: string | null; sameCurrency: boolean };

/**
 * Minor units an hour of a piece of work on its day: the nearest rate wins, the person's before the channel's before the
 * tenant's; in a client then the agency's for that person, then the agency's own, where both count in the same currency. Null
 * is unpriced, which is not free. What own people cost says nothing of a provider's: theirs cost what was said for that person,
 * else 0 where a fee pays for them, for the fee is an expense already, else nobody knows what. The database says the same
 * (rates_of), and is tested against this.
 */
export function rateOf(kind: RateKind, work: PricedWork, rates: readonly DatedRate[], agency: AgencyRates | null = null): number | null {
  const own = holding(kind, work.on, rates);
  const theirs = agency?.sameCurrency ? holding(kind, work.on, agency.rates) : [];
  const person = own.find(({ memberId }) => memberId === work.memberId);
  const personThere = agency?.memberId ? theirs.find(({ memberId }) => memberId === agency.memberId) : undefined;
  if (kind === "cost" && work.provider) return (person ?? personThere)?.hourMinor ?? (work.provider.isFeePaid ? 0 : null);
  const onChannel = work.channelId === null ? undefined : own.find(({ channelId }) => channelId === work.channelId);
  return (person ?? onChannel ?? own.find(isForAll) ?? personThere ?? theirs.find(isForAll))?.hourMinor ?? null;
}

const isForAll = ({ memberId, channelId }: DatedRate) => memberId === null && channelId === null;

const holding = (kind: RateKind, on: Day, rates: readonly DatedRate[]) => rates.filter((rate) => rate.kind === kind && rate.from <= on && (rate.to === null || on < rate.to));

/**
 * How a scope's history takes an amount from a day on: the rate that holds then ends on that day, and what was set for later
 * stays, an end too. `history` holds one kind and scope. Days before `from` are never touched.
 * A row that begins on the very day is corrected. `to` is where a row that begins on that day has to end.
 */
export function changeOn<R extends { from: Day; to: Day | null }>(history: readonly R[], from: Day): { corrects: R | null; ends: R | null; to: Day | null } {
  const corrects = history.find((rate) => rate.from === from) ?? null;
  const ends = corrects ? null : (history.find((rate) => rate.from < from && (rate.to === null || from < rate.to)) ?? null);
  const later = history.map((rate) => rate.from).filter((on) => on > from).sort();
  return { corrects, ends, to: ends ? ends.to : (later[0] ?? null) };
}
