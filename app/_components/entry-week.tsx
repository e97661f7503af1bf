"use client";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { Notice } from "@/app/_ui/notice";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import { gridRowKey, weekGrid, type GridCell } from "@/server/domain/week-grid";
import { type ActivityPick, type Entry, MOST_IN_WEEK, type Pick, type WeekRow } from "@/server/time/schema";
import type { DayLocks } from "@/server/timesheets/schema";
import { BudgetLeftText, type LeftOf } from "./budget-left";
import { ownZone } from "./clock-time";
import { EntryCellList } from "./entry-cell-list";
import { EntryChecks } from "./entry-checks";
import { EntryDays } from "./entry-days";
import { EntryDialog, type EntryDialogProps } from "./entry-dialog";
import { EntryGrid } from "./entry-grid";
import { EntryRowAdder } from "./entry-row-adder";
import { useEntryWords } from "./entry-words";
import type { Away } from "./use-away";
import { type Over, useEntryWrites } from "./entry-writes";

/** A workspace in the week, with what can be logged on in it. */
export type WeekPlace = {
  tenant: string;
  /** Null where the week is of one workspace only. */
  name: string | null;
  timeZone: string;
  mayLog: boolean;
  entries: readonly Entry[];
  lastWeek: readonly WeekRow[];
  /** Its days on which nothing can be changed. */
  locks: DayLocks;
  channels: readonly Pick[];
  activities: readonly ActivityPick[];
};

type Props = {
  days: readonly Day[];
  today: Day;
  places: readonly WeekPlace[];
  /** Days on which the person is on leave. */
  away: Away;
  /** Not all entries of the week are among these. */
  isCut: boolean;
  /** Where a phone's new entry goes; the first place that can be logged in unless given. */
  addTo?: string | undefined;
  /** What budgets leave for a row; it stands beside its name. */
  leftOf?: LeftOf;
};
type Open = Omit<EntryDialogProps, "onClose"> | null;
type OpenCell = { place: WeekPlace; row: WeekRow; on: Day } | null;

const rowOf = ({ channelId, channelName, activityId, activityName }: WeekRow): WeekRow => ({ channelId, channelName, activityId, activityName });
const nameOf = ({ channelName, activityName }: WeekRow) => `${channelName ?? ""} ${activityName}`;
const distinct = (rows: readonly WeekRow[]) => [...new Map(rows.map((row) => [gridRowKey(row), rowOf(row)])).values()];

