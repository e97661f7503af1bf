import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { BudgetSteps } from "@/app/_ui/charts/budget-steps";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { Duration } from "@/app/_ui/duration";
import { Section } from "@/app/_ui/section";
import type { RetainerLedger } from "@/server/retainers/schema";

/** More months than this find no room side by side; the table has them all. */
const SHOWN = 12;

/** What was available in each month as a stepped line, what was used as bars. */
export function LedgerFigure({ retainer: { months, currentMonth } }: { retainer: RetainerLedger }) {
  const t = useTranslations("retainers");
  const amount = useAmount();
  const words = useDayWords();
  const shown = months.slice(0, SHOWN).map(({ ledger }) => ledger).reverse();
  const ended = shown.filter(({ month, available }) => month < currentMonth && available !== null);
  const over = ended.filter(({ used, available }) => used > (available ?? 0)).length;
  const last = shown.at(-1);
  const finding = () => {
    if (over > 0) return t("ledgerFinding.over", { over, total: ended.length });
    if (ended.length > 0) return t("ledgerFinding.calm", { total: ended.length });
    return last && last.available !== null ? t("ledgerFinding.running", { used: amount(last.used), available: amount(last.available), month: words.month(last.month) }) : t("ledgerFinding.nothing");
  };
  const title = finding();
  const lines = shown.map(({ month, used, available }) => t("chart.describeMonth", { month: words.month(month), used: amount(used), available: available === null ? "none" : amount(available) }));
  return (
    <Section title={t("chart.heading")} isKicker>
      <ChartFigure
        title={title}
        subtitle={t("chart.subtitle")}
        table={{
          columns: [t("month"), t("used"), t("available")],
          rows: shown.map(({ month, used, available }) => [words.month(month), <Duration key="used" seconds={used} style="decimal" />, <Duration key="available" seconds={available} style="decimal" />]),
        }}
      >
        <BudgetSteps
          title={title}
          describe={t("chart.describe", { list: lines.join("; ") })}
          steps={shown.map(({ month, used, available }) => ({ label: words.shortMonth(month), actual: month > currentMonth ? null : used, budget: available === null ? null : Math.max(0, available) }))}
          format={amount}
          unit={3600}
          labels={{ actual: t("used"), budget: t("available"), forecast: "" }}
        />
      </ChartFigure>
    </Section>
  );
}
