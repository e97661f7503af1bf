import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { Stat, StatRow } from "@/app/_ui/stat";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { monthFeeOf } from "@/server/domain/fee-months";
import type { EngagementDetail } from "@/server/engagements/schema";
import { useEngagementWords } from "../../_components/use-engagement-words";

/** This month's hours and fees against what was agreed, and the five months before. */
export function MonthSection({ engagement }: { engagement: EngagementDetail }) {
  const t = useTranslations("outsourcing.detail");
  const words = useDayWords();
  const duration = useDurationFormat();
  const { money } = useEngagementWords(engagement.currency);
  const { month, months, agreedSeconds, usedSeconds, feeModel, priceMinor, currency, missedMonths, surplusMonths } = engagement;
  const [now] = months;
  const seesFees = feeModel !== null && priceMinor !== null;
  const agreedFee = seesFees ? monthFeeOf({ feeModel, priceMinor }) : null;
  // Hours that a fee pays for cost nothing besides it.
  const seesWork = months.some(({ workMinor }) => workMinor !== null && (workMinor > 0 || feeModel === "hourly"));
  return (
    <Section title={words.month(month)}>
      <StatRow>
        <Stat label={t("usedHours")} value={<Duration seconds={usedSeconds} style="hours" />} note={agreedSeconds === null ? t("noAgreed") : t("agreedOf", { agreed: duration(agreedSeconds, "hours") })} />
        {seesFees && feeModel !== "hourly" && <Stat label={t("feesCounted")} value={<Money minor={now?.spentMinor ?? 0} currency={currency} whole />} note={agreedFee === null ? undefined : t("agreedFee", { amount: money(agreedFee) })} />}
        {seesWork && <Stat label={t("workCost")} value={<Money minor={now?.workMinor ?? null} currency={currency} whole />} note={t("workCostNote")} />}
      </StatRow>
      <div className="mt-4 flex flex-col gap-2">
        {seesWork && feeModel !== "hourly" && <Notice tone="warn">{t("countedTwice")}</Notice>}
        {missedMonths.length > 0 && <Notice>{t("missed", { count: missedMonths.length, months: missedMonths.map(words.month).join(", ") })}</Notice>}
        {surplusMonths.length > 0 && <Notice tone="warn">{t("surplus", { count: surplusMonths.length, months: surplusMonths.map(words.month).join(", ") })}</Notice>}
      </div>
      <div className="mt-6">
        <Table caption={t("monthsCaption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("month")}</HeaderCell>
              <HeaderCell numeric>{t("usedHours")}</HeaderCell>
              {seesFees && <HeaderCell numeric>{t("feesCounted")}</HeaderCell>}
              {seesWork && <HeaderCell numeric>{t("workCost")}</HeaderCell>}
            </tr>
          </thead>
          <tbody>
            {months.map((row) => (
              <Row key={row.month}>
                <Cell head>{words.month(row.month)}</Cell>
                <NumberCell label={t("usedHours")}><Duration seconds={row.usedSeconds} style="decimal" /></NumberCell>
                {seesFees && <NumberCell label={t("feesCounted")}><Money minor={row.spentMinor} currency={currency} /></NumberCell>}
                {seesWork && <NumberCell label={t("workCost")}><Money minor={row.workMinor} currency={currency} /></NumberCell>}
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
