"use client";
import { ArrowDown, ArrowUp, GripVertical, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { TextLink } from "@/app/_ui/text-link";
import type { BoardGoal } from "@/server/goals/schema";
import { GoalFacts, GoalHours, GoalProgress } from "./goal-figures";
import type { useDragOrder } from "./use-drag-order";

type Deeds = { handle: ReturnType<ReturnType<typeof useDragOrder>["handleOf"]>; onMove: (step: number) => void; onOpen: () => void; onRetire: () => void };

/** One goal: its rank, its title (opens its entries), how it stands, what it takes, and what can be done with it. */
export function GoalLine({ tenant, goal, isLast, deeds }: { tenant: string; goal: BoardGoal; isLast: boolean; deeds?: Deeds }) {
  const t = useTranslations("strategy");
  const common = useTranslations("common");
  const { title } = goal;
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-2 gap-y-1 py-1.5 text-sm lg:grid-cols-[auto_minmax(0,1fr)_13rem_8rem_auto]">
      <span className="flex items-center">
        {deeds && (
          <IconButton label={t("handle", { title })} icon={<GripVertical aria-hidden="true" />} size="small" className="cursor-grab touch-none active:cursor-grabbing" {...deeds.handle} />
        )}
        <span className="w-6 text-end text-ink-2 tabular-nums">{goal.rank}</span>
      </span>
      <span className="min-w-0 px-1">
        <TextLink href={`/${tenant}/time/entries?goal=${goal.id}`}>{title}</TextLink>
        <GoalFacts goal={goal} />
      </span>
      <span className="col-start-2 px-1 lg:col-start-3 lg:px-0">
        <GoalProgress goal={goal} />
      </span>
      <span className="col-start-2 px-1 lg:col-start-4 lg:px-0 lg:text-end">
        <GoalHours tenant={tenant} goal={goal} />
      </span>
      {deeds && (
        <span className="col-start-2 flex lg:col-start-5">
          <IconButton label={t("up", { title })} icon={<ArrowUp aria-hidden="true" />} disabled={goal.rank === 1} onClick={() => deeds.onMove(-1)} />
          <IconButton label={t("down", { title })} icon={<ArrowDown aria-hidden="true" />} disabled={isLast} onClick={() => deeds.onMove(1)} />
          <IconButton label={t("change", { title })} icon={<Pencil aria-hidden="true" />} onClick={deeds.onOpen} />
          <Button variant="bare" size="small" onClick={deeds.onRetire} aria-label={t("retire", { title })}>
            {common("retire")}
          </Button>
        </span>
      )}
    </div>
  );
}
