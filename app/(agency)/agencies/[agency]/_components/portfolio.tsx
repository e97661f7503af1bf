import { useTranslations } from "next-intl";
import { CopyLinkButton } from "@/app/_components/copy-link-button";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import type { PortfolioMonth } from "@/server/portfolio/schema";
import { MoneyTogether } from "./money-together";
import { PortfolioTable } from "./portfolio-table";
import { PortfolioTabs } from "./portfolio-tabs";

export type PortfolioProps = { agency: string; portfolio: PortfolioMonth; mayAddClients: boolean };

/** All clients of an agency in one month, the ones in trouble first. */
export function Portfolio({ agency, portfolio, mayAddClients }: PortfolioProps) {
  const t = useTranslations("portfolio");
  const words = useDayWords();
  const month = words.month(portfolio.month);
  const clients = portfolio.rows.filter(({ isOwn }) => !isOwn);
  const toClients = `/agencies/${agency}/clients`;
  const archivedHref = `/agencies/${agency}?${new URLSearchParams({ ...(portfolio.month !== portfolio.currentMonth && { month: portfolio.month }), ...(!portfolio.archived && { archived: "yes" }) }).toString()}`.replace(/\?$/, "");
  return (
    <>
      <PageHeader
        above={<MonthSwitcher path={`/agencies/${agency}`} month={portfolio.month} current={portfolio.currentMonth} query={portfolio.archived ? { archived: "yes" } : {}} />}
        title={useFinding(portfolio)}
        subtitle={t("subtitle", { month, count: clients.length })}
        secondary={
          <>
            <CopyLinkButton />
            <FileLinks path={`/api/agencies/${agency}/portfolio`} query={{ month: portfolio.month, archived: portfolio.archived ? "yes" : undefined }} what={t("file", { month })} />
          </>
        }
      >
        <PortfolioTabs agency={agency} month={portfolio.month} currentMonth={portfolio.currentMonth} view="month" />
      </PageHeader>
      {clients.length === 0 && (
        <div className="mb-8">
          <EmptyState
            title={t("empty")}
            action={
              mayAddClients && (
                <LinkButton variant="primary" href={toClients}>
                  {t("addClient")}
                </LinkButton>
              )
            }
          >
            {t("emptyText")}
          </EmptyState>
        </div>
      )}
      <PortfolioTable portfolio={portfolio} rows={portfolio.rows} caption={t("caption")} isSummed />
      <MoneyTogether portfolio={portfolio} />
      <p className="mt-4 text-sm" data-print="hide">
        <TextLink href={archivedHref} scroll={false}>{t(portfolio.archived ? "hideArchived" : "showArchived")}</TextLink>
      </p>
      {portfolio.archived && (
        <Section title={t("archivedTitle")} description={portfolio.archived.length === 0 ? t("archivedNone") : t("archivedText")}>
          {portfolio.archived.length > 0 && <PortfolioTable portfolio={portfolio} rows={portfolio.archived} caption={t("archivedCaption")} />}
        </Section>
      )}
    </>
  );
}

/** The month in one sentence. The rows come worst first, so the first of a status is the one to name. */
function useFinding({ rows, month }: PortfolioMonth): string {
  const t = useTranslations("portfolio");
  const words = useDayWords();
  const over = rows.filter(({ standing }) => standing.status === "over");
  const risk = rows.filter(({ standing }) => standing.status === "at-risk");
  if (over.length > 0) return t("findingOver", { over: over.length, risk: risk.length, first: over[0]?.name ?? "" });
  if (risk.length > 0) return t("findingRisk", { risk: risk.length, first: risk[0]?.name ?? "" });
  return rows.some(({ standing }) => standing.available !== null) ? t("findingCalm") : t("findingNone", { month: words.month(month) });
}
