"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { Reach } from "@/server/budgets/schema";

export type BudgetEdit = { channelId: string | null; activityId: string | null; month: string; reach: Reach; seconds: number | null };

/** Writes one cell: an amount sets the budget, null ends it. Resolves once the grid shows what was written. */
export function useSetBudget(tenant: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.budgets.pathKey() });
  const set = useMutation(trpc.budgets.set.mutationOptions({ onSuccess }));
  const end = useMutation(trpc.budgets.end.mutationOptions({ onSuccess }));
  return {
    write: ({ seconds, ...edit }: BudgetEdit) => (seconds === null ? end.mutateAsync({ tenant, ...edit }) : set.mutateAsync({ tenant, ...edit, seconds })),
    isPending: set.isPending || end.isPending,
  };
}
