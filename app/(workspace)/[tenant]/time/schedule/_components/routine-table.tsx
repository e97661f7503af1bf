import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { Button } from "@/app/_ui/button";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Routine } from "@/server/routines/schema";

type Props = { routines: readonly Routine[]; showsPerson: boolean; workOf: (routine: Routine) => string; onOpen: (routine: Routine) => void; onRemove: (routine: Routine) => void };

/** Fixed moments, when they are and how they were kept. */
export function RoutineTable({ routines, showsPerson, workOf, onOpen, onRemove }: Props) {
  const t = useTranslations("peoples-time.routine");
  const weekday = useTranslations("peoples-time");
  const common = useTranslations("common");
  const words = useEntryWords();
  const duration = useDurationFormat();
  const daysOf = ({ weekdays }: Routine) => weekdays.map((day) => weekday("weekday", { day: `d${day}` })).join(" ");
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("what")}</HeaderCell>
          {showsPerson && <HeaderCell>{t("whose")}</HeaderCell>}
          <HeaderCell>{t("when")}</HeaderCell>
          <HeaderCell numeric>{t("kept")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{common("change")}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {routines.map((routine) => (
          <Row key={routine.id}>
            <Cell head>{workOf(routine)}</Cell>
            {showsPerson && <Cell>{routine.memberName}</Cell>}
            <Cell>
              {t("every", { days: daysOf(routine), time: routine.startsAt, duration: duration(routine.seconds) })}
              {routine.toOn && <span className="text-ink-2"> {t("until", { day: words.fullDay(routine.toOn) })}</span>}
            </Cell>
            <NumberCell label={t("keptShort")}>
              {routine.adherence.rate === null ? (
                <span className="text-ink-3">{t("notDue")}</span>
              ) : (
                <span className="whitespace-nowrap">
                  <Percent ratio={routine.adherence.rate} /> <span className="text-xs text-ink-2">{t("keptOf", { kept: routine.adherence.kept, due: routine.adherence.due })}</span>
                </span>
              )}
            </NumberCell>
            <NumberCell>
              {routine.mayChange && (
                <>
                  <Button variant="bare" size="small" onClick={() => onOpen(routine)} aria-label={t("edit", { work: workOf(routine), time: routine.startsAt })}>
                    {common("edit")}
                  </Button>
                  <Button variant="bare" size="small" onClick={() => onRemove(routine)} aria-label={t("remove", { work: workOf(routine), time: routine.startsAt })}>
                    {common("delete")}
                  </Button>
                </>
              )}
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
