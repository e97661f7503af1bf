"use client";
import { useTranslations } from "next-intl";
import { clockTime } from "@/app/_components/clock-time";
import { useEntryWords } from "@/app/_components/entry-words";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Duration } from "@/app/_ui/duration";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { ListedEntry } from "@/server/time/schema";

type Props = {
  entries: readonly ListedEntry[];
  /** Of everything the filter finds. */
  total: { count: number; seconds: number };
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOpen: (entry: ListedEntry) => void;
};

/** One line an entry, under sums that add up. The column of names is there for those who may see some. */
export function EntryTable({ entries, total, chosen, onChoose, onOpen }: Props) {
  const t = useTranslations("time.entries");
  const check = useTranslations("time.check");
  const words = useEntryWords();
  const duration = useDurationFormat();
  const changeable = entries.filter(({ mayChange }) => mayChange);
  const hasNames = entries.some(({ memberName, isOwn }) => memberName !== null && !isOwn);
  const spare = { span: changeable.length > 0 ? 2 : 1, hasNames };
  const shown = entries.reduce((sum, { seconds }) => sum + seconds, 0);
  const isAll = changeable.length > 0 && changeable.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const spoken = (entry: ListedEntry) => ({ day: words.fullDay(entry.on), work: words.work(entry), duration: duration(entry.seconds) });

  return (
    <Table caption={t("caption")} captionHidden>
      <thead>
        <tr>
          {changeable.length > 0 && (
            <HeaderCell className="w-8">
              <Checkbox label={t("selectAll")} labelHidden checked={isAll} indeterminate={!isAll && chosen.size > 0} onChange={() => onChoose(new Set(isAll ? [] : changeable.map(({ id }) => id)))} />
            </HeaderCell>
          )}
          <HeaderCell className="max-sm:hidden">{t("day")}</HeaderCell>
          <HeaderCell>{t("work")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("note")}</HeaderCell>
          {hasNames && <HeaderCell className="max-sm:hidden">{t("person")}</HeaderCell>}
          <HeaderCell numeric>{t("duration")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id} selected={chosen.has(entry.id)}>
            {changeable.length > 0 && (
              <Cell>{entry.mayChange && <Checkbox label={t("select", spoken(entry))} labelHidden checked={chosen.has(entry.id)} onChange={() => toggle(entry.id)} />}</Cell>
            )}
            <Cell className="whitespace-nowrap max-sm:hidden">
              {words.fullDay(entry.on)}
              {entry.startedAt && entry.endedAt && <span className="ms-2 text-xs text-ink-2 max-lg:hidden">{`${clockTime(entry.startedAt, entry.timeZone)}–${clockTime(entry.endedAt, entry.timeZone)}`}</span>}
            </Cell>
            <Cell head>
              <span className="block text-xs text-ink-2 sm:hidden">{[words.shortDay(entry.on), hasNames && (entry.memberName ?? t("somebody"))].filter(Boolean).join(" · ")}</span>
              {words.work(entry)}
              {entry.flag && <StatusMark status="atRisk" label={check("mark")} className="ms-2" />}
              <span className="block max-w-64 truncate text-xs text-ink-2 md:hidden">{entry.note}</span>
              {entry.beyond && <span className="block max-w-80 text-xs text-pretty text-ink-2">{entry.beyond.reason === null ? t("beyondByTimer") : t("beyond", { reason: entry.beyond.reason })}</span>}
            </Cell>
            <Cell className="max-w-80 truncate text-ink-2 max-md:hidden">{entry.note}</Cell>
            {hasNames && <Cell className="whitespace-nowrap max-sm:hidden">{entry.memberName ?? t("somebody")}</Cell>}
            <NumberCell>
              {entry.mayChange ? (
                <Button variant="name" size="small" aria-label={t("edit", spoken(entry))} onClick={() => onOpen(entry)}>
                  <Duration seconds={entry.seconds} style="clock" />
                </Button>
              ) : (
                <Duration seconds={entry.seconds} style="clock" />
              )}
            </NumberCell>
          </Row>
        ))}
      </tbody>
      <tfoot>
        {entries.length < total.count && (
          <SumRow>
            <SumCells {...spare} label={t("sumShown", { count: entries.length })} seconds={shown} />
          </SumRow>
        )}
        <SumRow>
          <SumCells {...spare} label={t("sumAll", { count: total.count })} seconds={total.seconds} />
        </SumRow>
      </tfoot>
    </Table>
  );
}

/** The label stands over the first columns; the empty cells stand for those that a narrow screen leaves out. */
function SumCells({ span, hasNames, label, seconds }: { span: number; hasNames: boolean; label: string; seconds: number }) {
  return (
    <>
      <Cell head colSpan={span}>{label}</Cell>
      <Cell className="max-sm:hidden" />
      <Cell className="max-md:hidden" />
      {hasNames && <Cell className="max-sm:hidden" />}
      <NumberCell>
        <Duration seconds={seconds} style="clock" />
      </NumberCell>
    </>
  );
}
