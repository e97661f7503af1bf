"use client";
import { clsx } from "clsx";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "next-intl";
import type { BoardGoal, GoalBoard as Board } from "@/server/goals/schema";
import { consumeCapacity } from "@/server/domain/goal-capacity";
import { CapacityLine, CapacitySum } from "./goal-capacity";
import { GoalLine } from "./goal-line";
import { useDragOrder } from "./use-drag-order";
import { useGoalOrder } from "./use-goal-order";

type Props = { tenant: string; board: Board; onOpen?: (goal: BoardGoal) => void; onRetire?: (goal: BoardGoal) => void };

/** The ranked list. Whoever may change it drags goals, or moves them with the keyboard; the keyboard stays where it was. */
export function GoalBoard({ tenant, board, onOpen, onRetire }: Props) {
  const t = useTranslations("strategy");
  const order = useGoalOrder(tenant, board.goals);
  const root = useRef<HTMLDivElement>(null);
  const { goals, runsOutAt, leftSeconds } = consumeCapacity(board.capacity.seconds, order.goals);

  const move = (from: number, to: number) => {
    const control = document.activeElement;
    flushSync(() => order.move(from, to));
    // A row that changes its place in the page loses what was focused in it.
    if (control instanceof HTMLElement && root.current?.contains(control)) control.focus();
  };
  const { list, drag, handleOf } = useDragOrder(move);
  const dropAt = (index: number) => drag && drag.from !== drag.to && index === drag.to && (drag.to < drag.from ? "before" : "after");
  return (
    <div ref={root}>
      <CapacitySum tenant={tenant} month={board.month} capacitySeconds={board.capacity.seconds} leftSeconds={leftSeconds} />
      <ol ref={list} aria-label={t("order")} className="mt-4 border-t border-line">
        {goals.map((goal, index) => (
          <li key={goal.id} className={clsx("border-b border-line", drag?.from === index && "bg-accent-wash", dropAt(index) === "before" && "border-t-2 border-t-accent", dropAt(index) === "after" && "border-b-2 border-b-accent")}>
            {index === runsOutAt && <CapacityLine served={goal.served} needed={goal.seconds ?? 0} missing={goal.togetherSeconds - (board.capacity.seconds ?? 0)} />}
            <GoalLine
              tenant={tenant}
              goal={goal}
              isLast={index === goals.length - 1}
              {...(onOpen && onRetire && { deeds: { handle: handleOf(index), onMove: (step: number) => move(index, index + step), onOpen: () => onOpen(goal), onRetire: () => onRetire(goal) } })}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {order.said}
      </p>
    </div>
  );
}
