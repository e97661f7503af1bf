"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { BudgetLine, Reach } from "@/server/budgets/schema";
import type { Measure } from "./amount-text";

export type BudgetEdit = { line: Pick<BudgetLine, "goal" | "member" | "channels" | "activities">; measure: Measure; month: string; reach: Reach; fromOn: string | null; amount: number | null };

/** What a line is for, as it is sent. */
export const scopeOfLine = ({ goal, member, channels, activities }: BudgetEdit["line"]) => ({
  goalId: goal?.id ?? null,
  memberId: member?.id ?? null,
  channelIds: channels.map(({ id }) => id),
  activityIds: activities.map(({ id }) => id),
});

/** Writes one cell: an amount sets the budget, null ends it. Resolves once the grid shows what was written. */
export function useSetBudget(tenant: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.budgets.pathKey() });
  const set = useMutation(trpc.budgets.set.mutationOptions({ onSuccess }));
  const end = useMutation(trpc.budgets.end.mutationOptions({ onSuccess }));
  return {
    write: ({ line, amount, ...edit }: BudgetEdit) => {
      const change = { tenant, ...scopeOfLine(line), ...edit };
      return amount === null ? end.mutateAsync(change) : set.mutateAsync({ ...change, amount });
    },
    isPending: set.isPending || end.isPending,
  };
}
