"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { AlertLetters } from "./alert-letters";
import { BudgetDialog } from "./budget-dialog";
import type { DraftOfLine } from "./budget-draft";
import { BudgetGrid } from "./budget-grid";
import { Estimator } from "./estimator";
import { EstimatesMade } from "./estimates-made";
import { type Change, GridSettings } from "./grid-settings";
import { LongBudgets } from "./long-budgets";
import { MonthOutlooks } from "./month-outlooks";
import { MonthWithoutBudget } from "./month-without-budget";
import { useMeasure } from "./use-measure";
import { YearSwitcher } from "./year-switcher";

export type BudgetsScreenProps = { tenant: string; year: number; mayWrite: boolean; seesExpenses: boolean; estimateFrom: string | null };

/** The year's budgets as a grid, in hours or in money. `estimateFrom` opens the estimator for that month. */
export function BudgetsScreen({ tenant, year, mayWrite, seesExpenses, estimateFrom }: BudgetsScreenProps) {
  const t = useTranslations("budgets");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.budgets.year.queryOptions({ tenant, year }));
  const { data: estimates } = useSuspenseQuery(trpc.budgets.estimates.queryOptions({ tenant }));
  const [change, setChange] = useState<Change>({ reach: "from-here-on", fromDay: null });
  const [asked, setMeasure] = useMeasure();
  const [estimating, setEstimating] = useState(mayWrite ? estimateFrom : null);
  /** The line in the dialog; "new" for one that is to be added. */
  const [open, setOpen] = useState<DraftOfLine | "new" | null>(null);

  const firstOpen = data.currentMonth.startsWith(`${year}-`) ? data.currentMonth : `${year}-01`;
  const hasMoney = [...data.lines, ...data.long].some(({ money }) => money !== null);
  const measure = hasMoney ? asked : "time";
  return (
    <>
      <PageHeader
        above={<YearSwitcher tenant={tenant} year={year} measure={asked} />}
        title={t("titleYear", { year: String(year) })}
        subtitle={measure === "time" ? t("subtitle") : t("subtitleMoney", { currency: data.currency })}
        secondary={<FileLinks path={`/api/tenants/${tenant}/budgets`} query={{ year: String(year) }} what={t("file", { year: String(year) })} />}
        primary={
          mayWrite && (
            <>
              <Button onClick={() => setEstimating(firstOpen)}>{t("estimateIt")}</Button>
              <Button variant="primary" onClick={() => setOpen("new")}>
                {t("addBudget")}
              </Button>
            </>
          )
        }
      >
        <div data-print="hide" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {hasMoney && (
            <SegmentedControl
              label={t("measure")}
              options={[
                { value: "time", label: t("measureTime") },
                { value: "money", label: t("measureMoney") },
              ]}
              value={measure}
              onValueChange={setMeasure}
            />
          )}
          {mayWrite && <GridSettings change={change} onChange={setChange} />}
        </div>
      </PageHeader>
      {mayWrite && <MonthWithoutBudget tenant={tenant} year={data} />}
      <BudgetGrid tenant={tenant} year={data} measure={measure} seesExpenses={seesExpenses} change={mayWrite ? change : null} onChange={mayWrite ? setOpen : null} />
      <MonthOutlooks tenant={tenant} year={data} measure={measure} />
      <LongBudgets year={data} measure={measure} onChange={mayWrite ? setOpen : null} />
      <EstimatesMade estimates={estimates.made} />
      {mayWrite && <AlertLetters tenant={tenant} />}
      {estimating !== null && <Estimator tenant={tenant} month={estimating} rules={estimates.rules} fteWeekSeconds={estimates.fteWeekSeconds} onClose={() => setEstimating(null)} />}
      {open !== null && <BudgetDialog tenant={tenant} year={data} line={open === "new" ? null : open} firstMonth={firstOpen} onClose={() => setOpen(null)} />}
    </>
  );
}
