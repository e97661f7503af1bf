"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { moveInGrid } from "@/app/_components/move-in-grid";
import { HeaderCell, Table } from "@/app/_ui/table";
import type { BudgetLine, BudgetYear } from "@/server/budgets/schema";
import type { Measure } from "./amount-text";
import { BudgetRow } from "./budget-row";
import type { Change } from "./grid-settings";
import { HeadlineRow } from "./headline-row";

/** `change` is how a typed change holds; it and `onChange` are null where the person may only read. */
export type BudgetGridProps = { tenant: string; year: BudgetYear; measure: Measure; seesExpenses: boolean; change: Change | null; onChange: ((line: BudgetLine) => void) | null };

const GROUPS = ["all", "pools", "channels", "activities", "pairs", "goals", "people"] as const;

/** Twelve months side by side, what counts at the top, then everything that can have a budget. Arrow keys move from cell to cell. */
export function BudgetGrid({ tenant, year, measure, seesExpenses, change, onChange }: BudgetGridProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const frame = useRef<HTMLDivElement>(null);
  // Where the year is wider than the screen it opens at the month that is now.
  useEffect(() => {
    const now = frame.current?.querySelector<HTMLElement>("[data-now]");
    const box = now?.closest<HTMLElement>("[role=region]");
    if (now && box) box.scrollLeft = now.offsetLeft - box.clientWidth / 2;
  }, []);
  const headline = year.headline[measure];
  const months = year.headline.time.map(({ month }) => month);
  const groups = GROUPS.map((key) => ({ key, lines: year.lines.filter((line) => line.group === key && line[measure] !== null) })).filter(({ lines }) => lines.length > 0);
  return (
    <div ref={frame} onKeyDown={(event) => frame.current && moveInGrid(event, frame.current)}>
      <Table scroll="wide-page" caption={t(measure === "time" ? "caption" : "captionMoney", { year: String(year.year) })} captionHidden className="min-w-[66rem]">
        <thead>
          <tr>
            <HeaderCell className="z-3 w-30 md:w-44">{t("scope")}</HeaderCell>
            {months.map((month) => (
              <HeaderCell key={month} data-now={month === year.currentMonth || undefined} numeric className={clsx("last:pe-2", month === year.currentMonth && "text-ink underline decoration-2 underline-offset-4")}>
                {words.shortMonth(month)}
                {year.closedMonths.includes(month) && <span className="block text-xs font-normal">{t("closed")}</span>}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        {headline && (
          <tbody>
            <HeadlineRow headline={headline} measure={measure} currency={year.currency} />
          </tbody>
        )}
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.key !== "all" && (
              <tr className="bg-(--ground)">
                <th scope="rowgroup" className="max-w-0 px-2 pt-5 pb-1 text-start whitespace-nowrap text-xs font-semibold text-ink-2 first:ps-0">
                  {t(`group.${group.key}`)}
                </th>
                <td colSpan={12} />
              </tr>
            )}
            {group.lines.map((line) => (
              <BudgetRow
                key={line.id ?? `${line.channels[0]?.id} ${line.activities[0]?.id}`}
                tenant={tenant}
                line={line}
                measure={measure}
                seesExpenses={seesExpenses}
                currency={year.currency}
                months={months}
                currentMonth={year.currentMonth}
                closedMonths={year.closedMonths}
                change={line.isRetired ? null : change}
                onChange={line.isRetired ? null : onChange}
              />
            ))}
          </tbody>
        ))}
      </Table>
      <p className="mt-2 max-w-prose text-xs text-ink-2">{t("headlineHint")} {measure === "money" && t("moneyHint")}</p>
    </div>
  );
}
