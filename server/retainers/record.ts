import { type Names, headOf } from "../budgets/scope-names";
import { burn } from "../domain/burn";
import type { Account, AccountedLine } from "./accounts";
import type { BudgetRecord } from "./schema";

/** The scope of a line in words. */
export function scopeOf(line: AccountedLine, names: Names) {
  const { name, goal, member, channels, activities } = headOf(line, names);
  return { name, goal, member, channels, activities };
}

/** What is kept of a budget when its month is closed: all that the month needs to be opened again, whatever changes later. */
export function recordOf(line: AccountedLine, { ledger, terms, adjustments, cells }: Account, names: Names, besides: Pick<BudgetRecord, "money" | "alerts">): BudgetRecord {
  const { member: _, ...scope } = scopeOf(line, names);
  const burned = burn(ledger.used, ledger.available);
  return {
    ...scope,
    ...besides,
    memberId: line.memberId,
    terms,
    ledger,
    adjustments: adjustments.map(({ id, seconds, reason, byId, at }) => ({ id, seconds, reason, byId, at })),
    counted: countedOf(cells, names),
    alertAt: line.alertAt,
    alertsReached: line.alertAt.filter((percent) => burned !== null && burned * 100 >= percent),
  };
}

/** What counted, by channel and activity, most first. */
export function countedOf(cells: Account["cells"], { channels, activities }: Names): BudgetRecord["counted"] {
  const byWork = new Map<string, BudgetRecord["counted"][number]>();
  for (const { channelId, activityId, seconds } of cells) {
    const key = `${channelId ?? ""} ${activityId}`;
    const known = byWork.get(key);
    const channelName = channels.find(({ id }) => id === channelId)?.name ?? null;
    const activityName = activities.find(({ id }) => id === activityId)?.name ?? "";
    byWork.set(key, { channelId, channelName, activityId, activityName, seconds: (known?.seconds ?? 0) + seconds });
  }
  return [...byWork.values()].sort((a, b) => b.seconds - a.seconds);
}
