import { useTranslations } from "next-intl";
import { statusOf } from "@/app/_components/figures/status-of";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useFindingText } from "@/app/_components/figures/use-finding-text";
import { Link } from "@/app/_ui/link";
import { StatusMark } from "@/app/_ui/status-mark";
import type { PortfolioMonth, PortfolioRow } from "@/server/portfolio/schema";
import { shareScale, ShareBullet } from "./share-bullet";

/** The same clients in one column, for a phone; each opens its overview. */
export function PortfolioList({ portfolio }: { portfolio: PortfolioMonth }) {
  const t = useTranslations("portfolio");
  const scale = shareScale(portfolio.rows);
  return (
    <ul aria-label={t("caption")} className="divide-y divide-line border-y border-line">
      {portfolio.rows.map((row) => (
        <li key={row.slug}>
          <ClientItem row={row} portfolio={portfolio} scale={scale} />
        </li>
      ))}
    </ul>
  );
}

function ClientItem({ row, portfolio: { month, currentMonth }, scale }: { row: PortfolioRow; portfolio: PortfolioMonth; scale: number }) {
  const t = useTranslations("portfolio");
  const amount = useAmount();
  const findingText = useFindingText();
  const { standing, silent, neglectedChannels } = row;
  const figures = [
    standing.available === null ? t("phoneAlone", { used: amount(standing.used) }) : t("phoneFigures", { used: amount(standing.used), budget: amount(standing.available) }),
    silent.count > 0 && t("phoneSilent", { count: silent.count }),
    neglectedChannels > 0 && t("phoneNeglected", { count: neglectedChannels }),
  ].filter((figure) => figure !== false);
  return (
    <Link href={month === currentMonth ? `/${row.slug}` : `/${row.slug}?month=${month}`} className="block py-3 text-ink no-underline">
      <span className="mb-1 flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate text-base font-semibold">
          {row.name}
          {row.isOwn && <span className="ms-2 text-xs font-normal text-ink-2">{t("own")}</span>}
        </span>
        <StatusMark status={statusOf[standing.status]} />
      </span>
      {standing.available !== null && <span className="mb-1 block text-sm">{findingText(row.finding, { month, to: row.to, today: row.today })}</span>}
      <ShareBullet row={row} month={month} scale={scale} />
      <span className="mt-1 block text-xs text-ink-2">{figures.join(" · ")}</span>
    </Link>
  );
}
