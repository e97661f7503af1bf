import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { EngagementDetail } from "@/server/engagements/schema";

type Props = { tenant: string; accesses: NonNullable<EngagementDetail["accesses"]> };

/** Which accounts the provider's people can still get into; each is ended on its channel's page. */
export function ProviderAccesses({ tenant, accesses }: Props) {
  const t = useTranslations("outsourcing.detail");
  const format = useFormatter();
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  if (accesses.length === 0) {
    return (
      <Section title={t("accesses")}>
        <p className="max-w-prose text-sm text-ink-2">{t("noAccesses")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("accesses")} description={t("accessesText")}>
      <Table caption={t("accessesCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("person")}</HeaderCell>
            <HeaderCell>{t("channel")}</HeaderCell>
            <HeaderCell>{t("access")}</HeaderCell>
            <HeaderCell>{t("since")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {accesses.map((access) => (
            <Row key={access.id}>
              <Cell head>{access.name}</Cell>
              <Cell label={t("channel")}><TextLink quiet href={`/${tenant}/channels/${access.channelId}`}>{access.channelName}</TextLink></Cell>
              <Cell label={t("access")}>{t(`rights.${access.right}`)}</Cell>
              <Cell label={t("since")}>{day(access.sinceOn)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
