import { ask } from "../db/ask";
import { addMonths, type Month, monthsBetween } from "../domain/day";
import { returnGroups } from "../domain/return-groups";
import { lessCost, roiLine } from "../domain/roi";
import { roiCells } from "../domain/roi-cells";
import { sharingOf } from "../domain/sharing";
import { toolsOnChannels } from "../domain/tool-spending";
import { worthOf } from "../domain/worth";
import { DomainError } from "../errors/domain-error";
import { seesRates } from "../rates/service";
import { type RoiCall, seenLine, type Wanted } from "./board";
import { kindNames, type Range } from "./data";
import { rangeOf } from "./range";
import type { Missing, RoiWorking } from "./schema";
import { type RoiAnswers, roiByFrom, roiByQuestions, roiFrom, roiQuestions } from "./service";

type Whose = Wanted & { by: "channel" | "goal" | "provider" | "campaign"; key: string | null };

/** What names none: no key of a goal, provider or campaign. */
const NONE = "";

/** Everything that goes into one ROI, and what is missing in it. NOT_FOUND for what is not there. */
export async function roiWorkingOf(call: RoiCall, { by, key, ...wanted }: Whose): Promise<RoiWorking> {
  const { tenant } = call;
  const { today, ...range } = rangeOf(call, wanted);
  const { line, own, name, rows, sharedOnes, shared, kinds } = by === "channel" || key === null ? await ofChannel(call, range, key) : await ofNamed(call, range, by, key === NONE ? null : key);
  if (key !== null && key !== NONE && name === null) throw new DomainError("NOT_FOUND", "noSuchThing");
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
  return { ...range, today, currency: tenant.currency, name, line: seenLine(line, tenant), sharedCost: seesRates(tenant, "cost") ? lessCost(line.cost, own) : null, shared, returns: returnGroups(rows, line.back).map((row) => ({ ...row, name: nameOf.get(row.kindId) ?? "" })), missing };
}

async function ofChannel({ tx, tenant }: RoiCall, range: Range, key: string | null) {
  const { kinds, ...answers } = await ask(tx, { ...roiQuestions(tenant.id, range), kinds: kindNames(tenant.id) });
  const found = roiFrom(answers, range);
  const fallsIn = sharingOf(answers.splits);
  const own = key === NONE ? null : key;
  const line = key === null ? found.total : (found.channels.find(({ channelId }) => channelId === own) ?? roiLine([], false));
  return {
    kinds,
    line,
    // Months are rounded as they are in the line, for what is shared weighs nothing in them.
    own: own === null ? line.cost : roiLine(roiCells(answers, null).filter((cell) => cell.key === own), false).cost,
    name: answers.channels.find(({ id }) => id === key)?.name ?? null,
    rows: answers.returned.filter((row) => key === null || row.key === own),
    sharedOnes: toolsOnChannels(answers.spent, fallsIn, answers.worked).filter((row) => row.key === null),
    shared: runsOf(monthsBetween(range.from, addMonths(range.to, 1)), (month) => fallsIn(month).split),
  };
}

/** A goal, provider or campaign takes no part in what is shared. */
async function ofNamed({ tx, tenant }: RoiCall, range: Range, by: "goal" | "provider" | "campaign", key: string | null) {
  const { kinds, ...answers } = await ask(tx, { ...roiByQuestions(tenant.id, range, by), kinds: kindNames(tenant.id) });
  const line = roiByFrom(answers).lines.find((one) => one.key === key) ?? roiLine([], false);
  return { kinds, line, own: line.cost, name: answers.names.find((one) => one.key === key)?.name ?? null, rows: answers.returned.filter((row) => row.key === key), sharedOnes: [], shared: [] };
}

/** Months that follow on each other with the same word for each. */
function runsOf<W>(months: readonly Month[], wordOf: (month: Month) => W): { from: Month; to: Month; split: W }[] {
  return months.reduce<{ from: Month; to: Month; split: W }[]>((runs, month) => {
    const last = runs.at(-1);
    return last && last.split === wordOf(month) ? [...runs.slice(0, -1), { ...last, to: month }] : [...runs, { from: month, to: month, split: wordOf(month) }];
  }, []);
}

type Row = RoiAnswers["returned"][number];

/** Kinds of which something came that nobody has valued. */
function unvalued(rows: readonly Row[], nameOf: ReadonlyMap<string, string>): Missing[] {
  const counts = new Map<string, number>();
  for (const row of rows) if (worthOf(row) === null) counts.set(row.kindId, (counts.get(row.kindId) ?? 0) + (row.kind === "revenue" ? row.rows : row.quantity));
  return [...counts].map(([kindId, count]) => ({ what: "value", kindId, name: nameOf.get(kindId) ?? "", count }));
}
