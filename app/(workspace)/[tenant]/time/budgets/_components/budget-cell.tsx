"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import { firstDayOf, lastDayOf } from "@/server/domain/day";
import { type Measure, useAmountText } from "./amount-text";
import type { Change } from "./grid-settings";
import { type BudgetEdit, useSetBudget } from "./use-set-budget";

export type BudgetCellProps = {
  tenant: string;
  line: BudgetEdit["line"];
  measure: Measure;
  currency: string;
  /** What the budget is for, in words. */
  name: string;
  month: string;
  amount: number | null;
  /** The sum of the budgets inside it, where it has none of its own. */
  parts: number | null;
  change: Change;
};

/** What is said of a change that begins with its month, and of one that begins within it. */
const SAID = { "from-here-on": ["Onward", "FromDay"], "this-month": ["Month", "ToEnd"] } as const;

/** The day of the month on which a change begins: its last where it has fewer; null where it is its first. */
function dayFrom(month: string, fromDay: number | null): string | null {
  if (fromDay === null || fromDay <= 1) return null;
  const day = `${firstDayOf(month).slice(0, 8)}${String(fromDay).padStart(2, "0")}`;
  return day < lastDayOf(month) ? day : lastDayOf(month);
}

/** A budget to type into. Empty is no budget, 0 is a budget of nothing. What was typed stays until it is saved. */
export function BudgetCell({ tenant, line, measure, currency, name, month, amount, parts, change }: BudgetCellProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const text = useAmountText(measure, currency);
  const toast = useToast();
  const errorText = useErrorText();
  const { write, isPending } = useSetBudget(tenant);
  const shown = amount === null ? "" : text.typed(amount);
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);

  const save = async () => {
    const typed = (draft ?? shown).trim();
    if (draft === null || typed === shown) return setDraft(null);
    const wanted = typed === "" ? null : text.parse(typed);
    if (typed !== "" && wanted === null) {
      setIsWrong(true);
      return toast({ title: t(measure === "time" ? "unreadable" : "unreadableMoney", { typed }), tone: "error" });
    }
    if (wanted === amount) return setDraft(null);
    if (change.isDayWrong) {
      setIsWrong(true);
      return toast({ title: t("fromDayWrong"), tone: "error" });
    }
    const fromOn = dayFrom(month, change.fromDay);
    const values = { scope: name, month: words.month(month), day: fromOn === null ? "" : words.day(fromOn), amount: text.said(wanted ?? 0) };
    try {
      await write({ line, measure, month, reach: change.reach, fromOn, amount: wanted });
      setDraft(null);
      toast({ title: t(`${wanted === null ? "ended" : "saved"}${SAID[change.reach][fromOn === null ? 0 : 1]}`, values) });
    } catch (error) {
      setIsWrong(true);
      toast({ title: errorText(error), tone: "error" });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Escape" || draft === null) return;
    setDraft(null);
    setIsWrong(false);
  };
  return (
    <input
      data-cell=""
      inputMode="decimal"
      autoComplete="off"
      placeholder={parts === null ? "–" : t("parts", { amount: text.typed(parts) })}
      aria-label={t("cell", { scope: name, month: words.month(month) })}
      aria-invalid={isWrong || undefined}
      aria-busy={isPending || undefined}
      value={draft ?? shown}
      onChange={(event) => {
        setDraft(event.target.value);
        setIsWrong(false);
      }}
      onFocus={(event) => event.target.select()}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
      className={clsx(
        "-mx-1 block h-7 w-[calc(100%+0.5rem)] min-w-12 rounded-sm border bg-transparent px-1 text-end text-sm text-ink tabular-nums placeholder:text-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-accent pointer-coarse:h-10 pointer-coarse:text-base",
        isWrong ? "border-over-mark" : "border-transparent hover:border-edge/60",
        isPending && "text-ink-3",
      )}
    />
  );
}
