import { useFormatter, useTranslations } from "next-intl";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { EngagementDetail } from "@/server/engagements/schema";
import { useEngagementWords } from "../../_components/use-engagement-words";

/** What was decided, by whom and why; kept for good. */
export function DecisionTable({ engagement: { decisions, currency } }: { engagement: EngagementDetail }) {
  const t = useTranslations("outsourcing.detail");
  const format = useFormatter();
  const words = useEngagementWords(currency);
  if (decisions.length === 0) {
    return (
      <Section title={t("decisions")}>
        <p className="text-sm text-ink-2">{t("noDecisions")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("decisions")}>
      <Table caption={t("decisionsCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("decision")}</HeaderCell>
            <HeaderCell>{t("decidedOn")}</HeaderCell>
            <HeaderCell>{t("by")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {[...decisions].reverse().map(({ id, decision, newOn, note, decidedAt, byName }) => {
            const text = t("decisionText", { decision });
            return (
              <Row key={id}>
                <Cell head>
                  {newOn === null ? text : t("decisionUntil", { text, decision, day: words.day(newOn) })}
                  {note && <span className="block max-w-prose text-xs text-ink-2">{note}</span>}
                </Cell>
                <Cell label={t("decidedOn")}>{format.dateTime(new Date(decidedAt), { day: "numeric", month: "short", year: "numeric" })}</Cell>
                <Cell label={t("by")}>{byName ?? <NoValue />}</Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
