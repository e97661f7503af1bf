"use client";
import { clsx } from "clsx";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { statusOf } from "@/app/_components/figures/status-of";
import { IconButton } from "@/app/_ui/icon-button";
import { NoValue } from "@/app/_ui/no-value";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import type { BudgetLine } from "@/server/budgets/schema";
import { type Measure, useAmountText } from "./amount-text";
import { BudgetCell } from "./budget-cell";
import { ChangeNotes } from "./change-notes";
import type { Change } from "./grid-settings";
import { MoneyNotes } from "./money-notes";
import { UsedAmount } from "./used-amount";

export type BudgetRowProps = {
  tenant: string;
  line: BudgetLine;
  measure: Measure;
  seesExpenses: boolean;
  currency: string;
  months: readonly string[];
  currentMonth: string;
  /** As they were recorded: nothing in them can be set. */
  closedMonths: readonly string[];
  /** Null where the person may only read. */
  change: Change | null;
  /** Null where the person may only read. */
  onChange: ((line: BudgetLine) => void) | null;
};

/** One scope's twelve months: the budget to type into, under it what was used, which opens its entries. */
export function BudgetRow({ tenant, line, measure, seesExpenses, currency, months, currentMonth, closedMonths, change, onChange }: BudgetRowProps) {
  const t = useTranslations("budgets");
  const text = useAmountText(measure, currency);
  const name = useScopeName()(line);
  const year = line[measure];
  return (
    <Row>
      <Cell head className="align-top">
        <span className="flex w-30 items-start justify-between gap-1 md:w-44">
          <span className="min-w-0 pt-1.5 break-words">{name}</span>
          {line.id !== null && onChange && (
            <IconButton icon={<Pencil aria-hidden="true" />} label={t("change", { scope: name })} size="small" onClick={() => onChange(line)} />
          )}
        </span>
        {line.isRetired && <span className="block text-xs text-ink-2">{t(line.channels.length > 0 ? "closed" : "retired")}</span>}
        {year?.status && year.status !== "no-budget" && <StatusMark status={statusOf[year.status]} />}
      </Cell>
      {months.map((month, index) => {
        const budget = year?.budget[index] ?? null;
        const parts = year?.parts[index] ?? null;
        const used = year?.used[index] ?? null;
        const partsUsed = year?.partsUsed[index] ?? null;
        return (
          <NumberCell key={month} className={clsx("align-top last:pe-2", month === currentMonth && "bg-well")}>
            {change === null || year === null || closedMonths.includes(month) ? (
              <span className="block h-7 content-center pointer-coarse:h-10">{budget !== null ? text.typed(budget) : parts !== null ? t("parts", { amount: text.typed(parts) }) : <NoValue />}</span>
            ) : (
              <BudgetCell key={measure} tenant={tenant} line={line} measure={measure} currency={currency} name={name} month={month} amount={budget} parts={parts} change={change} />
            )}
            <ChangeNotes changes={year?.changes[index] ?? []} typed={text.typed} />
            {used !== null && used > 0 && <UsedAmount tenant={tenant} line={line} name={name} month={month} amount={text.short(used)} isOver={used > (budget ?? Infinity)} />}
            {parts !== null && partsUsed !== null && used !== null && used > 0 && <span className={clsx("block text-xs font-normal", partsUsed > parts ? "text-over" : "text-ink-2")}>{t("parts", { amount: text.short(partsUsed) })}</span>}
            <MoneyNotes isNarrow expenses={year?.expenses[index] ?? null} unpricedSeconds={year?.unpricedSeconds[index] ?? null} short={text.short} {...(seesExpenses && !year?.hasToolParts[index] && spentBehind(tenant, line, month))} />
          </NumberCell>
        );
      })}
    </Row>
  );
}

/** Where a line's expenses are: a budget for several channels has them on no one page, nor has one with a part of a tool. */
function spentBehind(tenant: string, { channels: [channel, ...others], goal }: BudgetLine, month: string): { href?: string } {
  return others.length > 0 ? {} : { href: rowsHref(tenant, "expenses", { from: month, to: month }, { channel: channel?.id, goal: goal?.id }) };
}
