import { dayOf } from "../../db/day-column";
import type { Prisma } from "../../generated/prisma/client";
import { entry, type Entry } from "../schema";

/** The columns behind an entry on the wire. */
export const entryColumns = {
  id: true, on: true, timeZone: true, seconds: true, startedAt: true, endedAt: true, channelId: true, activityId: true, goalId: true,
  note: true, isBillable: true, complexity: true, source: true, flag: true, version: true,
  channel: { select: { name: true } },
  activity: { select: { name: true, kind: true } },
  goal: { select: { title: true } },
} as const satisfies Prisma.TimeEntrySelect;

export type EntryRow = Prisma.TimeEntryGetPayload<{ select: typeof entryColumns }>;

export function entryOf({ on, startedAt, endedAt, channel, activity, goal, ...row }: EntryRow): Entry {
  return entry.parse({
    ...row,
    on: dayOf(on),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    channelName: channel?.name ?? null,
    activityName: activity.name,
    kind: activity.kind,
    goalTitle: goal?.title ?? null,
  });
}
