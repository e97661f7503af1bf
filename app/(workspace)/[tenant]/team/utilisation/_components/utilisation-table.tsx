import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { NumberText } from "@/app/_ui/number-text";
import { hoursColumn } from "@/server/domain/hours-column";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Day } from "@/server/domain/day";
import { socialShare, utilisation, type WorkedTime } from "@/server/domain/utilisation";
import type { UtilisationMonth } from "@/server/utilisation/schema";

const HOURS = ["worked", "billable", "available", "capacity"] as const;
const RATIOS = ["ofAvailable", "ofWorked", "ofCapacity", "social"] as const;

type Props = Pick<UtilisationMonth, "people" | "total"> & {
  /** Where the hours' entries are; null where they lie in more than one workspace. */
  entriesIn: string | null;
  /** Whether the rows are everybody, so that they add up to the sum. */
  isWhole: boolean;
  from: Day;
  through: Day;
};

/** A line a person; worked hours open their entries. */
export function UtilisationTable({ entriesIn, isWhole, from, through, people, total }: Props) {
  const t = useTranslations("peoples-time.utilisation");
  const columns = HOURS.map((key) => hoursColumn(people.map((person) => person[key])));
  const sums = HOURS.map((key, index) => (total === null ? null : isWhole && total[key] !== null ? (columns[index]?.total ?? null) : (hoursColumn([total[key]]).rows[0] ?? null)));
  const opens = (member?: string) => (entriesIn === null ? null : entriesHref(entriesIn, { member, from, to: through }));
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          {[...HOURS, ...RATIOS].map((column) => (
            <HeaderCell key={column} numeric>
              {t(column)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person, row) => (
          <Row key={person.memberId}>
            <Cell head>{person.name}</Cell>
            <Figures time={person} hours={columns.map(({ rows }) => rows[row] ?? null)} href={opens(person.memberId)} />
          </Row>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <SumRow>
            <Cell head>{t("total")}</Cell>
            <Figures time={total} hours={sums} href={opens()} />
          </SumRow>
        </tfoot>
      )}
    </Table>
  );
}

function Figures({ time, hours, href }: { time: WorkedTime; hours: readonly (number | null)[]; href: string | null }) {
  const t = useTranslations("peoples-time.utilisation");
  const { billableOfAvailable, billableOfWorked, billableOfCapacity } = utilisation(time);
  const ratios = { ofAvailable: billableOfAvailable, ofWorked: billableOfWorked, ofCapacity: billableOfCapacity, social: socialShare(time) };
  return (
    <>
      {HOURS.map((column, index) => {
        const value = <NumberText value={hours[index] ?? null} digits={2} />;
        return (
          <NumberCell key={column} label={t(column)}>
            {index === 0 && href !== null ? <TextLink href={href} quiet>{value}</TextLink> : value}
          </NumberCell>
        );
      })}
      {RATIOS.map((column) => (
        <NumberCell key={column} label={t(column)}>
          <Percent ratio={ratios[column]} digits={1} />
        </NumberCell>
      ))}
    </>
  );
}
