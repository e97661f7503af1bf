"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdviceList } from "@/app/_components/advice-list";
import { TemplateStart } from "@/app/_components/templates/template-start";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { BoardGoal } from "@/server/goals/schema";
import type { Source } from "@/server/templates/schema";
import { AddGoal } from "./add-goal";
import { GoalBoard } from "./goal-board";
import { GoalDialog } from "./goal-dialog";
import { RetiredGoals } from "./retired-goals";
import { StrategyTabs } from "./strategy-tabs";

/** `sources`: clients to begin from where there is no goal yet. */
type Props = { tenant: string; sources: readonly Source[]; mayWrite: boolean };

/** Goals in strict rank, how each stands, and where the month's hours run out. */
export function GoalsScreen({ tenant, sources, mayWrite }: Props) {
  const t = useTranslations("strategy");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: board } = useSuspenseQuery(trpc.goals.board.queryOptions({ tenant }));
  const [open, setOpen] = useState<BoardGoal | null>(null);

  const onSettled = () => client.invalidateQueries({ queryKey: trpc.goals.pathKey() });
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const restore = useMutation(trpc.goals.restore.mutationOptions({ onSettled, onError }));
  const retire = useMutation(trpc.goals.retire.mutationOptions({ onSettled, onError }));
  const onRestore = (goalId: string) => restore.mutate({ tenant, goalId });
  const onRetire = ({ id, title }: BoardGoal) => retire.mutate({ tenant, goalId: id }, { onSuccess: () => toast({ title: t("retired", { title }), undo: () => onRestore(id) }) });

  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={<LinkButton href={`/${tenant}/strategy/sheet`}>{t("sheet")}</LinkButton>}>
        <StrategyTabs tenant={tenant} current="goals" />
      </PageHeader>
      <Section title={t("goals")}>
        {mayWrite && <AddGoal tenant={tenant} />}
        {board.goals.length === 0 ? (
          <EmptyState title={t("empty")} action={mayWrite && <TemplateStart tenant={tenant} sources={sources} />}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <GoalBoard tenant={tenant} board={board} {...(mayWrite && { onOpen: setOpen, onRetire })} />
        )}
      </Section>
      <AdviceList tenant={tenant} kinds={["goals-few", "goals-many"]} mayWrite={mayWrite} />
      {board.retired.length > 0 && <RetiredGoals goals={board.retired} {...(mayWrite && { onRestore })} />}
      {open && <GoalDialog key={open.id} tenant={tenant} goal={open} onClose={() => setOpen(null)} />}
    </>
  );
}
