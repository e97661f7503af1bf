import { useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import type { BudgetYear } from "@/server/budgets/schema";

/** The number that each month is judged by, which budgets it sums, and what was used of it. */
export function HeadlineRow({ year }: { year: BudgetYear }) {
  const t = useTranslations("budgets");
  const kinds = new Set(year.headline.map(({ kind }) => kind));
  const onlyKind = kinds.size === 1 ? year.headline[0]?.kind : undefined;
  return (
    <Row className="font-semibold">
      <Cell head className="py-2 align-top font-semibold">
        {t("headline")}
        {onlyKind && <span className="block text-xs font-normal text-ink-2">{t(`kind.${onlyKind}`)}</span>}
      </Cell>
      {year.headline.map(({ month, kind, seconds, used }) => (
        <NumberCell key={month} className="py-2 align-top last:pe-2">
          <Duration seconds={seconds} style="decimal" />
          {!onlyKind && <span className="block text-xs font-normal whitespace-normal text-ink-2">{t(`kind.${kind}`)}</span>}
          {used > 0 && (
            <span className={used > (seconds ?? Infinity) ? "block text-xs font-normal text-over" : "block text-xs font-normal text-ink-2"}>
              <Duration seconds={used} style="decimal" />
              <span className="sr-only"> {t("used")}</span>
            </span>
          )}
        </NumberCell>
      ))}
    </Row>
  );
}
