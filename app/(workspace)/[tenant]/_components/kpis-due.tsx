import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import type { ListedKpi } from "@/server/kpis/schema";

/** How many KPIs wait for a value or a discussion that is overdue; nothing where none does. */
export function KpisDue({ tenant, kpis }: { tenant: string; kpis: readonly ListedKpi[] }) {
  const t = useTranslations("overview");
  const count = kpis.filter(({ collect, discuss }) => collect?.isOverdue || discuss?.isOverdue).length;
  if (count === 0) return null;
  return (
    <p data-print="hide" className="mb-4 text-sm">
      <TextLink href={`/${tenant}/results/kpis`}>{t("kpisDue", { count })}</TextLink>
    </p>
  );
}
