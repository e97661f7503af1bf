import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportCell, type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { GoalTree } from "./schema";

type Sum = GoalTree["total"];

/** What each goal took as a table: a row a goal, then one a kind of work in it; what is for no goal, and all of it, come last. Costs only where they are shown. */
export function treeTable(name: string, tree: GoalTree): ExportTable {
  const { currency, hasCost } = tree;
  const columns = [
    textColumn("part"), textColumn("business_goal"), textColumn("department"), textColumn("goal"), textColumn("activity"), textColumn("from"), textColumn("through"), numberColumn("seconds"), numberColumn("hours", 2),
    ...(hasCost ? [numberColumn("cost", minorDigits(currency)), textColumn("currency"), numberColumn("unpriced_seconds")] : []),
  ];
  const rowOf = (part: string, [business, department, goal, activity]: readonly (string | null)[], sum: Sum): ExportCell[] => [
    part, business ?? "", department ?? "", goal ?? "", activity ?? "", tree.from, tree.to, sum.seconds, hoursOf(sum.seconds),
    ...(hasCost ? [sum.costMinor === null ? null : majorOf(sum.costMinor, currency), currency, sum.unpricedSeconds] : []),
  ];
  const goals = tree.businessGoals.flatMap((business) => business.departments.flatMap((department) => department.goals.flatMap((goal) => {
    const place = [business.name, department.name, goal.title];
    return [rowOf("goal", [...place, null], goal), ...goal.work.map((work) => rowOf("work", [...place, work.activityName], work))];
  })));
  const without = [rowOf("without_goal", [], tree.withoutGoal), ...tree.withoutGoal.work.map((work) => rowOf("work_without_goal", [null, null, null, work.activityName], work))];
  return { name, columns, rows: [...goals, ...without, rowOf("total", [], tree.total)] };
}
