"use client";
import { useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import { NumberInput } from "@/app/_ui/number-input";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import { TextInput } from "@/app/_ui/text-input";
import type { EstimateRules, RuleOfThumb } from "@/server/domain/estimate";

const KEYS = ["smallWeekHours", "largeFteLow", "largeFteHigh", "participationShare", "analysisShareLow", "analysisShareHigh"] as const;

/** The numbers behind the estimate with who said so and when, all of them open to change. */
export function RulesOfThumb({ rules, onChange }: { rules: EstimateRules; onChange: (rules: EstimateRules) => void }) {
  const t = useTranslations("budgets.estimator");
  const change = (key: (typeof KEYS)[number], part: Partial<RuleOfThumb>) => onChange({ ...rules, [key]: { ...rules[key], ...part } });
  return (
    <Disclosure summary={t("rules")} quiet>
      <p className="mt-1 mb-2 max-w-prose text-xs text-ink-2">{t("rulesHint")}</p>
      <Table caption={t("rulesTable")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("rule")}</HeaderCell>
            <HeaderCell numeric>{t("value")}</HeaderCell>
            <HeaderCell>{t("source")}</HeaderCell>
            <HeaderCell numeric>{t("year")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {KEYS.map((key) => (
            <Row key={key}>
              <Cell head>{t(key)}</Cell>
              <Cell className="w-24 min-w-24">
                <NumberInput required hours={key === "smallWeekHours"} aria-label={t("valueOf", { rule: t(key) })} value={rules[key].value} min={0} max={1000} step={0.05} onValueChange={(value) => value !== null && change(key, { value })} />
              </Cell>
              <Cell className="min-w-48">
                <TextInput aria-label={t("sourceOf", { rule: t(key) })} value={rules[key].source} required maxLength={200} onChange={(event) => change(key, { source: event.target.value })} />
              </Cell>
              <Cell className="w-24 min-w-24">
                <NumberInput required aria-label={t("yearOf", { rule: t(key) })} value={rules[key].year} min={1900} max={2199} format={{ useGrouping: false, maximumFractionDigits: 0 }} onValueChange={(year) => year !== null && change(key, { year })} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
