import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { apportion } from "../domain/apportion";
import { addMonths, monthOf, monthsBetween } from "../domain/day";
import { type RoiLine, roiLine } from "../domain/roi";
import { worthOf } from "../domain/worth";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { seesRates } from "../rates/service";
import { activitiesIn, gapsIn, type Range } from "./data";
import type { Missing, RoiBoard, RoiByAnswer, RoiLineOut, RoiWorking } from "./schema";
import { roiBy, roiFrom, roiQuestions } from "./service";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };
type Wanted = { from?: string | undefined; to?: string | undefined };

const MOST_MONTHS = 60;

/** The months that are meant: one where one is named, this one where none is. INVALID where they end before they begin, or are too many. */
function rangeOf({ tenant, now }: Call, { from, to }: Wanted): Range & { today: string } {
  const today = todayIn(tenant.timeZone, now);
  const range = { from: from ?? to ?? monthOf(today), to: to ?? from ?? monthOf(today) };
  if (range.to < range.from) throw new DomainError("INVALID", "endsBeforeStart");
  if (monthsBetween(range.from, addMonths(range.to, 1)).length > MOST_MONTHS) throw new DomainError("INVALID", "rangeTooLong");
  return { ...range, today };
}

/** What an hour costs is a right of its own: without it all cost is one sum, and what ads took stays, for it is an expense. */
export const seenLine = ({ cost, costMinor, ...line }: RoiLine, tenant: Pick<EnteredTenant, "fieldRights">): RoiLineOut => ({ ...line, allInMinor: costMinor, adsMinor: cost.adsMinor, cost: seesRates(tenant, "cost") ? cost : null });

/** The months' ROI with its channels, its months, and the hours by kind of work. */
export async function roiBoardOf(call: Call, wanted: Wanted): Promise<RoiBoard> {
  const { tx, tenant } = call;
  const { today, ...range } = rangeOf(call, wanted);
  const { activities, ...answers } = await ask(tx, { ...roiQuestions(tenant.id, range), activities: activitiesIn(tenant.id, range) });
  const { total, channels, months } = roiFrom(answers, range);
  const nameOf = new Map(answers.channels.map(({ id, name }) => [id, name]));
  const labour = seesRates(tenant, "cost") ? apportion(total.cost.laborMinor, activities.map(({ secondMinor }) => secondMinor)) : null;
  return {
    ...range, today, currency: tenant.currency,
    total: seenLine(total, tenant),
    channels: channels.map(({ channelId, ...line }) => ({ channelId, name: channelId === null ? null : (nameOf.get(channelId) ?? null), ...seenLine(line, tenant) })),
    months: months.map(({ month, ...line }) => ({ month, ...seenLine(line, tenant) })),
    activities: activities.map(({ secondMinor: _, ...row }, index) => ({ ...row, laborMinor: labour?.[index] ?? null })),
  };
}

/** The same by goal, provider or campaign. */
export async function roiByOf(call: Call, { by, ...wanted }: Wanted & { by: RoiByAnswer["by"] }): Promise<RoiByAnswer> {
  const { today, ...range } = rangeOf(call, wanted);
  const { total, lines } = await roiBy(call.tx, call.tenant, range, by);
  return { ...range, today, currency: call.tenant.currency, by, total: seenLine(total, call.tenant), lines: lines.map(({ key, name, ...line }) => ({ key, name, ...seenLine(line, call.tenant) })) };
}

/** Everything that goes into one ROI: of the client, or of a channel. NOT_FOUND for a channel that is not there. */
export async function roiWorkingOf(call: Call, { channelId, ...wanted }: Wanted & { channelId: string | null }): Promise<RoiWorking> {
  const { tx, tenant } = call;
  const { today, ...range } = rangeOf(call, wanted);
  const { unpriced, waiting, kinds, ...answers } = await ask(tx, { ...roiQuestions(tenant.id, range), ...gapsIn(tenant.id, range, channelId) });
  const channel = answers.channels.find(({ id }) => id === channelId) ?? null;
  if (channelId !== null && channel === null) throw new DomainError("NOT_FOUND", "noSuchChannel");
  const found = roiFrom(answers, range);
  const line = channelId === null ? found.total : (found.channels.find((one) => one.channelId === channelId) ?? roiLine([], false));
  const nameOf = new Map(kinds.map(({ id, name }) => [id, name]));
  const rows = answers.returned.filter(({ key }) => channelId === null || key === channelId);
  const returns = byKind(rows, line).map((row) => ({ ...row, name: nameOf.get(row.kindId) ?? "" }));
  const unallocated = answers.spent.filter(({ key, toolId }) => key === null && !answers.tools.some((tool) => tool.toolId === toolId)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const missing: Missing[] = [
    ...unpriced.filter(({ entries }) => entries > 0).map((gap) => ({ what: "rates" as const, ...gap })),
    ...waiting.map((gap) => ({ what: "exchange" as const, ...gap })),
    ...unvalued(rows, nameOf),
    ...(unallocated > 0 ? [{ what: "channel" as const, minor: unallocated }] : []),
    ...(rows.length === 0 ? [{ what: "returns" as const }] : []),
  ];
  return { ...range, today, currency: tenant.currency, channelName: channel?.name ?? null, line: seenLine(line, tenant), split: answers.splits[0]?.split ?? "hours", returns, missing };
}

type Row = { kindId: string; kind: "revenue" | "result" | "saving"; rows: number; unknown: number; quantity: number; amountMinor: number; worth: { amountMinor: number | null; closePermille: number | null; dealMinor: number | null; marginPermille: number | null } | null };

/** Rows of one kind and worth together; their worths add up to the part of the line that they are in. */
function byKind(rows: readonly Row[], { back }: RoiLine) {
  const groups = new Map<string, Row & { exact: bigint | null }>();
  for (const row of rows) {
    const key = `${row.kindId} ${JSON.stringify(row.worth)}`;
    const { quantity = 0, amountMinor = 0, exact = null } = groups.get(key) ?? {};
    const worth = worthOf(row);
    groups.set(key, { ...row, quantity: quantity + row.quantity, amountMinor: amountMinor + row.amountMinor, exact: worth === null ? exact : (exact ?? 0n) + worth });
  }
  const parts = { revenue: back.revenueMinor, result: back.resultsMinor, saving: back.savingsMinor };
  return (["revenue", "result", "saving"] as const).flatMap((kind) => {
    const of = [...groups.values()].filter((group) => group.kind === kind).sort((a, b) => (a.kindId < b.kindId ? -1 : 1));
    const known = of.filter(({ exact }) => exact !== null);
    // In thousandths of a minor unit, which a weight holds exactly.
    const worths = apportion(parts[kind], known.map(({ exact }) => Number((exact ?? 0n) / 1000n)));
    return of.map(({ kindId, quantity, amountMinor, worth, exact }) => ({ kindId, kind, quantity, amountMinor, worth, worthMinor: exact === null ? null : (worths[known.findIndex((group) => group.kindId === kindId && group.worth === worth)] ?? null) }));
  });
}

/** Kinds of which something came that nobody has valued. */
function unvalued(rows: readonly Row[], nameOf: ReadonlyMap<string, string>): Missing[] {
  const counts = new Map<string, number>();
  for (const row of rows) if (worthOf(row) === null) counts.set(row.kindId, (counts.get(row.kindId) ?? 0) + (row.kind === "revenue" ? row.rows : row.quantity));
  return [...counts].map(([kindId, count]) => ({ what: "value", kindId, name: nameOf.get(kindId) ?? "", count }));
}
