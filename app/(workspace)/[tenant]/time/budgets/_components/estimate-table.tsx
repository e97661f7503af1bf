"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { estimateEffort, type EstimateRules, type SecondsRange } from "@/server/domain/estimate";
import type { Question } from "./estimate-question";

export type EstimateTableProps = { question: Question; rules: EstimateRules; fteWeekSeconds: number };

/** Both readings of the rule side by side, step by step; the chosen one first. */
export function EstimateTable({ question, rules, fteWeekSeconds }: EstimateTableProps) {
  const t = useTranslations("budgets.estimator");
  const format = useDurationFormat();
  const numbers = useFormatter();
  const { reading: chosen, ...rest } = question;
  const other: Question["reading"] = chosen === "sequential" ? "additive" : "sequential";
  const readings: readonly Question["reading"][] = question.analysis ? [chosen, other] : [chosen];
  const results = readings.map((reading) => estimateEffort({ ...rest, reading, fteWeekSeconds }, rules));
  const range = ({ lowSeconds, highSeconds }: SecondsRange) =>
    lowSeconds === highSeconds ? format(lowSeconds, "hours") : t("range", { low: numbers.number(lowSeconds / 3600, { maximumFractionDigits: 1 }), high: format(highSeconds, "hours") });
  const cells = (step: "monitoring" | "withParticipation" | "week" | "month") => results.map((result, index) => <NumberCell key={readings[index]}>{range(result[step])}</NumberCell>);
  return (
    <div>
      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("step")}</HeaderCell>
            {readings.map((reading) => (
              <HeaderCell key={reading} numeric>
                {question.analysis ? t(reading) : null}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row>
            <Cell head>{t("rowMonitoring")}</Cell>
            {cells("monitoring")}
          </Row>
          {question.participation && (
            <Row>
              <Cell head>{t("rowParticipation")}</Cell>
              {cells("withParticipation")}
            </Row>
          )}
          {question.analysis && (
            <Row>
              <Cell head>{t("rowAnalysis")}</Cell>
              {cells("week")}
            </Row>
          )}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell head>{t("rowMonth")}</Cell>
            {cells("month")}
          </SumRow>
        </tfoot>
      </Table>
      <p className="mt-2 text-xs text-ink-2">
        {rules.smallWeekHours.source}, {rules.smallWeekHours.year}. {question.organisation === "large" && t("fte", { amount: format(fteWeekSeconds, "text") })}
      </p>
    </div>
  );
}
