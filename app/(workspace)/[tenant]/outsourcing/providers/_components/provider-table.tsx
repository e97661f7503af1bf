import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { NoValue } from "@/app/_ui/no-value";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Provider } from "@/server/providers/schema";

/** One line a provider; its name opens it. */
export function ProviderTable({ providers, onOpen }: { providers: readonly Provider[]; onOpen?: (provider: Provider) => void }) {
  const t = useTranslations("outsourcing");
  return (
    <Table caption={t("providers.caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("providers.name")}</HeaderCell>
          <HeaderCell>{t("providers.agreement")}</HeaderCell>
          <HeaderCell>{t("providers.proof")}</HeaderCell>
          <HeaderCell>{t("providers.people")}</HeaderCell>
          <HeaderCell numeric>{t("providers.engagements")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {providers.map((provider) => (
          <Row key={provider.id}>
            <Cell head>
              {onOpen ? (
                <Button variant="name" size="small" className="max-w-60 truncate" onClick={() => onOpen(provider)}>
                  {provider.name}
                </Button>
              ) : (
                provider.name
              )}
              <span className="block text-xs text-ink-2">{[t(`kinds.${provider.kind}`), provider.contact, provider.isArchived ? t("providers.away") : null].filter(Boolean).join(" · ")}</span>
            </Cell>
            <Cell label={t("providers.agreement")}><AgreementMark {...provider} /></Cell>
            <Cell label={t("providers.proof")} className="max-w-72">{provider.proof || <NoValue />}</Cell>
            <Cell label={t("providers.people")}>{provider.people.map(({ name }) => name).join(", ") || <NoValue />}</Cell>
            <NumberCell label={t("providers.engagements")}>{provider.engagements}</NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** Whether personal data may be given to them: signed, not needed, or neither yet. */
function AgreementMark({ agreementOn, agreementWaiver }: Pick<Provider, "agreementOn" | "agreementWaiver">) {
  const t = useTranslations("outsourcing.providers");
  const format = useFormatter();
  if (agreementOn !== null) {
    const day = format.dateTime(new Date(`${agreementOn}T12:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    return <StatusMark status="onTrack" label={`${t("agreements.signed")}, ${day}`} />;
  }
  return agreementWaiver === null ? <StatusMark status="atRisk" label={t("agreements.missing")} /> : <StatusMark status="none" label={t("agreements.waived")} />;
}
