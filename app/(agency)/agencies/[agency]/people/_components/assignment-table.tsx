import { useTranslations } from "next-intl";
import { Select } from "@/app/_ui/select";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { AgencyPerson, Assignments } from "@/server/clients/schema";

export type AssignableRole = Assignments["mayAssign"][number];
type Place = Assignments["clients"][number];
type OnAssign = (person: AgencyPerson, at: Place, role: AssignableRole | null) => void;

/** People down, clients across; a cell is the person's role there. */
export function AssignmentTable({ assignments, onAssign }: { assignments: Assignments; onAssign: OnAssign }) {
  const t = useTranslations("clients.peoplePage");
  const common = useTranslations("common");
  return (
    <Table caption={t("caption")} captionHidden scroll="box" phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("person")}</HeaderCell>
          {assignments.clients.map(({ slug, name }) => (
            <HeaderCell key={slug} className="max-w-40 truncate">
              {name}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {assignments.people.map((person) => (
          <Row key={person.memberId}>
            <Cell head className="min-w-32 pe-3">
              {person.name}
              <span className="block text-xs text-ink-2">{common(`role.${person.role}`)}</span>
            </Cell>
            {assignments.clients.map((place) => (
              <Cell key={place.slug} label={place.name} className="min-w-36">
                <Assignment person={person} place={place} mayAssign={assignments.mayAssign} onAssign={onAssign} />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Assignment({ person, place, mayAssign, onAssign }: { person: AgencyPerson; place: Place; mayAssign: readonly AssignableRole[]; onAssign: OnAssign }) {
  const t = useTranslations("clients.peoplePage");
  const common = useTranslations("common");
  const role = person.clients.find(({ slug }) => slug === place.slug)?.role ?? null;
  const isFixed = person.isLead || (role !== null && !mayAssign.some((given) => given === role));
  if (isFixed || mayAssign.length === 0) return <span className="text-ink-2">{role ? common(`role.${role}`) : t("notThere")}</span>;
  return (
    <Select
      aria-label={t("cell", { person: person.name, client: place.name })}
      value={role ?? ""}
      onChange={(event) => onAssign(person, place, mayAssign.find((given) => given === event.target.value) ?? null)}
      placeholder={t("notThere")}
      options={mayAssign.map((value) => ({ value, label: common(`role.${value}`) }))}
    />
  );
}
