import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useInstant } from "@/app/_components/instants";
import { Duration } from "@/app/_ui/duration";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Estimates } from "@/server/budgets/schema";

/** The estimates that budgets came from, with what each assumed. */
export function EstimatesMade({ estimates }: { estimates: Estimates["made"] }) {
  const t = useTranslations("budgets");
  const moment = useInstant();
  const words = useDayWords();
  if (estimates.length === 0) return null;
  return (
    <Section title={t("made.title")}>
      <Table caption={t("made.caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("made.on")}</HeaderCell>
            <HeaderCell>{t("made.from")}</HeaderCell>
            <HeaderCell numeric>{t("made.budget")}</HeaderCell>
            <HeaderCell numeric>{t("made.range")}</HeaderCell>
            <HeaderCell>{t("made.assumed")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {estimates.map(({ id, madeAt, assumptions: { organisation, participation, analysis, reading, rules, result, fromMonth, seconds } }) => (
            <Row key={id}>
              <Cell head>{moment(madeAt, { day: "numeric", month: "short", year: "numeric" })}</Cell>
              <Cell label={t("made.from")} className="whitespace-nowrap">{words.month(fromMonth)}</Cell>
              <NumberCell label={t("made.budget")}>
                <Duration seconds={seconds} style="decimal" />
              </NumberCell>
              <NumberCell label={t("made.range")}>
                <Duration seconds={result.month.lowSeconds} style="decimal" /> – <Duration seconds={result.month.highSeconds} style="decimal" />
              </NumberCell>
              <Cell className="min-w-64 text-xs text-ink-2">
                {[
                  t("made.organisation", { organisation }),
                  participation && t("made.participation"),
                  analysis && t("made.reading", { reading }),
                  t("made.source", { source: rules.smallWeekHours.source, year: String(rules.smallWeekHours.year) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
