"use client";
import { useSyncExternalStore } from "react";
import type { RunningTimer } from "@/server/timer/schema";

const LONGEST_WAIT = 3_600_000;

/** Milliseconds until the timer is to be asked about or ends, by the server's clock alone; false where nothing will change by itself. */
export function untilItChanges(current: { now: string; timer: RunningTimer | null } | undefined): number | false {
  if (!current?.timer) return false;
  const { state, asksAt, endsAt } = current.timer;
  const left = Date.parse(state === "running" ? asksAt : endsAt) - Date.parse(current.now);
  return Math.min(Math.max(left, 0) + 1000, LONGEST_WAIT);
}

function everySecond(tick: () => void) {
  const timer = window.setInterval(tick, 1000);
  return () => window.clearInterval(timer);
}
const seconds = () => Math.floor(Date.now() / 1000);

/** The running time, 'H:MM:SS', by the server's clock: the browser only counts on from the last answer. */
export function RunningClock({ startedAt, serverNow, readAt }: { startedAt: string; serverNow: string; readAt: number }) {
  const now = useSyncExternalStore(everySecond, seconds, () => Math.floor(readAt / 1000));
  const elapsed = Math.max(0, Math.floor((now * 1000 - readAt + Date.parse(serverNow) - Date.parse(startedAt)) / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  return (
    <time dateTime={`PT${elapsed}S`} className="tabular-nums" aria-live="off">
      {`${Math.floor(elapsed / 3600)}:${two(Math.floor(elapsed / 60) % 60)}:${two(elapsed % 60)}`}
    </time>
  );
}
