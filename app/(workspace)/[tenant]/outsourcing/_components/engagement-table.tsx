import { useTranslations } from "next-intl";
import { NoValue } from "@/app/_ui/no-value";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { EngagementLine, EngagementList } from "@/server/engagements/schema";
import { useEngagementWords } from "./use-engagement-words";

/** One line an engagement, what waits for a decision first. Columns that the reader may not see are left out. */
export function EngagementTable({ tenant, list }: { tenant: string; list: EngagementList }) {
  const t = useTranslations("outsourcing");
  const words = useEngagementWords(list.currency);
  const seesNames = list.engagements.some(({ providerName }) => providerName !== null);
  const seesFees = list.engagements.some(({ priceMinor }) => priceMinor !== null);
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("engagement")}</HeaderCell>
          {seesNames && <HeaderCell>{t("provider")}</HeaderCell>}
          <HeaderCell>{t("state")}</HeaderCell>
          <HeaderCell>{t("next")}</HeaderCell>
          <HeaderCell numeric>{t("hours")}</HeaderCell>
          {seesFees && <HeaderCell numeric>{t("fee")}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {list.engagements.map((line) => (
          <Row key={line.id}>
            <Cell head>
              <TextLink quiet href={`/${tenant}/outsourcing/${line.id}`}>{line.title}</TextLink>
              <span className="block text-xs text-ink-2">{line.scopes.map(words.work).join("; ")}</span>
            </Cell>
            {seesNames && (
              <Cell label={t("provider")}>
                {line.providerName}
                {line.providerKind && <span className="block text-xs text-ink-2">{t(`kinds.${line.providerKind}`)}</span>}
              </Cell>
            )}
            <Cell label={t("state")}><StatusMark status={words.mark(line)} label={words.state(line)} /></Cell>
            <Cell label={t("next")} className="max-w-72">{words.next(line)}</Cell>
            <NumberCell label={t("hours")}><UsedHours line={line} /></NumberCell>
            {seesFees && <NumberCell label={t("fee")}>{words.fee(line) ?? <NoValue />}</NumberCell>}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** What was logged this month, of what was agreed. */
function UsedHours({ line: { usedSeconds, agreedSeconds } }: { line: EngagementLine }) {
  const t = useTranslations("outsourcing");
  const duration = useDurationFormat();
  if (usedSeconds === null) return <NoValue />;
  const used = duration(usedSeconds, "hours");
  return agreedSeconds === null ? used : t("ofAgreed", { used, agreed: duration(agreedSeconds, "hours") });
}
