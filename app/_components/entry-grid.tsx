"use client";
import { clsx } from "clsx";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent, type ReactNode } from "react";
import { Duration } from "@/app/_ui/duration";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Day } from "@/server/domain/day";
import { gridRowKey, type GridCell, type WeekGrid } from "@/server/domain/week-grid";
import type { Entry, WeekRow } from "@/server/time/schema";
import type { DayLocks } from "@/server/timesheets/schema";
import { EntryCell } from "./entry-cell";
import { useEntryWords } from "./entry-words";
import type { Over } from "./entry-writes";
import type { Away } from "./use-away";

export type GridGroup = {
  tenant: string;
  /** Named where the grid spans several workspaces. */
  heading?: ReactNode;
  mayLog: boolean;
  /** Days of this workspace on which nothing can be changed. */
  locks: DayLocks;
  grid: WeekGrid<WeekRow, Entry>;
  /** After the rows: what adds one. */
  below?: ReactNode;
};

export type EntryGridProps = {
  days: readonly Day[];
  today: Day;
  away: Away;
  groups: readonly GridGroup[];
  onCommit: (tenant: string, row: WeekRow, cell: GridCell<Entry>, seconds: number, over: Over) => Promise<unknown>;
  onOpen: (tenant: string, row: WeekRow, cell: GridCell<Entry>) => void;
  /** Beside the row's name: what its budget leaves. */
  beside?: (tenant: string, row: WeekRow) => ReactNode;
};

/** The week as rows by days. Arrows and Enter move between the cells, typing replaces what is there. */
export function EntryGrid({ days, today, away, groups, onCommit, onOpen, beside }: EntryGridProps) {
  const t = useTranslations("time.grid");
  const time = useTranslations("time");
  const words = useEntryWords();
  const duration = useDurationFormat();
  const offsets = groups.map((_, index) => groups.slice(0, index).reduce((count, { grid }) => count + grid.rows.length, 0));
  const daySeconds = days.map((_, column) => groups.reduce((sum, { grid }) => sum + (grid.daySeconds[column] ?? 0), 0));
  const lockOn = (locks: DayLocks, on: Day) => locks.find((lock) => lock.on === on)?.reason;
  const isLockedEverywhere = (on: Day) => groups.length > 0 && groups.every(({ locks }) => lockOn(locks, on) !== undefined);
  const label = (row: WeekRow, { on, seconds, entries }: GridCell<Entry>, locks: DayLocks) => {
    const reason = lockOn(locks, on);
    const name =
      entries.length > 1
        ? t("cellEntries", { work: words.work(row), day: words.longDay(on), count: entries.length, duration: duration(seconds) })
        : t("cell", { work: words.work(row), day: words.longDay(on) });
    return reason ? t("cellLocked", { cell: name, reason: time(`locked.${reason}`) }) : name;
  };

  const lockWords = (reason: ReturnType<typeof lockOn>) => reason && time(`locked.${reason}`);

  return (
    <div className="max-md:hidden" onKeyDown={moveByArrows}>
      <Table caption={t("caption")} captionHidden className="table-fixed">
        <thead>
          <tr>
            <HeaderCell>{t("work")}</HeaderCell>
            {days.map((day) => (
              <HeaderCell key={day} numeric className={clsx("w-17", day === today && "text-accent")} aria-current={day === today ? "date" : undefined}>
                {away(day) && <span className="block text-xs font-normal text-ink-2">{time(`away.${away(day) ?? "whole"}`)}</span>}
                {isLockedEverywhere(day) && <Lock aria-label={t("lockedDay")} className="me-1 inline size-3 align-[-0.1em]" />}
                {`${words.weekday(day)} ${words.dayNumber(day)}`}
              </HeaderCell>
            ))}
            <HeaderCell numeric className="w-20">{t("total")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ tenant, heading, mayLog, locks, grid, below }, index) => (
            <Fragment key={tenant}>
              {heading && (
                <tr>
                  <th scope="rowgroup" colSpan={9} className="border-b border-line pt-4 pb-1 text-start text-sm font-semibold">
                    {heading}
                  </th>
                </tr>
              )}
              {grid.rows.map(({ row, cells, seconds }, line) => (
                <Row key={gridRowKey(row)}>
                  <Cell head>
                    <span className="block truncate">{row.channelName ?? time("noChannel")}</span>
                    <span className="block truncate text-xs text-ink-2">
                      {row.activityName}
                      {beside?.(tenant, row)}
                    </span>
                  </Cell>
                  {cells.map((cell, column) => (
                    <NumberCell key={cell.on} className={clsx("!px-0.5", lockOn(locks, cell.on) ? "bg-well" : cell.on === today && "bg-accent-wash")}>
                      <EntryCell
                        tenant={tenant}
                        label={label(row, cell, locks)}
                        locked={lockWords(lockOn(locks, cell.on))}
                        place={`${(offsets[index] ?? 0) + line}:${column}`}
                        seconds={cell.seconds}
                        count={cell.entries.length}
                        isToday={cell.on === today}
                        disabled={!mayLog}
                        onCommit={(typed, over) => onCommit(tenant, row, cell, typed, over)}
                        onOpen={() => onOpen(tenant, row, cell)}
                      />
                    </NumberCell>
                  ))}
                  <NumberCell>
                    <Duration seconds={seconds} style="clock" />
                  </NumberCell>
                </Row>
              ))}
              {below && (
                <tr>
                  <td colSpan={9} className="border-b border-line py-1.5">
                    {below}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell head>{t("total")}</Cell>
            {daySeconds.map((seconds, column) => (
              <NumberCell key={days[column]}>
                <Duration seconds={seconds} style="clock" />
              </NumberCell>
            ))}
            <NumberCell>
              <Duration seconds={groups.reduce((sum, { grid }) => sum + grid.seconds, 0)} style="clock" />
            </NumberCell>
          </SumRow>
        </tfoot>
      </Table>
      <p data-print="hide" className="mt-2 text-xs text-ink-2">{t("keys")}</p>
    </div>
  );
}

const STEPS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Up and down always move; left and right only where the caret has no further to go, so that typing can be mended. */
function moveByArrows(event: KeyboardEvent<HTMLDivElement>) {
  const from = event.target;
  const step = STEPS[event.key];
  if (!step || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !(from instanceof HTMLElement) || !from.dataset.cell) return;
  if (event.key === "Enter" && from instanceof HTMLButtonElement) return;
  if (step[1] !== 0 && from instanceof HTMLInputElement && !isAtEdge(from, step[1])) return;
  const [row, column] = from.dataset.cell.split(":").map(Number);
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${(row ?? 0) + step[0]}:${(column ?? 0) + step[1]}"]`);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, direction: number): boolean {
  const isAllChosen = selectionStart === 0 && selectionEnd === value.length;
  return isAllChosen || (direction < 0 ? selectionEnd === 0 : selectionStart === value.length);
}
