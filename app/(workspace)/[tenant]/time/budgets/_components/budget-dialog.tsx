"use client";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { useToast } from "@/app/_ui/toast";
import type { BudgetYear } from "@/server/budgets/schema";
import { BudgetAlertFields } from "./budget-alert-fields";
import { BudgetAmountFields } from "./budget-amount-fields";
import { BudgetDeliverableFields } from "./budget-deliverable-fields";
import { draftOf, type DraftOfLine, isLong, unreadPercents } from "./budget-draft";
import { BudgetScopeFields } from "./budget-scope-fields";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { useBudgetLine } from "./use-budget-line";

export type BudgetDialogProps = { tenant: string; year: BudgetYear; line: DraftOfLine | null; firstMonth: string; onClose: () => void };

/** Lines that every place has; they stand in the grid without a budget too, so there is nothing to put away. */
const ALWAYS_THERE = ["all", "channels"];

/** Adds a budget, or changes what the one given is for and when it tells. A failure says why and keeps what was typed. */
export function BudgetDialog({ tenant, year, line, firstMonth, onClose }: BudgetDialogProps) {
  const t = useTranslations("budgets.line");
  const common = useTranslations("common");
  const toast = useToast();
  const errorText = useErrorText();
  const nameOf = useScopeName();
  const [draft, setDraft] = useState(() => draftOf(line, firstMonth, year));
  const { add, save, putAway, error, isPending, isPuttingAway } = useBudgetLine(tenant, year.currency);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });

  const finish = async (work: Promise<unknown>, said: string) => {
    try {
      await work;
      toast({ title: said });
      onClose();
    } catch {
      // The dialog stays and says why: see `error`.
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The field says what could not be read.
    if (unreadPercents(draft.alertAt) !== null) return;
    void finish(line ? save(line, draft) : add(draft), line ? t("saved") : t("added"));
  };
  const id = line?.id ?? null;
  return (
    <Dialog
      title={line ? t("changeTitle", { scope: nameOf(line) }) : t("addTitle")}
      description={line ? t("changeHint") : t("addHint")}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          {line && id !== null && !ALWAYS_THERE.includes(line.group) && (
            <Button className="me-auto" pending={isPuttingAway} onClick={() => void finish(putAway(id), t("isPutAway", { scope: nameOf(line) }))}>
              {t("putAway")}
            </Button>
          )}
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="budget" pending={isPending}>
            {line ? common("save") : t("add")}
          </Button>
        </>
      }
    >
      <form id="budget" onSubmit={submit} className="flex flex-col gap-4">
        {error && <Notice tone="error">{errorText(error)}</Notice>}
        <BudgetScopeFields draft={draft} set={set} year={year} />
        {(line === null || isLong(line)) && <BudgetAmountFields draft={draft} set={set} year={year} isNew={line === null} firstMonth={firstMonth} />}
        <BudgetAlertFields draft={draft} set={set} />
        {line !== null && <BudgetDeliverableFields draft={draft} set={set} year={year} />}
      </form>
    </Dialog>
  );
}
