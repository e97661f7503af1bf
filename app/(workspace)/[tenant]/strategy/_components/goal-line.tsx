"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Check, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { TextInput } from "@/app/_ui/text-input";
import { TextLink } from "@/app/_ui/text-link";
import { useToast } from "@/app/_ui/toast";
import type { Goal } from "@/server/goals/schema";

type Props = { tenant: string; goal: Goal; isLast: boolean; onMove?: (step: number) => void; onRetire?: () => void };

/** One goal: its rank, its title (opens its entries), and the keys to move, rename and retire it. */
export function GoalLine({ tenant, goal, isLast, onMove, onRetire }: Props) {
  const t = useTranslations("strategy");
  const common = useTranslations("common");
  const [isRenaming, setRenaming] = useState(false);
  const { title } = goal;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-2 border-b border-line py-1 text-sm sm:flex-nowrap">
      <span className="w-7 shrink-0 text-end text-ink-2 tabular-nums">{goal.rank}</span>
      {isRenaming ? (
        <RenameGoal tenant={tenant} goal={goal} onDone={() => setRenaming(false)} />
      ) : (
        <span className="min-w-0 flex-1 px-1 max-sm:basis-3/4">
          <TextLink href={`/${tenant}/time/entries?goal=${goal.id}`}>{title}</TextLink>
        </span>
      )}
      {onMove && !isRenaming && (
        <span className="ms-auto flex shrink-0">
          <IconButton label={t("up", { title })} icon={<ArrowUp aria-hidden="true" />} disabled={goal.rank === 1} onClick={() => onMove(-1)} />
          <IconButton label={t("down", { title })} icon={<ArrowDown aria-hidden="true" />} disabled={isLast} onClick={() => onMove(1)} />
          <IconButton label={t("rename", { title })} icon={<Pencil aria-hidden="true" />} onClick={() => setRenaming(true)} />
          <Button variant="bare" size="small" onClick={onRetire} aria-label={t("retire", { title })}>
            {common("retire")}
          </Button>
        </span>
      )}
    </li>
  );
}

function RenameGoal({ tenant, goal, onDone }: { tenant: string; goal: Goal; onDone: () => void }) {
  const t = useTranslations("strategy");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [title, setTitle] = useState(goal.title);
  const rename = useMutation(
    trpc.goals.rename.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.goals.pathKey() });
        onDone();
      },
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ tenant, goalId: goal.id, title });
  };
  return (
    <form onSubmit={submit} className="flex min-w-0 flex-1 gap-2">
      <TextInput aria-label={t("goal")} autoFocus value={title} onChange={(event) => setTitle(event.target.value)} onKeyDown={(event) => event.key === "Escape" && onDone()} maxLength={120} />
      <IconButton label={common("save")} icon={<Check aria-hidden="true" />} type="submit" />
    </form>
  );
}
