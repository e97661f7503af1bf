"use client";
import { useFormatter, type DateTimeFormatOptions } from "next-intl";
import { createContext, use, type ReactNode } from "react";
import { useLocalZone } from "./use-local-zone";

const Zone = createContext<string | null>(null);

/** Everything inside shows moments by the clock of this zone. */
export function InstantZone({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <Zone value={timeZone}>{children}</Zone>;
}

/** The clock of the workspace that the page is of; where it is of none, the person's own. What a form offers as today is today there. */
export function useClockZone(): string {
  const local = useLocalZone();
  return use(Zone) ?? local;
}

/**
 * Writes a moment by the clock of the workspace that the page is of; where it is of none, by the person's own. A moment has
 * no day without a zone: after midnight in Berlin it is still yesterday in UTC.
 */
export function useInstant(): (instant: string, style: DateTimeFormatOptions) => string {
  const format = useFormatter();
  const timeZone = useClockZone();
  return (instant, style) => format.dateTime(new Date(instant), { ...style, timeZone });
}
