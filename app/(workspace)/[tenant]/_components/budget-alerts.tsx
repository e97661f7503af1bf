import { useTranslations } from "next-intl";
import { useAlertWords } from "@/app/_components/alert-words";
import { FileLinks } from "@/app/_components/file-links";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { TenantAlerts } from "@/server/alerts/schema";
import { mostTelling, needsLook } from "@/server/domain/alert";
import type { Month } from "@/server/domain/day";

/** The alerts of the month that ask for a look (as they stood when it was closed), one a budget, and the hard stops that somebody went beyond. */
export function BudgetAlerts({ tenant, month, alerts, overrides }: { tenant: string; month: Month } & TenantAlerts) {
  const t = useTranslations("alerts");
  const words = useAlertWords();
  const duration = useDurationFormat();
  const told = mostTelling(alerts.filter(needsLook));
  if (told.length + overrides.length === 0) return null;
  const isMoney = told.length > 0 && told.every(({ measure }) => measure === "money");
  const budgets = new Set(told.map(({ budgetId }) => budgetId)).size;
  return (
    <div className="mb-6">
      <Notice
        tone="warn"
        title={t("onOverview", { count: Math.max(budgets, 1) })}
        action={
          <>
            <TextLink href={words.path({ tenant, month, measure: isMoney ? "money" : "time" })}>{t("toBudgets")}</TextLink>
            <span data-print="hide" className="flex gap-2">
              <FileLinks path={`/api/tenants/${tenant}/alerts`} query={{ month }} what={t("title")} />
            </span>
          </>
        }
      >
        <ul>
          {told.map((alert) => (
            <li key={alert.id} className="text-pretty">{`${words.name(alert)}: ${words.says(alert)}`}</li>
          ))}
          {overrides.map(({ id, by, seconds, reason, budgetName }) => (
            <li key={id} className="text-pretty">{reason === null ? t("timerBeyond", { by, duration: duration(seconds), name: words.name({ budgetName }) }) : t("override", { by, duration: duration(seconds), name: words.name({ budgetName }), reason })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
