"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { Goal } from "@/server/goals/schema";
import { AddGoal } from "./add-goal";
import { GoalLine } from "./goal-line";

/** Goals in strict rank. A new order shows at once; if the server refuses it, the old one comes back and says why. */
export function GoalsScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("strategy");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const options = trpc.goals.list.queryOptions({ tenant });
  const { data: goals } = useSuspenseQuery(options);
  const open = goals.filter((goal) => goal.rank !== null);
  const retired = goals.filter((goal) => goal.rank === null);

  const onSettled = () => client.invalidateQueries({ queryKey: trpc.goals.pathKey() });
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const rank = useMutation(trpc.goals.rank.mutationOptions({ onSettled, onError }));
  const restore = useMutation(trpc.goals.restore.mutationOptions({ onSettled, onError }));
  const retire = useMutation(trpc.goals.retire.mutationOptions({ onSettled, onError }));

  const move = (from: number, to: number) => {
    const order = [...open];
    const [goal] = order.splice(from, 1);
    if (!goal || to < 0 || to > order.length) return;
    order.splice(to, 0, goal);
    client.setQueryData(options.queryKey, [...order.map((each, index) => ({ ...each, rank: index + 1 })), ...retired]);
    rank.mutate({ tenant, goalIds: order.map(({ id }) => id) });
  };
  const onRetire = ({ id, title }: Goal) =>
    retire.mutate({ tenant, goalId: id }, { onSuccess: () => toast({ title: t("retired", { title }), undo: () => restore.mutate({ tenant, goalId: id }) }) });

  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <Section title={t("goals")}>
        {mayWrite && <AddGoal tenant={tenant} />}
        {open.length === 0 && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
        <ol aria-label={t("order")} className="mt-4 border-t border-line empty:hidden">
          {open.map((goal, index) => (
            <GoalLine key={goal.id} tenant={tenant} goal={goal} isLast={index === open.length - 1} {...(mayWrite ? { onMove: (step: number) => move(index, index + step), onRetire: () => onRetire(goal) } : {})} />
          ))}
        </ol>
        {open.length > 0 && (open.length < 5 || open.length > 10) && <div className="mt-4"><Notice>{t("advice", { count: open.length })}</Notice></div>}
      </Section>
      {retired.length > 0 && (
        <Section title={t("retiredGoals")}>
          <ul className="border-t border-line">
            {retired.map((goal) => (
              <li key={goal.id} className="flex min-h-10 items-center gap-3 border-b border-line text-sm text-ink-2">
                <span className="min-w-0 flex-1">{goal.title}</span>
                {mayWrite && (
                  <RowAction label={t("restore")} name={goal.title} onPress={() => restore.mutate({ tenant, goalId: goal.id })} />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
