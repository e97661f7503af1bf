import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { LedgerMonthOnWire } from "@/server/retainers/schema";

const fates = ["used", "expired", "trimmed", "lapsed", "carried"] as const;
const label = { used: "lotUsed", expired: "lotExpired", trimmed: "lotTrimmed", lapsed: "lotLapsed", carried: "lotCarried" } as const;

/** The hours of a month by the month that they are of, the oldest first, with what became of them. Fates that none had are left out. */
export function LotTable({ month, lots }: Pick<LedgerMonthOnWire, "month" | "lots">) {
  const t = useTranslations("retainers.detail");
  const words = useDayWords();
  const shown = fates.filter((fate) => fate === "used" || fate === "carried" || lots.some((lot) => lot[fate] > 0));
  return (
    <Table caption={t("lots", { month: words.month(month) })} scroll="box" phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("lotMonth")}</HeaderCell>
          <HeaderCell>{t("lotUntil")}</HeaderCell>
          <HeaderCell numeric>{t("lotHeld")}</HeaderCell>
          {shown.map((fate) => (
            <HeaderCell key={fate} numeric>
              {t(label[fate])}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <Row key={lot.month}>
            <Cell head>{words.month(lot.month)}</Cell>
            <Cell label={t("lotUntil")}>{lot.lastMonth === null ? t("forever") : words.month(lot.lastMonth)}</Cell>
            <NumberCell label={t("lotHeld")}>
              <Duration seconds={lot.amount} style="decimal" />
            </NumberCell>
            {shown.map((fate) => (
              <NumberCell key={fate} label={t(label[fate])}>
                <Duration seconds={lot[fate]} style="decimal" />
              </NumberCell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
