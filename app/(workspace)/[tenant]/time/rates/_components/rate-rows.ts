import type { Day } from "@/server/domain/day";
import type { RateKind } from "@/server/domain/rate";
import type { Rate } from "@/server/rates/schema";

/** Whose rates: everybody's with neither, else a person's or a channel's. */
export type RateScope = { memberId: string | null; channelId: string | null };
export type RateRow = RateScope & { key: string; name: string; of: "everything" | "channel" | "person"; rates: Rate[] };

type Named = { id: string; name: string; isOver: boolean };

const isOf = (rate: RateScope, scope: RateScope) => rate.memberId === scope.memberId && rate.channelId === scope.channelId;

/** Everything first, then channels, then people; those that are closed or gone only where they have a rate. */
export function rateRows(rates: readonly Rate[], everything: string, channels: readonly Named[], people: readonly Named[]): RateRow[] {
  const row = (of: RateRow["of"], name: string, scope: RateScope): RateRow => ({ key: `${of} ${scope.channelId ?? scope.memberId ?? ""}`, of, name, ...scope, rates: rates.filter((rate) => isOf(rate, scope)) });
  const rows = [
    ...channels.map((channel) => ({ row: row("channel", channel.name, { memberId: null, channelId: channel.id }), isOver: channel.isOver })),
    ...people.map((person) => ({ row: row("person", person.name, { memberId: person.id, channelId: null }), isOver: person.isOver })),
  ];
  return [row("everything", everything, { memberId: null, channelId: null }), ...rows.filter(({ row: { rates: own }, isOver }) => !isOver || own.length > 0).map((each) => each.row)];
}

/** The rate that holds on a day, and the next one after it. */
export function ratesAround(rates: readonly Rate[], kind: RateKind, on: Day): { holds: Rate | null; next: Rate | null } {
  const own = rates.filter((rate) => rate.kind === kind);
  return { holds: own.find(({ from, to }) => from <= on && (to === null || on < to)) ?? null, next: own.find(({ from }) => from > on) ?? null };
}
