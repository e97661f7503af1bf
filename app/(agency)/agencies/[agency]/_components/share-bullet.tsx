import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useFindingText } from "@/app/_components/figures/use-finding-text";
import { Bullet } from "@/app/_ui/charts/bullet";
import type { PortfolioMonth, PortfolioRow } from "@/server/portfolio/schema";

/** The scale ends at this many times the budget at least, so that a tick is in the same place from month to month. */
const LEAST = 1.25;
/** And at most here: one client far beyond its budget must not squeeze the others flat. The number beside it says how far. */
const MOST = 2;

/** One end for the bars of all clients, in budgets. */
export function shareScale(rows: readonly PortfolioRow[]): number {
  const shares = rows.flatMap(({ standing }) => (standing.available ? [(standing.forecast?.value ?? standing.used) / standing.available, standing.burn ?? 0] : []));
  return Math.min(MOST, Math.max(LEAST, ...shares));
}

/** A client's month as a share of its own budget, so that small and large clients compare. Nothing without a budget. */
export function ShareBullet({ row, month, scale }: { row: PortfolioRow; month: PortfolioMonth["month"]; scale: number }) {
  const t = useTranslations("portfolio");
  const amount = useAmount();
  const findingText = useFindingText();
  const { used, available, forecast } = row.standing;
  if (available === null) return null;
  // A budget of nothing has no share: its tick stands at the start and every hour is over.
  const share = (seconds: number) => (available === 0 ? (seconds > 0 ? scale : 0) : Math.min(scale, seconds / available));
  return (
    <Bullet
      title={findingText(row.finding, { month, to: row.to, today: row.today }, row.name)}
      describe={t("describe", { name: row.name, used: amount(used), budget: amount(available), forecast: forecast === null ? "none" : amount(forecast.value) })}
      actual={share(used)}
      budget={available === 0 ? 0 : 1}
      forecast={forecast === null ? null : share(forecast.value)}
      max={scale}
    />
  );
}
