import { randomUUID } from "node:crypto";
import { addDays, type Day, weekday } from "../../server/domain/day";
import { type Person, write } from "../../server/testing/factories";
import { addRoutine, scheduleWork, takeLeave } from "../../server/testing/peoples-time";
import type { PlaceStory } from "./story";
import type { Ids } from "./work";

const HOUR = 3600;

/** The Monday of a week so many weeks on. */
const mondayIn = (today: Day, weeks: number) => addDays(today, 1 - weekday(today) + 7 * weeks);

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo's story names ${name}, which was not made.`);
  return id;
}

/** What the story says of people's time in a place, entered by whoever founded it: weeks, leave, routines, schedule, other departments. */
export async function tellPeoplesTime(founder: Person, tenant: string, story: PlaceStory["peoplesTime"], { channels, activities, members }: Pick<Ids, "channels" | "activities" | "members">, today: Day) {
  if (!story) return;
  for (const { person, hours } of story.weeks) {
    await founder.api.capacities.set(write({ tenant, memberId: idOf(members, person), fromOn: addDays(today, -400), daySeconds: hours.map((hour) => hour * HOUR), was: null }));
  }
  for (const { person, weeksOn, days, share, note } of story.leave) {
    const fromOn = mondayIn(today, weeksOn);
    await takeLeave(founder, tenant, fromOn, { memberId: idOf(members, person), toOn: addDays(fromOn, days - 1), share, note });
  }
  for (const { person, activity, channel, startsAt, minutes, weekdays } of story.routines) {
    await addRoutine(founder, tenant, { memberId: idOf(members, person), activityId: idOf(activities, activity), channelId: idOf(channels, channel), startsAt, seconds: minutes * 60, weekdays: [...weekdays], fromOn: addDays(today, -120) });
  }
  for (const weeks of [0, 1]) {
    for (const { person, activity, channel, weekdays, hours, note } of story.schedule) {
      for (const day of weekdays) {
        const memberId = person === null ? null : idOf(members, person);
        await scheduleWork(founder, tenant, { memberId, activityId: idOf(activities, activity), channelId: idOf(channels, channel), on: addDays(mondayIn(today, weeks), day - 1), seconds: hours * HOUR, note });
      }
    }
  }
  for (const role of story.contributions) await founder.api.contributions.add(write({ tenant, contributionId: randomUUID(), ...role, note: "" }));
}
