import { z } from "zod";
import { headlineKind } from "../budgets/schema";
import { DECISION_KEYS } from "../domain/decisions-needed";
import { KPI_KEYS } from "../domain/kpi-words";
import { ANSWER_KEYS, BUDGET_KEYS, COVERAGE_KEYS, RETURN_KEYS, TREND_KEYS } from "../domain/summary-words";
import { VERDICTS } from "../domain/verdict";
import { kpiStatus } from "../kpis/schema";
import { budgetStatus, finding } from "../overview/schema";
import { costParts, coverage, returnParts } from "../roi/schema";

/** A figure in a sentence, by how it is written. */
export const spokenValue = z.union([
  z.strictObject({ seconds: z.number() }), z.strictObject({ minor: z.number() }), z.strictObject({ ratio: z.number() }), z.strictObject({ value: z.number(), unit: z.string().nullable() }),
  z.strictObject({ count: z.number() }), z.strictObject({ text: z.string() }), z.strictObject({ names: z.array(z.string()) }), z.strictObject({ month: z.string() }), z.strictObject({ day: z.string() }),
]);

/** A sentence by its name in the catalogue, with the figures in it. */
const sentence = <K extends string>(keys: readonly [K, ...K[]]) => z.object({ key: z.enum(keys), values: z.record(z.string(), spokenValue) });

export const summaryReturn = z.object({
  /** The cost of all of it together: labour, external, tools, ads, training and other. Null is unknown, as what came back may be. */
  spentMinor: z.number().nullable(),
  returnMinor: z.number().nullable(),
  /** (return − cost) / cost; null where nothing was spent. */
  roi: z.number().nullable(),
  /** Null for whoever may not see cost rates. */
  cost: costParts.nullable(),
  back: returnParts,
  coverage,
  /** Six months that end with this one. */
  months: z.array(z.object({ month: z.string(), spentMinor: z.number().nullable(), returnMinor: z.number().nullable(), roi: z.number().nullable() })),
  sentence: sentence(RETURN_KEYS),
  missing: sentence(COVERAGE_KEYS).nullable(),
  trend: sentence(TREND_KEYS).nullable(),
});

export const summaryKpi = z.object({
  id: z.string(), name: z.string(), unit: z.string().nullable(), goalTitle: z.string().nullable(), value: z.number().nullable(), target: z.number().nullable(), progress: z.number().nullable(), status: kpiStatus,
  sentence: sentence(KPI_KEYS),
});

export const summaryMonth = z.object({
  month: z.string(),
  from: z.string(),
  to: z.string(),
  today: z.string(),
  state: z.enum(["past", "running", "to-come"]),
  currency: z.string(),
  /** Whether it was worth it; null where that is unknown, or not for the reader. */
  answer: sentence(ANSWER_KEYS).nullable(),
  /** The month's headline budget, as the overview has it. Whole seconds; `available` null is no budget. */
  time: z.object({ kind: headlineKind, used: z.number(), available: z.number().nullable(), status: budgetStatus, finding, sentence: sentence(BUDGET_KEYS) }),
  /** The same in money. Null without a budget in money, and for whoever may not see what is in it. `used` null is unknown. */
  money: z.object({ kind: headlineKind, basis: z.enum(["cost", "bill"]), used: z.number().nullable(), available: z.number(), expenses: z.number(), sentence: sentence(BUDGET_KEYS) }).nullable(),
  /** Null for whoever may not read returns. */
  roi: summaryReturn.nullable(),
  /** About three, of the first goals in rank, as they stood at the end of the month, or stand today. */
  kpis: z.array(summaryKpi),
  /** What was decided on channels for this month. */
  verdicts: z.array(sentence(VERDICTS)),
  /** What waits for somebody now; null beside any month but the running one. `about` is an engagement. */
  decisions: z.array(sentence(DECISION_KEYS).extend({ about: z.string().nullable() })).nullable(),
});
export type SummaryMonth = z.infer<typeof summaryMonth>;
