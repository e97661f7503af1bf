import { useTranslations } from "next-intl";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { FileLinks } from "@/app/_components/file-links";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { RetainerMonth } from "@/server/retainers/schema";
import { useSpentWords } from "./use-spent-words";

/** What the closed month's budgets were in money: work and expenses apart, in the currency of that time. Only what the reader may see. */
export function ClosedMoney({ tenant, month, rows }: { tenant: string; month: string; rows: readonly RetainerMonth[] }) {
  const t = useTranslations("retainers.record");
  const nameOf = useScopeName();
  const spentWords = useSpentWords();
  const shown = rows.flatMap((row) => (row.closed?.money ? [{ row, money: row.closed.money }] : []));
  if (shown.length === 0) return null;
  return (
    <Section title={t("money")} description={t("moneyText")} actions={<FileLinks path={`/api/tenants/${tenant}/closed`} query={{ month }} what={t("money")} />}>
      <Table caption={t("moneyCaption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("name")}</HeaderCell>
            <HeaderCell numeric>{t("budget")}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t("labour")}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t("expenses")}</HeaderCell>
            <HeaderCell numeric>{t("used")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, money }) => (
            <Row key={row.budgetId}>
              <Cell head>{nameOf(row)}</Cell>
              <NumberCell><Money minor={money.budget} currency={money.currency} /></NumberCell>
              <NumberCell className="max-sm:hidden">
                <Money minor={money.labour} currency={money.currency} />
                {money.unpricedSeconds > 0 && (
                  <span className="block text-xs text-ink-2">
                    {t("withoutRate")} <Duration seconds={money.unpricedSeconds} style="hours" />
                  </span>
                )}
              </NumberCell>
              <NumberCell className="max-sm:hidden">
                <Money minor={money.spent.reduce((sum, { amountMinor }) => sum + amountMinor, 0)} currency={money.currency} />
                {money.spent.length > 0 && <span className="block text-xs whitespace-normal text-ink-2">{spentWords(money)}</span>}
              </NumberCell>
              <NumberCell><Money minor={money.used} currency={money.currency} /></NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