/** The week of one or several workspaces: a grid, or on a phone one day at a time. Give it the week as its key. */
export function EntryWeek({ days, today, away, places, isCut, addTo, leftOf }: Props) {
  const t = useTranslations("time");
  const words = useEntryWords();
  const toast = useToast();
  const writes = useEntryWrites();
  // The order of the rows as the week was opened: a row does not jump while somebody types into it, and stays when emptied.
  const [rows, setRows] = useState(() => new Map(places.map(({ tenant, entries }) => [tenant, distinct(entries).sort((a, b) => nameOf(a).localeCompare(nameOf(b)))])));
  const [open, setOpen] = useState<Open>(null);
  const [openCell, setOpenCell] = useState<OpenCell>(null);
  const unanswered = useRef(new Map<string, { sent: string; entryId: string; mutationId: string }>());
  const placeOf = (tenant: string) => places.find((place) => place.tenant === tenant);
  const rowsOf = (tenant: string) => rows.get(tenant) ?? [];
  const addRows = (tenant: string, more: readonly WeekRow[]) => setRows((now) => new Map(now).set(tenant, distinct([...(now.get(tenant) ?? []), ...more])));

  const log = async (place: WeekPlace, row: WeekRow, on: Day, seconds: number, over: Over) => {
    // The same number typed again into the same cell after a lost answer is the same write.
    const cell = `${place.tenant} ${gridRowKey(row)} ${on}`;
    const earlier = unanswered.current.get(cell);
    const sent = JSON.stringify([seconds, over]);
    const ids = earlier?.sent === sent ? earlier : { sent, entryId: crypto.randomUUID(), mutationId: crypto.randomUUID() };
    unanswered.current.set(cell, ids);
    addRows(place.tenant, [row]);
    await writes.log(
      place.tenant,
      { ...rowOf(row), id: ids.entryId, on, seconds, timeZone: ownZone(place.timeZone), startedAt: null, endedAt: null, kind: "other", goalId: null, goalTitle: null, note: "", complexity: null, isBillable: place.activities.find(({ id }) => id === row.activityId)?.isBillable ?? true, source: "manual", flag: null, version: 1 },
      { mutationId: ids.mutationId, ...over },
    );
    unanswered.current.delete(cell);
  };
  const commit = async (tenant: string, row: WeekRow, { on, entries }: GridCell<Entry>, seconds: number, over: Over) => {
    const place = placeOf(tenant);
    const [entry] = entries;
    if (!place || (!entry && seconds === 0)) return;
    if (!entry) return log(place, row, on, seconds, over);
    if (seconds === 0) return writes.remove(tenant, [entry.id]);
    // Another duration makes start and end untrue.
    return writes.change(tenant, { ...entry, seconds, startedAt: null, endedAt: null }, over);
  };
  const openOf = (tenant: string, row: WeekRow, { on, entries }: GridCell<Entry>) => {
    const place = placeOf(tenant);
    if (!place) return;
    if (entries.length > 1) setOpenCell({ place, row, on });
    else if (entries[0] || !place.locks.some((lock) => lock.on === on)) setOpen({ tenant, timeZone: place.timeZone, entry: entries[0] ?? null, on, start: rowOf(row) });
  };
  const copyRows = () => {
    let count = 0;
    for (const { tenant, mayLog, lastWeek } of places) {
      if (!mayLog) continue;
      const known = new Set(rowsOf(tenant).map(gridRowKey));
      count += lastWeek.filter((row) => !known.has(gridRowKey(row))).length;
      addRows(tenant, lastWeek);
    }
    toast({ title: t("grid.rowsAdded", { count }) });
  };
  const copyHours = async () => {
    const copies: { tenant: string; entryIds: string[] }[] = [];
    const skipped = new Set<Day>();
    for (const { tenant, mayLog } of places) {
      const copied = mayLog ? await writes.copyLastWeek(tenant, days[0] ?? today) : null;
      if (copied && copied.entryIds.length > 0) copies.push({ tenant, entryIds: copied.entryIds });
      for (const day of copied?.lockedDays ?? []) skipped.add(day);
    }
    const undo = () => copies.forEach(({ tenant, entryIds }) => void writes.remove(tenant, entryIds));
    const description = skipped.size > 0 ? { description: t("grid.copyLocked", { days: [...skipped].sort().map(words.shortDay).join(", ") }) } : {};
    toast({ title: t("grid.copied", { count: copies.reduce((sum, { entryIds }) => sum + entryIds.length, 0) }), ...description, ...(copies.length > 0 ? { undo } : {}) });
  };

  const groups = places.map(({ tenant, name, mayLog, entries, locks, channels, activities }) => ({
    tenant,
    mayLog,
    locks,
    grid: weekGrid(days, rowsOf(tenant), entries),
    ...(name === null ? {} : { heading: <Link href={`/${tenant}/time`} className="rounded-xs hover:text-accent hover:underline">{name}</Link> }),
    ...(mayLog ? { below: <EntryRowAdder {...(name === null ? {} : { name })} channels={channels} activities={activities} onAdd={(row) => addRows(tenant, [row])} /> } : {}),
  }));
  const dayEntries = places.flatMap(({ tenant, name, entries }) => entries.map((entry) => ({ tenant, tenantName: name, entry })));
  const first = places.find(({ tenant, mayLog }) => mayLog && tenant === addTo) ?? places.find(({ mayLog }) => mayLog);
  const copy: ReactNode = places.some(({ mayLog, lastWeek }) => mayLog && lastWeek.length > 0) && (
    <Menu trigger={<Button size="small" icon={<Copy aria-hidden="true" />}>{t("grid.copy")}</Button>}>
      <MenuItem onSelect={copyRows}>{t("grid.copyRows")}</MenuItem>
      <MenuItem onSelect={() => void copyHours()}>{t("grid.copyHours")}</MenuItem>
    </Menu>
  );
  const beside = (tenant: string, row: WeekRow) => {
    const left = leftOf?.(tenant, row);
    return left && <> · <BudgetLeftText left={left} isNamed={left.budgetName !== null} /></>;
  };
  const isEmpty = groups.every(({ grid }) => grid.rows.length === 0);
  return (
    <>
      {isCut && <div className="mb-4"><Notice tone="warn">{t("weekCut", { count: MOST_IN_WEEK })}</Notice></div>}
      {copy && <div className="mb-3 flex justify-end" data-print="hide">{copy}</div>}
      <EntryChecks
        entries={dayEntries}
        onOpen={({ tenant, entry }) => setOpen({ tenant, timeZone: entry.timeZone, entry, on: entry.on })}
        onRight={({ tenant, entry }) => void writes.confirm(tenant, [entry.id])}
      />
      {isEmpty && <div className="mb-4 max-md:hidden"><EmptyState title={t("grid.empty")}>{t("grid.emptyText", { lastWeek: copy ? "yes" : "no" })}</EmptyState></div>}
      <EntryGrid days={days} today={today} away={away} groups={groups} onCommit={commit} onOpen={openOf} {...(leftOf ? { beside } : {})} />
      <EntryDays
        days={days}
        today={today}
        away={away}
        entries={dayEntries}
        lockOn={(on) => first?.locks.find((lock) => lock.on === on)?.reason}
        onOpen={({ tenant, entry }) => setOpen({ tenant, timeZone: entry.timeZone, entry, on: entry.on })}
        {...(first ? { onAdd: (on: Day) => setOpen({ tenant: first.tenant, timeZone: first.timeZone, entry: null, on }) } : {})}
      />
      {open && <EntryDialog key={open.entry?.id ?? open.on} {...open} locks={placeOf(open.tenant)?.locks ?? []} onClose={() => setOpen(null)} />}
      {openCell && (
        <EntryCellList
          title={t("cellTitle", { work: words.work(openCell.row), day: words.longDay(openCell.on) })}
          entries={(placeOf(openCell.place.tenant)?.entries ?? []).filter((entry) => entry.on === openCell.on && gridRowKey(entry) === gridRowKey(openCell.row))}
          onOpen={(entry) => { setOpenCell(null); setOpen({ tenant: openCell.place.tenant, timeZone: entry.timeZone, entry, on: entry.on }); }}
          onAdd={() => { setOpenCell(null); setOpen({ tenant: openCell.place.tenant, timeZone: openCell.place.timeZone, entry: null, on: openCell.on, start: openCell.row }); }}
          onClose={() => setOpenCell(null)}
        />
      )}
    </>
  );
}
