import { useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import type { BudgetYear } from "@/server/budgets/schema";

/** The number that each month is judged by, which budgets it sums, and what was used of it. */
export function HeadlineRow({ year }: { year: BudgetYear }) {
  const t = useTranslations("budgets");
  return (
    <Row className="font-semibold">
      <Cell head className="py-2 align-top font-semibold">
        {t("headline")}
        <span className="block max-w-40 text-xs font-normal text-ink-2">{t("headlineHint")}</span>
      </Cell>
      {year.headline.map(({ month, kind, seconds, used }) => (
        <NumberCell key={month} className="py-2 align-top">
          <Duration seconds={seconds} style="decimal" />
          <span className="block text-xs font-normal whitespace-normal text-ink-2">{t(`kind.${kind}`)}</span>
          <span className={used > (seconds ?? Infinity) ? "block text-xs font-normal text-over" : "block text-xs font-normal text-ink-2"}>
            <Duration seconds={used} style="decimal" /> {t("used")}
          </span>
        </NumberCell>
      ))}
    </Row>
  );
}
