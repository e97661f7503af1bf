import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import type { OverviewMonth } from "@/server/overview/schema";

/** That a closed month's budgets would be otherwise if they were worked out today. Nothing where none would. */
export function ClosedNotice({ tenant, overview: { month, closed } }: { tenant: string; overview: OverviewMonth }) {
  const t = useTranslations("overview");
  if (!closed || closed.differing === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t("differs", { count: closed.differing })} action={<TextLink href={`/${tenant}/time/retainers?month=${month}`}>{t("toRecord")}</TextLink>}>
        <p>{t("differsText")}</p>
      </Notice>
    </div>
  );
}
