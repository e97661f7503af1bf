import { hoursColumn } from "../domain/hours-column";
import { planDelta } from "../domain/plan-delta";
import { roundHalfAway } from "../domain/rounding";
import { hoursOf } from "../exports/hours";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ScheduleWeek } from "./schema";

const STEPS = ["planned", "scheduled", "actual"] as const;
/** What of the scheduled the planned budgets cover: the first difference is of that. */
const IN_PLAN = "scheduled_in_plan_seconds";
const DELTAS = ["scheduled_less_planned", "actual_less_scheduled"] as const;

/**
 * From plan to deed as a table: the whole first, whose budget is its own and no sum, then a line a channel. What was scheduled
 * and done adds up in hours too; the budget's share of a week is rounded to whole seconds.
 */
export function scheduleTable(name: string, { days, memberId, people, channels, total }: ScheduleWeek): ExportTable {
  const [scheduled, actual] = [hoursColumn(channels.map((line) => line.scheduled)), hoursColumn(channels.map((line) => line.actual))];
  const whose = people.find((person) => person.memberId === memberId)?.name ?? "";
  const columns = [
    textColumn("part"), textColumn("channel"), textColumn("person"), textColumn("from"), textColumn("through"),
    ...STEPS.flatMap((step) => [numberColumn(`${step}_seconds`), numberColumn(`${step}_hours`, 2)]), numberColumn(IN_PLAN), ...DELTAS.map((delta) => numberColumn(`${delta}_seconds`)),
  ];
  const whole = (seconds: number | null) => (seconds === null ? null : roundHalfAway(seconds));
  const lineOf = (part: string, channel: string, line: ScheduleWeek["total"], hours: readonly (number | null)[]): ExportCell[] => {
    const { toScheduled, toActual } = planDelta(line);
    return [part, channel, whose, days[0] ?? "", days.at(-1) ?? "", ...STEPS.flatMap((step, at) => [whole(line[step]), hours[at] ?? null]), line.scheduledInPlan, whole(toScheduled), whole(toActual)];
  };
  const top = lineOf("total", "", total, [hoursOf(total.planned), scheduled.total, actual.total ?? hoursOf(total.actual)]);
  const rows = channels.map((line, at) => lineOf("channel", line.name ?? "", line, [hoursOf(line.planned), scheduled.rows[at] ?? null, actual.rows[at] ?? null]));
  return { name: `${name}-${days[0] ?? ""}`, columns, rows: [top, ...rows] };
}
