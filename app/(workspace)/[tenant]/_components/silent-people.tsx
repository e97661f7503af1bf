import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { OverviewMonth } from "@/server/overview/schema";

/** Who is behind with logging. Never on paper: what is printed goes to clients. */
export function SilentPeople({ tenant, overview: { silent, from, to, state } }: { tenant: string; overview: OverviewMonth }) {
  const t = useTranslations("overview");
  const words = useDayWords();
  if (state === "to-come") return null;
  return (
    <div data-print="hide" className="mt-10">
      <Section title={t("silent.heading")}>
        {silent.count === 0 ? (
          <p className="text-sm text-ink-2">{t("silent.none", { asked: silent.asked })}</p>
        ) : silent.people === null ? (
          <p className="max-w-prose text-sm text-ink-2">{t("silent.count", { count: silent.count, asked: silent.asked })}</p>
        ) : (
          <Table caption={t("silent.caption")} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t("silent.person")}</HeaderCell>
                <HeaderCell numeric>{t("silent.days")}</HeaderCell>
                <HeaderCell numeric>{t("silent.last")}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {silent.people.map(({ memberId, name, daysWithout, lastOn }) => (
                <Row key={memberId}>
                  <Cell head>
                    <TextLink quiet href={entriesHref(tenant, { from, to, member: memberId })}>
                      {name}
                    </TextLink>
                  </Cell>
                  <NumberCell>{daysWithout}</NumberCell>
                  <NumberCell className="max-md:whitespace-normal">{lastOn === null ? t("silent.never") : words.day(lastOn)}</NumberCell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
    </div>
  );
}
