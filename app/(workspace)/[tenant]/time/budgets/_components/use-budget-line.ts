"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { amountsOf, type BudgetDraft, deliverablesOf, type DraftOfLine, isLong, lineOf } from "./budget-draft";

/** Adds, changes and puts away lines. Each resolves once the grid shows it. */
export function useBudgetLine(tenant: string, currency: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.budgets.pathKey() });
  const create = useMutation(trpc.budgets.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.budgets.changeLine.mutationOptions({ onSuccess }));
  const archive = useMutation(trpc.budgets.archive.mutationOptions({ onSuccess }));

  const add = (draft: BudgetDraft) => {
    const holds = draft.period === "month" ? { period: "month" as const, from: draft.month } : { period: "whole" as const, from: draft.from, lastOn: draft.lastOn };
    return create.mutateAsync({ tenant, ...lineOf(draft), holds, ...amountsOf(draft, currency) });
  };
  const save = async (line: DraftOfLine, draft: BudgetDraft) => {
    if (line.id === null || line.version === null) return;
    const whole = isLong(line) ? { whole: { from: draft.from, lastOn: draft.lastOn, ...amountsOf(draft, currency) } } : {};
    await change.mutateAsync({ tenant, budgetId: line.id, version: line.version, ...lineOf(draft), ...deliverablesOf(draft), ...whole });
  };
  return {
    add,
    save,
    putAway: (budgetId: string) => archive.mutateAsync({ tenant, budgetId }),
    error: create.error ?? change.error ?? archive.error,
    isPending: create.isPending || change.isPending,
    isPuttingAway: archive.isPending,
  };
}
