import { useTranslations } from "next-intl";
import Link from "next/link";
import { Duration } from "@/app/_ui/duration";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { Day } from "@/server/domain/day";
import { socialShare, utilisation, type WorkedTime } from "@/server/domain/utilisation";
import type { UtilisationMonth } from "@/server/utilisation/schema";

type Props = Pick<UtilisationMonth, "people" | "total"> & { tenant: string; from: Day; through: Day };

/** A line a person; the hours open their entries. */
export function UtilisationTable({ tenant, from, through, people, total }: Props) {
  const t = useTranslations("peoples-time.utilisation");
  return (
    <Table caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          {(["worked", "billable", "available", "capacity", "ofAvailable", "ofWorked", "ofCapacity", "social"] as const).map((column) => (
            <HeaderCell key={column} numeric>
              {t(column)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.memberId}>
            <Cell head>{person.name}</Cell>
            <Figures time={person} href={`/${tenant}/time/entries?${new URLSearchParams({ member: person.memberId, from, to: through }).toString()}`} />
          </Row>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <SumRow>
            <Cell head>{t("total")}</Cell>
            <Figures time={total} href={`/${tenant}/time/entries?${new URLSearchParams({ from, to: through }).toString()}`} />
          </SumRow>
        </tfoot>
      )}
    </Table>
  );
}

function Figures({ time, href }: { time: WorkedTime; href: string }) {
  const { billableOfAvailable, billableOfWorked, billableOfCapacity } = utilisation(time);
  return (
    <>
      <NumberCell>
        <Link href={href} className="rounded-xs underline decoration-line underline-offset-4 hover:text-accent hover:decoration-accent">
          <Duration seconds={time.worked} style="decimal" />
        </Link>
      </NumberCell>
      {[time.billable, time.available, time.capacity].map((seconds, index) => (
        <NumberCell key={index}>
          <Duration seconds={seconds} style="decimal" />
        </NumberCell>
      ))}
      {[billableOfAvailable, billableOfWorked, billableOfCapacity, socialShare(time)].map((ratio, index) => (
        <NumberCell key={index}>
          <Percent ratio={ratio} digits={1} />
        </NumberCell>
      ))}
    </>
  );
}
