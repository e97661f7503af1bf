import { useFormatter, useTranslations } from "next-intl";
import type { Alert, OwnDecision } from "@/server/alerts/schema";
import { budgetsPath } from "./budgets-path";

/** What an alert says, wherever it stands. */
export function useAlertWords() {
  const t = useTranslations("alerts");
  const format = useFormatter();
  return {
    name: ({ budgetName }: Pick<Alert, "budgetName">) => budgetName ?? t("allWork"),
    month: ({ month }: Pick<Alert, "month">) => format.dateTime(new Date(`${month}-01T00:00:00Z`), { timeZone: "UTC", month: "long" }),
    /** Of a budget in money that it is: one with both has two alerts. Its threshold, which is so as long as it stands: the figure it was raised at is soon another one than the page shows. */
    says: ({ measure, kind, threshold, burnPermille }: Pick<Alert, "measure" | "kind" | "threshold" | "burnPermille">) => (burnPermille === null ? t("ofNothing", { measure }) : t(kind, { measure, threshold })),
    decision: ({ kind, by }: Pick<OwnDecision, "kind" | "by">) => t(kind, { day: format.dateTime(new Date(`${by}T00:00:00Z`), { timeZone: "UTC", day: "numeric", month: "long" }) }),
    decisionPath: ({ kind, tenant, id }: Pick<OwnDecision, "kind" | "tenant" | "id">) => (kind === "trial" ? `/${tenant}/outsourcing/tools` : `/${tenant}/outsourcing/${id}`),
    path: ({ tenant, month, measure }: Pick<Alert, "tenant" | "month" | "measure">) => budgetsPath(tenant, month, measure),
  };
}
