import { useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { EngagementDetail } from "@/server/engagements/schema";

/** Which work on which channel was agreed, with its hours a month. */
export function ScopeTable({ engagement: { scopes, agreedSeconds } }: { engagement: EngagementDetail }) {
  const t = useTranslations("outsourcing");
  return (
    <Section title={t("detail.scopeHeading")}>
      <Table caption={t("detail.scopeCaption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("form.activity")}</HeaderCell>
            <HeaderCell>{t("form.channel")}</HeaderCell>
            <HeaderCell numeric>{t("form.monthHours")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope) => (
            <Row key={`${scope.activityId} ${scope.channelId ?? ""}`}>
              <Cell head>{scope.activityName}</Cell>
              <Cell>{scope.channelName ?? t("everyChannel")}</Cell>
              <NumberCell><Duration seconds={scope.monthSeconds} style="decimal" /></NumberCell>
            </Row>
          ))}
        </tbody>
        {scopes.length > 1 && (
          <tfoot>
            <SumRow>
              <Cell head>{t("detail.sum")}</Cell>
              <Cell />
              <NumberCell><Duration seconds={agreedSeconds} style="decimal" /></NumberCell>
            </SumRow>
          </tfoot>
        )}
      </Table>
    </Section>
  );
}
