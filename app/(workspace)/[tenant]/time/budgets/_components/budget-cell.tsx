"use client";
import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Reach } from "@/server/budgets/schema";
import { parseHours } from "@/server/domain/duration";
import { useSetBudget } from "./use-set-budget";

export type BudgetCellProps = {
  tenant: string;
  scope: { channelId: string | null; activityId: string | null };
  /** What the budget is for, in words. */
  name: string;
  month: string;
  seconds: number | null;
  reach: Reach;
};

/** A budget to type into. Empty is no budget, 0 is a budget of nothing. What was typed stays until it is saved. */
export function BudgetCell({ tenant, scope, name, month, seconds, reach }: BudgetCellProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const format = useFormatter();
  const duration = useDurationFormat();
  const toast = useToast();
  const errorText = useErrorText();
  const { write, isPending } = useSetBudget(tenant);
  const shown = seconds === null ? "" : format.number(seconds / 3600, { maximumFractionDigits: 2, useGrouping: false });
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);

  const save = async () => {
    const typed = (draft ?? shown).trim();
    if (draft === null || typed === shown) return setDraft(null);
    const wanted = typed === "" ? null : parseHours(typed);
    if (typed !== "" && wanted === null) {
      setIsWrong(true);
      return toast({ title: t("unreadable", { typed }), tone: "error" });
    }
    if (wanted === seconds) return setDraft(null);
    const values = { scope: name, month: words.month(month), amount: duration(wanted ?? 0, "text") };
    try {
      await write({ ...scope, month, reach, seconds: wanted });
      setDraft(null);
      toast({ title: wanted === null ? t(reach === "from-here-on" ? "endedOnward" : "endedMonth", values) : t(reach === "from-here-on" ? "savedOnward" : "savedMonth", values) });
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
      placeholder="–"
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
        "-me-1 block h-7 w-[calc(100%+0.5rem)] min-w-12 rounded-sm border border-transparent bg-transparent px-1 text-end text-sm text-ink tabular-nums placeholder:text-ink-3 hover:border-edge/60 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-accent pointer-coarse:h-10 pointer-coarse:text-base",
        isWrong && "border-over-mark",
        isPending && "text-ink-3",
      )}
    />
  );
}
