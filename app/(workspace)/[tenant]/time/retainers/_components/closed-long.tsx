import { useTranslations } from "next-intl";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { statusOf } from "@/app/_components/figures/status-of";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FileLinks } from "@/app/_components/file-links";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { ClosedLong as Long } from "@/server/retainers/schema";

/** How budgets for whole ranges of days stood at the end of the closed month; in money only where the reader may see it. */
export function ClosedLong({ tenant, month, long }: { tenant: string; month: string; long: readonly Long[] }) {
  const t = useTranslations("retainers.record");
  const nameOf = useScopeName();
  const words = useDayWords();
  if (long.length === 0) return null;
  const named = words.month(month);
  const hasMoney = long.some(({ money }) => money !== null);
  return (
    <Section title={t("long", { month: named })} actions={<FileLinks path={`/api/tenants/${tenant}/closed`} query={{ month }} what={t("long", { month: named })} />}>
      <Table caption={t("longCaption", { month: named })} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("name")}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t("days")}</HeaderCell>
            <HeaderCell>{t("status")}</HeaderCell>
            <HeaderCell numeric>{t("budgetHours")}</HeaderCell>
            <HeaderCell numeric>{t("usedHours")}</HeaderCell>
            {hasMoney && <HeaderCell numeric className="max-sm:hidden">{t("budget")}</HeaderCell>}
            {hasMoney && <HeaderCell numeric className="max-sm:hidden">{t("used")}</HeaderCell>}
          </tr>
        </thead>
        <tbody>
          {long.map((row) => {
            const status = row.time.budget === null ? (row.money?.status ?? null) : row.time.status;
            return (
              <Row key={row.budgetId}>
                <Cell head>{nameOf(row)}</Cell>
                <Cell className="whitespace-nowrap max-sm:hidden">{t("range", { from: words.day(row.from), to: words.day(row.lastOn) })}</Cell>
                <Cell>{status === null ? <NoValue /> : <StatusMark status={statusOf[status]} />}</Cell>
                <NumberCell><Duration seconds={row.time.budget} style="decimal" /></NumberCell>
                <NumberCell><Duration seconds={row.time.used} style="decimal" /></NumberCell>
                {hasMoney && <NumberCell className="max-sm:hidden">{row.money ? <Money minor={row.money.budget} currency={row.money.currency} /> : <NoValue />}</NumberCell>}
                {hasMoney && <NumberCell className="max-sm:hidden">{row.money ? <Money minor={row.money.used} currency={row.money.currency} /> : <NoValue />}</NumberCell>}
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
