import { ask } from "../db/ask";
import { apportion, wholeWeights } from "../domain/apportion";
import { addMonths, type Month, monthsBetween } from "../domain/day";
import { type RoiLine, roiLine } from "../domain/roi";
import { roiCells } from "../domain/roi-cells";
import { sharingOf } from "../domain/sharing";
import { toolsOnChannels } from "../domain/tool-spending";
import { worthOf } from "../domain/worth";
import { DomainError } from "../errors/domain-error";
import { seesRates } from "../rates/service";
import { rangeOf, type RoiCall, seenLine, type Wanted } from "./board";
import { kindNames, type Range } from "./data";
import type { Missing, RoiWorking } from "./schema";
import { roiByFrom, roiByQuestions, roiFrom, roiQuestions } from "./service";

type Whose = Wanted & { by: "channel" | "goal" | "provider" | "campaign"; key: string | null };

/** Everything that goes into one ROI, and what is missing in it. NOT_FOUND for what is not there. */
export async function roiWorkingOf(call: RoiCall, { by, key, ...wanted }: Whose): Promise<RoiWorking> {
  const { tenant } = call;
  const { today, ...range } = rangeOf(call, wanted);
  const { line, ownLaborMinor, name, rows, sharedOnes, shared, kinds } = by === "channel" || key === null ? await ofChannel(call, range, key) : await ofNamed(call, range, by, key);
  if (key !== null && name === null) throw new DomainError("NOT_FOUND", "noSuchThing");
  const nameOf = new Map(kinds.map(({ id, name: called }) => [id, called]));
  const unallocated = sharedOnes.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const unknown = rows.reduce((sum, row) => sum + row.unknown, 0);
  const unpriced = line.coverage.seconds - line.coverage.pricedSeconds;
  const missing: Missing[] = [
    ...(unpriced > 0 ? [{ what: "rates" as const, seconds: unpriced }] : []),
    ...(unknown > 0 ? [{ what: "exchange" as const, count: unknown }] : []),
    ...unvalued(rows, nameOf),
    ...(unallocated > 0 ? [{ what: "channel" as const, minor: unallocated }] : []),
    ...(rows.length === 0 ? [{ what: "returns" as const }] : []),
  ];
  return { ...range, today, currency: tenant.currency, name, line: seenLine(line, tenant), sharedLaborMinor: seesRates(tenant, "cost") ? line.cost.laborMinor - ownLaborMinor : null, shared, returns: byKind(rows, line).map((row) => ({ ...row, name: nameOf.get(row.kindId) ?? "" })), missing };
}

async function ofChannel({ tx, tenant }: RoiCall, range: Range, key: string | null) {
  const { kinds, ...answers } = await ask(tx, { ...roiQuestions(tenant.id, range), kinds: kindNames(tenant.id) });
  const found = roiFrom(answers, range);
  const fallsIn = sharingOf(answers.splits);
  const line = key === null ? found.total : (found.channels.find(({ channelId }) => channelId === key) ?? roiLine([], false));
  return {
    kinds,
    line,
    // Months are rounded as they are in the line, for what is shared weighs nothing in them.
    ownLaborMinor: key === null ? line.cost.laborMinor : roiLine(roiCells(answers, null).filter((cell) => cell.key === key), false).cost.laborMinor,
    name: answers.channels.find(({ id }) => id === key)?.name ?? null,
    rows: answers.returned.filter((row) => key === null || row.key === key),
    sharedOnes: toolsOnChannels(answers.spent, fallsIn, answers.worked).filter((row) => row.key === null),
    shared: runsOf(monthsBetween(range.from, addMonths(range.to, 1)), (month) => fallsIn(month).split),
  };
}

/** A goal, provider or campaign takes no part in what is shared. */
async function ofNamed({ tx, tenant }: RoiCall, range: Range, by: "goal" | "provider" | "campaign", key: string) {
  const { kinds, ...answers } = await ask(tx, { ...roiByQuestions(tenant.id, range, by), kinds: kindNames(tenant.id) });
  const line = roiByFrom(answers).lines.find((one) => one.key === key) ?? roiLine([], false);
  return { kinds, line, ownLaborMinor: line.cost.laborMinor, name: answers.names.find((one) => one.key === key)?.name ?? null, rows: answers.returned.filter((row) => row.key === key), sharedOnes: [], shared: [] };
}

/** Months that follow on each other with the same word for each. */
function runsOf<W>(months: readonly Month[], wordOf: (month: Month) => W): { from: Month; to: Month; split: W }[] {
  return months.reduce<{ from: Month; to: Month; split: W }[]>((runs, month) => {
    const last = runs.at(-1);
    return last && last.split === wordOf(month) ? [...runs.slice(0, -1), { ...last, to: month }] : [...runs, { from: month, to: month, split: wordOf(month) }];
  }, []);
}

type Row = { kindId: string; kind: "revenue" | "result" | "saving"; rows: number; unknown: number; quantity: number; amountMinor: number; worth: { amountMinor: number | null; closePermille: number | null; dealMinor: number | null; marginPermille: number | null } | null };

/** Rows of one kind and worth together; their worths add up to the part of the line that they are in. */
function byKind(rows: readonly Row[], { back }: Pick<RoiLine, "back">) {
  const groups = new Map<string, Row & { exact: bigint | null }>();
  for (const row of rows) {
    const key = `${row.kindId} ${JSON.stringify(row.worth)}`;
    const { quantity = 0, amountMinor = 0, exact = null } = groups.get(key) ?? {};
    // Money in no currency of the tenant's is worth nobody knows what, and not nothing.
    const worth = row.unknown === row.rows ? null : worthOf(row);
    groups.set(key, { ...row, quantity: quantity + row.quantity, amountMinor: amountMinor + row.amountMinor, exact: worth === null ? exact : (exact ?? 0n) + worth });
  }
  const parts = { revenue: back.revenueMinor, result: back.resultsMinor, saving: back.savingsMinor };
  return (["revenue", "result", "saving"] as const).flatMap((kind) => {
    const of = [...groups.values()].filter((group) => group.kind === kind).sort((a, b) => (a.kindId < b.kindId ? -1 : 1));
    const known = of.filter(({ exact }) => exact !== null);
    const worths = apportion(parts[kind], wholeWeights(known.map(({ exact }) => exact ?? 0n)));
    return of.map((group) => ({ kindId: group.kindId, kind, quantity: group.quantity, amountMinor: group.amountMinor, worth: group.worth, worthMinor: group.exact === null ? null : (worths[known.indexOf(group)] ?? null) }));
  });
}

/** Kinds of which something came that nobody has valued. */
function unvalued(rows: readonly Row[], nameOf: ReadonlyMap<string, string>): Missing[] {
  const counts = new Map<string, number>();
  for (const row of rows) if (worthOf(row) === null) counts.set(row.kindId, (counts.get(row.kindId) ?? 0) + (row.kind === "revenue" ? row.rows : row.quantity));
  return [...counts].map(([kindId, count]) => ({ what: "value", kindId, name: nameOf.get(kindId) ?? "", count }));
}
