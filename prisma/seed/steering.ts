import { randomUUID } from "node:crypto";
import type { Database } from "../../server/db/client";
import { addDays, addMonths, type Day, monthOf } from "../../server/domain/day";
import { type Person, personAt, write } from "../../server/testing/factories";
import { STEERING, type SteeringStory } from "./steering-story";
import { type Ids, idOf } from "./work";

type Told = { writer: Person; tenant: string; today: Day; story: SteeringStory; ids: Pick<Ids, "channels" | "members"> };

/** What stands around the goals of a place; `person` finds who of the story acts. */
export async function tellSteering(db: Database, founder: Person, tenant: string, today: Day, ids: Told["ids"], person: (key: string) => Person) {
  const story = STEERING[tenant];
  if (!story) return;
  const at = (who: Person, day: Day) => personAt(db, who, new Date(`${day}T09:00:00Z`));
  const told: Told = { writer: at(founder, today), tenant, today, story, ids };
  await tellPeople(told);
  await tellAudiences(told);
  await at(person(story.signedBy), addDays(today, -12)).api.steering.sign(write({ tenant, note: "" }));
  await at(founder, addDays(today, -60)).api.policies.publish(write({ tenant, version: 0, body: story.policy }));
  for (const [index, key] of story.agreed.entries()) await at(person(key), addDays(today, -50 + index)).api.policies.acknowledge(write({ tenant, version: 1 }));
  for (const [index, line] of story.log.entries()) await at(founder, addDays(today, -30 + index * 9)).api.strategyChanges.add(write({ tenant, changeId: randomUUID(), goalId: null, ...line }));
  // The month before last is a record; last month's is being held.
  const review = { tenant, version: 0, verdicts: "", ...story.review };
  await at(founder, today).api.reviews.finish(write({ ...review, month: addMonths(monthOf(today), -2) }));
  await at(founder, today).api.reviews.save(write({ ...review, month: addMonths(monthOf(today), -1), decisions: "", nextMonth: "" }));
}

async function tellPeople({ writer, tenant, today, story, ids }: Told) {
  for (const { area, person, name = null, sponsor = false } of story.seats) {
    await writer.api.steering.seat(write({ tenant, seatId: randomUUID(), area, memberId: person === undefined ? null : idOf(ids.members, person), name, isSponsor: sponsor }));
  }
  for (const { person, tone, channel } of story.voices) {
    await writer.api.voices.add(write({ tenant, voiceId: randomUUID(), memberId: idOf(ids.members, person), name: null, tone, channelId: channel === undefined ? null : idOf(ids.channels, channel) }));
  }
  for (const { person, topic, daysAgo } of story.trainings) await writer.api.trainings.add(write({ tenant, trainingId: randomUUID(), memberId: idOf(ids.members, person), topic, on: addDays(today, -daysAgo), note: "" }));
}

async function tellAudiences({ writer, tenant, today, story, ids }: Told) {
  for (const { name, who, platform, doing, reach, channels } of story.audiences) {
    const channelIds = channels.map((channel) => idOf(ids.channels, channel));
    await writer.api.audiences.add(write({ tenant, audienceId: randomUUID(), name, who, note: "", platforms: [{ platformKey: platform, doing, reach }], channelIds }));
  }
  const goalId = (await writer.api.goals.list({ tenant }))[0]?.id ?? null;
  for (const page of story.competitors) await writer.api.competitors.add(write({ tenant, competitorId: randomUUID(), url: null, goalId, ...page }));
  await writer.api.awareness.answer(write({ tenant, question: "relevance" as const, version: 0, answer: story.awareness }));
  const { platform, risk, reviewInDays } = story.risk;
  await writer.api.platformRisks.add(write({ tenant, riskId: randomUUID(), platformKey: platform, risk, reviewOn: addDays(today, reviewInDays) }));
}
