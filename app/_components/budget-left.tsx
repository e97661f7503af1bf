"use client";
import { useQueries } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { ListedBudgetLeft } from "@/server/alerts/schema";
import { firstMet } from "@/server/domain/budget-left";

type Work = { channelId: string | null; activityId: string | null };
export type LeftOf = (tenant: string, work: Work) => ListedBudgetLeft | null;

/** What the budgets of this month leave for a piece of work; null where none covers it or that is not known yet. */
export function useBudgetLeft(tenants: readonly string[]): LeftOf {
  const trpc = useTRPC();
  const answers = useQueries({ queries: tenants.map((tenant) => trpc.alerts.left.queryOptions({ tenant })) });
  return (tenant, work) => firstMet(answers[tenants.indexOf(tenant)]?.data ?? [], work);
}

/** "1 h 20 min left"; with the budget's name where it does not stand beside it. */
export function BudgetLeftText({ left, isNamed = false }: { left: ListedBudgetLeft; isNamed?: boolean }) {
  const t = useTranslations("alerts");
  const duration = useDurationFormat();
  const isOver = left.leftSeconds < 0;
  const values = { duration: duration(Math.abs(left.leftSeconds)), name: left.budgetName ?? t("allWork") };
  return <span className={clsx("whitespace-nowrap", isOver ? "text-over" : left.leftSeconds === 0 && left.isHardStop ? "text-risk" : "text-ink-2")}>{isNamed ? t(isOver ? "overOf" : "leftOf", values) : t(isOver ? "over" : "left", values)}</span>;
}
