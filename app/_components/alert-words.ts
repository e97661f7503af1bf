import { useFormatter, useTranslations } from "next-intl";
import type { Alert } from "@/server/alerts/schema";
import { roundHalfAway } from "@/server/domain/rounding";

/** What an alert says, wherever it stands. */
export function useAlertWords() {
  const t = useTranslations("alerts");
  const format = useFormatter();
  return {
    name: ({ budgetName }: Pick<Alert, "budgetName">) => budgetName ?? t("allWork"),
    month: ({ month }: Pick<Alert, "month">) => format.dateTime(new Date(`${month}-01T00:00:00Z`), { timeZone: "UTC", month: "long" }),
    says: ({ kind, burnPermille }: Pick<Alert, "kind" | "burnPermille">) => (burnPermille === null ? t("ofNothing") : t(kind, { percent: roundHalfAway(burnPermille / 10) })),
    path: ({ tenant, month }: Pick<Alert, "tenant" | "month">) => `/${tenant}/time/budgets?year=${month.slice(0, 4)}`,
  };
}
