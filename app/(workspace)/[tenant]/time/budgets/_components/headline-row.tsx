import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { NoValue } from "@/app/_ui/no-value";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import type { BudgetYear } from "@/server/budgets/schema";
import { type Measure, useAmountText } from "./amount-text";
import { MoneyNotes } from "./money-notes";

export type HeadlineRowProps = { headline: BudgetYear["headline"]["time"]; measure: Measure; currency: string };

/** The number that each month is judged by, which budgets it sums, and what was used of it. */
export function HeadlineRow({ headline, measure, currency }: HeadlineRowProps) {
  const t = useTranslations("budgets");
  const text = useAmountText(measure, currency);
  const kinds = new Set(headline.map(({ kind }) => kind));
  const onlyKind = kinds.size === 1 ? headline[0]?.kind : undefined;
  return (
    <Row className="font-semibold">
      <Cell head className="py-2 align-top font-semibold">
        {t("headline")}
        {onlyKind && <span className="block text-xs font-normal text-ink-2">{t(`kind.${onlyKind}`)}</span>}
      </Cell>
      {headline.map(({ month, kind, amount, used, approvedSeconds, expenses, unpricedSeconds }) => (
        <NumberCell key={month} className="py-2 align-top last:pe-2">
          {amount === null ? <NoValue /> : text.short(amount)}
          {!onlyKind && <span className="block text-xs font-normal whitespace-normal text-ink-2">{t(`kind.${kind}`)}</span>}
          {used !== null && used > 0 && (
            <span className={used > (amount ?? Infinity) ? "block text-xs font-normal text-over" : "block text-xs font-normal text-ink-2"}>
              {text.short(used)}
              <span className="sr-only"> {t("used")}</span>
            </span>
          )}
          {approvedSeconds !== null && approvedSeconds > 0 && (
            <span className="block text-xs font-normal text-ink-2">
              <Check aria-hidden="true" className="me-0.5 inline size-3 align-[-0.1em]" />
              {text.short(approvedSeconds)}
              <span className="sr-only"> {t("approved")}</span>
            </span>
          )}
          <MoneyNotes isNarrow expenses={expenses} unpricedSeconds={unpricedSeconds} short={text.short} />
        </NumberCell>
      ))}
    </Row>
  );
}
