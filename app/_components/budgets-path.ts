import type { Alert } from "@/server/alerts/schema";
import type { Month } from "@/server/domain/day";

/** The tenant's budgets of the month's year, in hours or in money. */
export function budgetsPath(tenant: string, month: Month, measure: Alert["measure"] = "time"): string {
  return `/${tenant}/time/budgets?year=${month.slice(0, 4)}${measure === "money" ? "&measure=money" : ""}`;
}
