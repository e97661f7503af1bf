"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";
import { Notice } from "@/app/_ui/notice";
import type { Day } from "@/server/domain/day";
import type { Entry } from "@/server/time/schema";
import type { DayLocks } from "@/server/timesheets/schema";
import { useEntryWords } from "./entry-words";
import type { Away } from "./use-away";

export type DayEntry = { tenant: string; tenantName: string | null; entry: Entry };

type Props = {
  days: readonly Day[];
  today: Day;
  away: Away;
  entries: readonly DayEntry[];
  onOpen: (entry: DayEntry) => void;
  onAdd?: (on: Day) => void;
  /** Why nothing can be added on a day; undefined where something can. */
  lockOn: (on: Day) => DayLocks[number]["reason"] | undefined;
};

/** The week on a phone: one day at a time in one column. */
export function EntryDays({ days, today, away, entries, onOpen, onAdd, lockOn }: Props) {
  const t = useTranslations("time");
  const words = useEntryWords();
  const [chosen, setChosen] = useState(today);
  const day = days.includes(chosen) ? chosen : (days[0] ?? today);
  const secondsOf = (on: Day) => entries.filter(({ entry }) => entry.on === on).reduce((sum, { entry }) => sum + entry.seconds, 0);
  const reason = lockOn(day);
  const ofDay = entries.filter(({ entry }) => entry.on === day);
  return (
    <section aria-label={t("dayView")} className="md:hidden">
      <div role="group" aria-label={t("dayView")} className="grid grid-cols-7 gap-1">
        {days.map((on) => (
          <button
            key={on}
            type="button"
            aria-pressed={on === day}
            aria-label={words.longDay(on)}
            aria-current={on === today ? "date" : undefined}
            onClick={() => setChosen(on)}
            className="flex min-h-14 flex-col items-center justify-center rounded-md border border-line text-xs text-ink-2 aria-[current=date]:text-accent aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-ink"
          >
            <span>{words.weekday(on)}</span>
            <span className="text-sm font-semibold">{words.dayNumber(on)}</span>
            <span>{secondsOf(on) > 0 ? <Duration seconds={secondsOf(on)} style="clock" /> : "–"}</span>
          </button>
        ))}
      </div>
      <div className="mt-5 flex items-center justify-between gap-3">
        <h2 className="font-semibold">
          {words.longDay(day)}
          {away(day) && <span className="ms-2 text-xs font-normal text-ink-2">{t(`away.${away(day) ?? "whole"}`)}</span>}
        </h2>
        <Duration seconds={secondsOf(day)} />
      </div>
      {ofDay.length === 0 && <p className="py-6 text-center text-ink-2">{t("emptyDay")}</p>}
      <ul className="mt-2 border-t border-line empty:hidden">
        {ofDay.map((each) => (
          <li key={each.entry.id} className="border-b border-line">
            <button type="button" onClick={() => onOpen(each)} className="flex min-h-14 w-full items-center gap-3 py-2 text-start">
              <span className="min-w-0 flex-1">
                <span className="block truncate">{words.work(each.entry)}</span>
                <span className="block truncate text-xs text-ink-2">{[each.tenantName, each.entry.note].filter(Boolean).join(" · ")}</span>
              </span>
              <Duration seconds={each.entry.seconds} style="clock" />
            </button>
          </li>
        ))}
      </ul>
      {reason && <div className="mt-4"><Notice>{t(`locked.${reason}`)}</Notice></div>}
      {onAdd && !reason && (
        <Button className="mt-4 w-full" icon={<Plus aria-hidden="true" />} onClick={() => onAdd(day)}>
          {t("newEntry")}
        </Button>
      )}
    </section>
  );
}
