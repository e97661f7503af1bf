"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import type { BudgetLine, Reach } from "@/server/budgets/schema";
import { AddPair } from "./add-pair";
import { BudgetGrid } from "./budget-grid";
import { Estimator } from "./estimator";
import { EstimatesMade } from "./estimates-made";
import { MonthWithoutBudget } from "./month-without-budget";
import { YearSwitcher } from "./year-switcher";

export type BudgetsScreenProps = { tenant: string; year: number; mayWrite: boolean; estimateFrom: string | null };

/** The year's budgets as a grid. `estimateFrom` opens the estimator for that month. */
export function BudgetsScreen({ tenant, year, mayWrite, estimateFrom }: BudgetsScreenProps) {
  const t = useTranslations("budgets");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.budgets.year.queryOptions({ tenant, year }));
  const { data: estimates } = useSuspenseQuery(trpc.budgets.estimates.queryOptions({ tenant }));
  const [reach, setReach] = useState<Reach>("from-here-on");
  const [estimating, setEstimating] = useState(mayWrite ? estimateFrom : null);
  const [pairs, setPairs] = useState<BudgetLine[]>([]);

  const fresh = pairs.filter((pair) => !data.lines.some((line) => line.channelId === pair.channelId && line.activityId === pair.activityId));
  const firstOpen = data.currentMonth.startsWith(`${year}-`) ? data.currentMonth : `${year}-01`;
  return (
    <>
      <PageHeader
        above={<YearSwitcher tenant={tenant} year={year} />}
        title={t("titleYear", { year: String(year) })}
        subtitle={t("subtitle")}
        primary={
          mayWrite && (
            <Button variant="primary" onClick={() => setEstimating(firstOpen)}>
              {t("estimateIt")}
            </Button>
          )
        }
      >
        {mayWrite && (
          <div data-print="hide" className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span className="flex flex-wrap items-center gap-2 text-sm">
              {t("reach")}
              <SegmentedControl
                label={t("reach")}
                options={[
                  { value: "from-here-on", label: t("reachOnward") },
                  { value: "this-month", label: t("reachMonth") },
                ]}
                value={reach}
                onValueChange={setReach}
              />
            </span>
            <span className="max-w-prose text-xs text-ink-2">
              {reach === "from-here-on" ? t("reachOnwardHint") : t("reachMonthHint")} {t("keys")}
            </span>
          </div>
        )}
      </PageHeader>
      {mayWrite && <MonthWithoutBudget tenant={tenant} year={data} />}
      <BudgetGrid tenant={tenant} year={data} lines={[...data.lines, ...fresh]} reach={mayWrite ? reach : null} />
      {mayWrite && <AddPair channels={data.channels} activities={data.activities} onAdd={(pair) => setPairs([...pairs, pair])} />}
      <EstimatesMade estimates={estimates.made} />
      {estimating !== null && <Estimator tenant={tenant} month={estimating} rules={estimates.rules} fteWeekSeconds={estimates.fteWeekSeconds} onClose={() => setEstimating(null)} />}
    </>
  );
}
