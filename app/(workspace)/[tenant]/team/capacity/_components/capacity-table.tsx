"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryWords } from "@/app/_components/entry-words";
import { NumberText } from "@/app/_ui/number-text";
import { hoursColumn } from "@/server/domain/hours-column";
import { Button } from "@/app/_ui/button";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { PersonCapacity } from "@/server/capacities/schema";
import type { Day } from "@/server/domain/day";
import { CapacityDialog } from "./capacity-dialog";
import { WEEKDAYS } from "./weekdays";

/** A line a person, a column a weekday. */
export function CapacityTable({ tenant, today, people, mayWrite }: { tenant: string; today: Day; people: readonly PersonCapacity[]; mayWrite: boolean }) {
  const t = useTranslations("peoples-time");
  const common = useTranslations("common");
  const [open, setOpen] = useState<string | null>(null);
  const chosen = people.find(({ memberId }) => memberId === open);
  return (
    <>
      <Table caption={t("capacity.caption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("capacity.name")}</HeaderCell>
            {WEEKDAYS.map((day) => (
              <HeaderCell key={day} numeric className="max-md:hidden">
                {t("weekday", { day })}
              </HeaderCell>
            ))}
            <HeaderCell numeric>{t("capacity.week")}</HeaderCell>
            {mayWrite && (
              <HeaderCell>
                <span className="sr-only">{common("change")}</span>
              </HeaderCell>
            )}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <CapacityRow key={person.memberId} person={person} today={today} mayWrite={mayWrite} onOpen={() => setOpen(person.memberId)} />
          ))}
        </tbody>
      </Table>
      {chosen && <CapacityDialog key={chosen.memberId} tenant={tenant} today={today} person={chosen} onClose={() => setOpen(null)} />}
    </>
  );
}

function CapacityRow({ person, today, mayWrite, onOpen }: { person: PersonCapacity; today: Day; mayWrite: boolean; onOpen: () => void }) {
  const t = useTranslations("peoples-time.capacity");
  const common = useTranslations("common");
  const words = useEntryWords();
  const { name, daySeconds, isAssumed, isKeptInAgency, steps } = person;
  const now = steps.filter(({ fromOn }) => fromOn <= today).at(-1);
  const later = steps.find(({ fromOn }) => fromOn > today);
  const week = hoursColumn(daySeconds ?? WEEKDAYS.map(() => null));
  const note = isKeptInAgency ? t("inAgency") : isAssumed ? t("assumed") : now ? t("from", { day: words.fullDay(now.fromOn) }) : t("unknown");
  return (
    <Row>
      <Cell head>
        {name}
        <span className="block text-xs text-ink-2">
          {note}
          {later && `; ${t("later", { day: words.fullDay(later.fromOn) })}`}
        </span>
      </Cell>
      {WEEKDAYS.map((day, index) => (
        <NumberCell key={day} className="max-md:hidden">
          <NumberText value={week.rows[index] ?? null} digits={2} />
        </NumberCell>
      ))}
      <NumberCell className="font-semibold">
        <NumberText value={week.total} digits={2} />
      </NumberCell>
      {mayWrite && (
        <NumberCell>
          {!isKeptInAgency && (
            <Button variant="bare" size="small" onClick={onOpen} aria-label={t("edit", { name })}>
              {common("edit")}
            </Button>
          )}
        </NumberCell>
      )}
    </Row>
  );
}
