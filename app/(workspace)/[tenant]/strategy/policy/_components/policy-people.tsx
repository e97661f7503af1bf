"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";

/** Who has agreed to the version that holds, and who has yet to. */
export function PolicyPeople({ tenant }: { tenant: string }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const instant = useInstant();
  const { data: people = [] } = useQuery(trpc.policies.people.queryOptions({ tenant }));
  if (people.length === 0) return null;
  return (
    <Section title={t("people")} description={t("peopleText", { missing: people.filter(({ acknowledgedAt }) => acknowledgedAt === null).length })}>
      <Table caption={t("peopleCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("person")}</HeaderCell>
            <HeaderCell>{t("state")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {people.map(({ memberId, name, acknowledgedAt }) => (
            <Row key={memberId}>
              <Cell head>{name}</Cell>
              <Cell label={t("state")}>{acknowledgedAt === null ? <StatusMark status="atRisk" label={t("notYet")} /> : instant(acknowledgedAt, { dateStyle: "medium" })}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
