"use client";
import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { ProviderList } from "@/server/providers/schema";
import { useAssign } from "./use-assign";

/** External people of whom nobody has said whose they are; choosing takes effect at once. */
export function UnassignedPeople({ tenant, list: { providers, unassigned } }: { tenant: string; list: ProviderList }) {
  const t = useTranslations("outsourcing.providers");
  const { assign, isPending } = useAssign(tenant, providers);
  const options = providers.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={t("unassigned")} description={t("unassignedText")}>
      <Table caption={t("unassignedCaption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("person")}</HeaderCell>
            <HeaderCell>{t("belongsTo")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {unassigned.map((person) => (
            <Row key={person.memberId}>
              <Cell head>{person.name}</Cell>
              <Cell>
                <Select className="max-w-64" aria-label={`${t("belongsTo")}: ${person.name}`} placeholder={t("nobody")} options={options} value="" disabled={isPending} onChange={(event) => event.target.value !== "" && assign(person, event.target.value)} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
