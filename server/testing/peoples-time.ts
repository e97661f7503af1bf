import { randomUUID } from "node:crypto";
import type { Day } from "../domain/day";
import type { LeaveFields } from "../leaves/schema";
import type { RoutineFields } from "../routines/schema";
import type { ScheduledFields } from "../schedule/schema";
import { type Person, write } from "./factories";

type Api = Pick<Person, "api">;

/** A day of vacation, or what is given instead; answers its id. */
export async function takeLeave(person: Api, tenant: string, fromOn: Day, more: Partial<LeaveFields> & { memberId?: string } = {}): Promise<string> {
  const leaveId = randomUUID();
  await person.api.leaves.add(write({ tenant, leaveId, fromOn, toOn: fromOn, share: 100, kind: "vacation", note: "", ...more }));
  return leaveId;
}

/** Twenty minutes at nine on working days, or what is given instead; answers its id. */
export async function addRoutine(person: Api, tenant: string, more: Partial<RoutineFields> & { memberId?: string; activityId: string }): Promise<string> {
  const routineId = randomUUID();
  await person.api.routines.add(write({ tenant, routineId, channelId: null, weekdays: [1, 2, 3, 4, 5], startsAt: "09:00", seconds: 1200, fromOn: "2026-01-01", toOn: null, ...more }));
  return routineId;
}

/** An hour on a day, or what is given instead; answers its id. */
export async function scheduleWork(person: Api, tenant: string, work: Partial<ScheduledFields> & { memberId: string | null; activityId: string; on: Day }): Promise<string> {
  const scheduledId = randomUUID();
  await person.api.schedule.add(write({ tenant, scheduledId, channelId: null, goalId: null, seconds: 3600, note: "", ...work }));
  return scheduledId;
}
