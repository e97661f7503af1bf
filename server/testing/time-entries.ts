import { randomUUID } from "node:crypto";
import type { Day } from "../domain/day";
import type { EntryFields } from "../time/schema";
import { write, type Person } from "./factories";

type Work = Partial<EntryFields> & { override?: { reason: string }; entryId?: string; memberId?: string; on: Day; activityId: string };

/** Logs an hour of work, or what is given instead, as the person would; answers its id. */
export async function logWork(person: Pick<Person, "api">, tenant: string, { entryId = randomUUID(), ...work }: Work): Promise<string> {
  await person.api.time.log(write({
    tenant, entryId, timeZone: "Europe/Amsterdam", seconds: 3600, startedAt: null, endedAt: null, channelId: null, goalId: null, note: "", ...work,
  }));
  return entryId;
}

/** What there is to work on: a new channel of the tenant and its first two activities. */
export async function makeWork(person: Pick<Person, "api">, tenant: string, name = "LinkedIn", platformKey = "linkedin") {
  const channel = await person.api.channels.create(write({
    tenant, name, platformKey, handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "active", minimumMonthSeconds: null,
  }));
  const [monitoring, editorial] = await person.api.activities.list({ tenant });
  if (!monitoring || !editorial) throw new Error("A tenant starts with activities");
  return { channelId: channel.id, activityId: monitoring.id, otherActivityId: editorial.id };
}
