import { minorDigits } from "@/server/domain/currency";
import type { BudgetLine, BudgetYear, LongBudget } from "@/server/budgets/schema";
import { monthOf } from "@/server/domain/day";

/** A budget as it stands in the form: what is chosen and typed, in hours and whole units of the currency. */
export type BudgetDraft = {
  name: string;
  channelIds: string[];
  activityIds: string[];
  goalId: string;
  memberId: string;
  period: "month" | "whole";
  month: string;
  from: string;
  lastOn: string;
  hours: number | null;
  money: number | null;
  alertAt: string;
  alertsOnForecast: boolean;
  isHardStop: boolean;
  planned: number | null;
  done: number | null;
  countedOn: string;
  rest: "typical" | "one-off";
};

export type DraftOfLine = BudgetLine | LongBudget;

export const isLong = (line: DraftOfLine): line is LongBudget => "lastOn" in line;

/**
 * The form of a new budget, or of the one given. Pieces that are planned go on from the month in which they were counted last,
 * pieces done do not.
 */
export function draftOf(line: DraftOfLine | null, month: string, { currency, today, currentMonth }: Pick<BudgetYear, "currency" | "today" | "currentMonth">): BudgetDraft {
  const long = line && isLong(line) ? line : null;
  const minor = long?.money?.budget ?? null;
  const seconds = long?.time.budget ?? null;
  const counted = line?.deliverables ?? null;
  const holds = counted !== null && (long !== null || monthOf(counted.countedOn) === currentMonth);
  return {
    name: line?.name ?? "",
    channelIds: line?.channels.map(({ id }) => id) ?? [],
    activityIds: line?.activities.map(({ id }) => id) ?? [],
    goalId: line?.goal?.id ?? "",
    memberId: line?.member?.id ?? "",
    period: long ? "whole" : "month",
    month,
    from: long?.from ?? `${month}-01`,
    lastOn: long?.lastOn ?? "",
    hours: seconds === null ? null : seconds / 3600,
    money: minor === null ? null : minor / 10 ** minorDigits(currency),
    alertAt: (line?.alertAt ?? [50, 80, 100]).join(", "),
    alertsOnForecast: line?.alertsOnForecast ?? true,
    isHardStop: line?.isHardStop ?? false,
    planned: counted?.planned ?? null,
    done: holds ? counted.done : null,
    countedOn: holds ? counted.countedOn : today,
    rest: counted?.rest ?? "typical",
  };
}

const MOST_PERCENT = 1000;
const partsOf = (typed: string) => typed.split(/[\s,;]+/).filter((part) => part !== "");

/** What stands among the percents and is none that may be, as it was typed; null when all can be read. */
export function unreadPercents(typed: string): string | null {
  const wrong = partsOf(typed).filter((part) => !/^\d{1,4}%?$/.test(part) || parseInt(part, 10) < 1 || parseInt(part, 10) > MOST_PERCENT);
  return wrong.length === 0 ? null : wrong.join(", ");
}

/** What the form says a line is, as it is sent. */
export const lineOf = (draft: BudgetDraft) => ({
  name: draft.name || null,
  goalId: draft.goalId || null,
  memberId: draft.memberId || null,
  channelIds: draft.channelIds,
  activityIds: draft.activityIds,
  alertAt: partsOf(draft.alertAt).map((percent) => parseInt(percent, 10)),
  alertsOnForecast: draft.alertsOnForecast,
  isHardStop: draft.isHardStop,
});

/** What was counted, as it is sent: null where nothing is to be counted, left out where nobody said how much is done. */
export function deliverablesOf({ planned, done, countedOn, rest }: BudgetDraft) {
  if (planned === null) return { deliverables: null };
  return done === null ? {} : { deliverables: { planned, done, countedOn, rest } };
}

/** The amounts, as they are sent; null is none. */
export const amountsOf = ({ hours, money }: BudgetDraft, currency: string) => ({
  seconds: hours === null ? null : Math.round(hours * 3600),
  minor: money === null ? null : Math.round(money * 10 ** minorDigits(currency)),
});
