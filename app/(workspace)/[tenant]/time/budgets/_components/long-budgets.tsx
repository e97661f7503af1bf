"use client";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { statusOf } from "@/app/_components/figures/status-of";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { IconButton } from "@/app/_ui/icon-button";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { BudgetYear, LongBudget } from "@/server/budgets/schema";
import { type Measure, useAmountText } from "./amount-text";
import { MoneyNotes } from "./money-notes";
import { EarnedWords, OutlookWords } from "./outlook-words";

export type LongBudgetsProps = { year: BudgetYear; measure: Measure; onChange: ((line: LongBudget) => void) | null };

/** Budgets for a whole range of days, of which some lie in the year: used so far against all of it. */
export function LongBudgets({ year, measure, onChange }: LongBudgetsProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const hours = useAmount();
  const nameOf = useScopeName();
  const text = useAmountText(measure, year.currency);
  const rows = year.long.filter((line) => line[measure] !== null);
  if (rows.length === 0) return null;
  const amount = (value: number | null | undefined) => (value === null || value === undefined ? <NoValue /> : text.short(value));
  const said = (value: number) => (measure === "time" ? hours(value) : text.said(Math.round(value)));
  return (
    <Section title={t("longTitle")} description={t("longHint")}>
      <Table caption={t("longCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("scope")}</HeaderCell>
            <HeaderCell>{t("longDays")}</HeaderCell>
            <HeaderCell numeric>{t("longBudget")}</HeaderCell>
            <HeaderCell numeric>{t("longUsed")}</HeaderCell>
            <HeaderCell>{t("longStatus")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => {
            const figures = line[measure];
            const status = figures?.status ?? null;
            return (
              <Row key={line.id}>
                <Cell head>
                  <span className="flex items-center gap-1">
                    {nameOf(line)}
                    {onChange && !line.isRetired && <IconButton icon={<Pencil aria-hidden="true" />} label={t("change", { scope: nameOf(line) })} size="small" onClick={() => onChange(line)} />}
                  </span>
                </Cell>
                <Cell className="whitespace-nowrap">{t("range", { from: words.day(line.from), to: words.day(line.lastOn) })}</Cell>
                <NumberCell label={t("longBudget")}>{amount(figures?.budget)}</NumberCell>
                <NumberCell label={t("longUsed")}>
                  {amount(figures?.used)}
                  <MoneyNotes expenses={figures?.expenses ?? null} unpricedSeconds={figures?.unpricedSeconds ?? null} short={text.short} />
                </NumberCell>
                <Cell>
                  {status === null ? <NoValue /> : <StatusMark status={statusOf[status]} />}
                  {figures?.outlook && <OutlookWords outlook={figures.outlook} said={said} />}
                  {figures?.outlook && <EarnedWords deliverables={line.deliverables} outlook={figures.outlook} said={said} />}
                  {measure === "time" && line.neededPerWeekSeconds !== null && line.neededPerWeekSeconds > 0 && (
                    <span className="block text-xs whitespace-nowrap text-ink-2">{t("longNeeded", { amount: hours(line.neededPerWeekSeconds) })}</span>
                  )}
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
