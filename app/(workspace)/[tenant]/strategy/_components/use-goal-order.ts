import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { BoardGoal } from "@/server/goals/schema";

/** The goals in the order in which they are shown: a new one at once, and the old one again where the server refuses it. `said` is for readers. */
export function useGoalOrder(tenant: string, goals: readonly BoardGoal[]) {
  const t = useTranslations("strategy");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState("");
  const rank = useMutation(
    trpc.goals.rank.mutationOptions({
      // One after the other: an earlier order that arrives later would win.
      scope: { id: `rank ${tenant}` },
      onError: (error) => {
        setOrder(null);
        toast({ title: errorText(error), tone: "error" });
      },
      onSettled: async (_answer, _error, { goalIds }) => {
        await client.invalidateQueries({ queryKey: trpc.goals.pathKey() });
        setOrder((shown) => (shown?.join() === goalIds.join() ? null : shown));
      },
    }),
  );

  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const isSame = order !== null && order.length === goals.length && order.every((id) => byId.has(id));
  const shown = isSame ? order.flatMap((id) => byId.get(id) ?? []).map((goal, index) => ({ ...goal, rank: index + 1 })) : goals;

  const move = (from: number, to: number) => {
    const next = shown.map(({ id }) => id);
    const [id] = next.splice(from, 1);
    const title = shown[from]?.title;
    if (id === undefined || title === undefined || to < 0 || to > next.length || from === to) return;
    next.splice(to, 0, id);
    setOrder(next);
    setSaid(t("moved", { title, rank: to + 1, count: next.length }));
    rank.mutate({ tenant, goalIds: next });
  };
  return { goals: shown, move, said };
}
