import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { statusOf } from "@/app/_components/figures/status-of";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Percent } from "@/app/_ui/percent";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { firstDayOf, lastDayOf } from "@/server/domain/day";
import { roundHalfAway } from "@/server/domain/rounding";
import type { RetainerMonth } from "@/server/retainers/schema";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { useAccountWords } from "./use-account-words";

/** One line a budget: what is available and of what, what is used, what goes on. Its name opens its months. */
export function RetainerTable({ tenant, rows, currency, caption }: { tenant: string; rows: readonly RetainerMonth[]; currency: string; caption: string }) {
  const t = useTranslations("retainers");
  const nameOf = useScopeName();
  const accountOf = useAccountWords();
  const paid = rows.some(({ effectiveRateMinor }) => effectiveRateMinor !== null);
  return (
    <Table caption={caption} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell>{t("status")}</HeaderCell>
          <HeaderCell numeric>{t("available")}</HeaderCell>
          <HeaderCell numeric>{t("used")}</HeaderCell>
          <HeaderCell numeric>{t("burn")}</HeaderCell>
          <HeaderCell numeric>{t("left")}</HeaderCell>
          <HeaderCell numeric>{t("goesOn")}</HeaderCell>
          <HeaderCell numeric>{t("overServiced")}</HeaderCell>
          {paid && <HeaderCell numeric>{t("rate")}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ledger, ...row }) => (
          <Row key={row.budgetId}>
            <Cell head>
              <TextLink quiet href={`/${tenant}/time/retainers/${row.budgetId}`}>
                {nameOf(row)}
              </TextLink>
              {(ledger.carriedIn !== 0 || ledger.adjustments !== 0) && <span className="block max-w-80 text-xs text-ink-2">{accountOf("account", ledger)}</span>}
            </Cell>
            <Cell>
              <StatusMark status={statusOf[row.status]} />
            </Cell>
            <NumberCell label={t("available")}>
              <Duration seconds={ledger.available} style="decimal" />
            </NumberCell>
            <NumberCell label={t("used")}>
              <TextLink quiet href={entriesHref(tenant, { from: firstDayOf(ledger.month), to: lastDayOf(ledger.month), channel: row.channels.length === 1 ? row.channels[0]?.id : undefined, activity: row.activities.length === 1 ? row.activities[0]?.id : undefined })}>
                <Duration seconds={ledger.used} style="decimal" />
              </TextLink>
            </NumberCell>
            <NumberCell label={t("burn")}>
              <Percent ratio={row.burn} />
            </NumberCell>
            <NumberCell label={t("left")}>
              <Duration seconds={ledger.balance} style="decimal" />
            </NumberCell>
            <NumberCell label={t("goesOn")}>
              <Duration seconds={ledger.carriedOut} style="decimal" />
            </NumberCell>
            <NumberCell label={t("overServiced")}>
              <Percent ratio={row.overServicing} />
            </NumberCell>
            {paid && (
              <NumberCell label={t("rate")}>
                <Money minor={row.effectiveRateMinor === null ? null : roundHalfAway(row.effectiveRateMinor)} currency={currency} />
              </NumberCell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
