import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useInstant } from "@/app/_components/instants";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { ChannelPage } from "@/server/verdicts/schema";
import { LOOKS, useVerdictWords, VERDICT_LOOKS } from "../../_components/use-verdict-words";

/** Who decided what, when, why, and against what. */
export function HistorySection({ page: { verdicts } }: { page: ChannelPage }) {
  const t = useTranslations("verdicts");
  const words = useVerdictWords();
  const days = useDayWords();
  const instant = useInstant();
  return (
    <Section title={t("history.title")}>
      {verdicts.length === 0 ? (
        <p className="text-sm text-ink-2">{t("history.none")}</p>
      ) : (
        <Table caption={t("history.caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("history.month")}</HeaderCell>
              <HeaderCell>{t("history.verdict")}</HeaderCell>
              <HeaderCell>{t("history.why")}</HeaderCell>
              <HeaderCell>{t("history.advised")}</HeaderCell>
              <HeaderCell>{t("history.by")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict) => (
              <Row key={verdict.id}>
                <Cell head>{days.month(verdict.month)}</Cell>
                <Cell label={t("history.verdict")}>
                  <StatusMark status={VERDICT_LOOKS[verdict.verdict]} label={t(`verdict.${verdict.verdict}`)} />
                </Cell>
                <Cell label={t("history.why")} className="max-w-96">
                  {verdict.why}
                  {verdict.overrides.map(({ gate, reason }) => (
                    <span key={gate} className="block text-xs text-ink-2">
                      {t("history.override", { gate: t(`history.gates.${gate}`), reason })}
                    </span>
                  ))}
                </Cell>
                <Cell label={t("history.advised")}>
                  <StatusMark status={LOOKS[verdict.recommendation]} label={words.recommendation(verdict)} />
                </Cell>
                <Cell label={t("history.by")}>
                  {[verdict.by, instant(verdict.decidedAt, { day: "numeric", month: "short", year: "numeric" })].filter(Boolean).join(", ")}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
