import { randomUUID } from "node:crypto";
import { addDays, addMonths, type Day, monthOf } from "../../server/domain/day";
import { addQuarters, quarterOf } from "../../server/domain/quarter";
import { addProvider, engage } from "../../server/testing/engagements";
import { type Person, type Place, write } from "../../server/testing/factories";
import type { OutsourcingStory } from "./outsourcing-story";
import { type Ids, idOf } from "./work";

type Line = OutsourcingStory["engagements"][number];

/** What the story says of a place's providers, entered today by whoever looks after it; fees count from the first month on. */
export async function tellOutsourcing(person: Person, place: Place, story: OutsourcingStory | undefined, ids: Ids, today: Day) {
  if (!story) return;
  const tenant = place.slug;
  const providers = new Map<string, string>();
  for (const { name, kind, contact, proof, agreement, people = [] } of story.providers) {
    const agreed = { agreementOn: agreement === "signed" ? addDays(today, -300) : null, agreementWaiver: agreement === "none" ? "They see no personal data" : null };
    const providerId = await addProvider(person, place, { name, kind, contact, proof, ...agreed });
    providers.set(name, providerId);
    for (const key of people) await person.api.providers.assign(write({ tenant, memberId: idOf(ids.members, key), providerId }));
  }
  for (const line of story.engagements) await addLine(person, place, line, idOf(providers, line.provider), ids, today);
  if (!story.path) return;
  const { from, quartersBack, to, quartersAhead, why } = story.path;
  const quarter = quarterOf(monthOf(today));
  await person.api.sourcing.target(write({ tenant, targetId: randomUUID(), fromQuarter: addQuarters(quarter, -quartersBack), fromPermille: from * 10, toQuarter: addQuarters(quarter, quartersAhead), toPermille: to * 10, note: why }));
}

async function addLine(person: Person, place: Place, line: Line, providerId: string, ids: Ids, today: Day) {
  const tenant = place.slug;
  const startMonth = addMonths(monthOf(today), -line.startsMonthsBack);
  const inDays = (days: number | undefined) => (days === undefined ? null : addDays(today, days));
  const engagementId = await engage(person, place, {
    providerId,
    title: line.title,
    ownerId: idOf(ids.members, line.owner),
    goalId: line.goal === undefined ? null : idOf(ids.goals, line.goal),
    startsOn: `${startMonth}-01`,
    renewal: line.endsInDays === undefined ? "auto" : "ends",
    renewsOn: inDays(line.renewsInDays),
    endsOn: inDays(line.endsInDays),
    noticeDays: line.noticeDays,
    feeModel: line.feeModel,
    priceMinor: line.fee * 100,
    feesFrom: startMonth,
    coordinationSeconds: line.coordinationHours * 3600,
    transitionMinor: (line.transition ?? 0) * 100,
    sla: line.sla ?? "",
    slaMinutes: line.slaMinutes ?? null,
    interactionReason: line.reason ?? null,
    scopes: line.scopes.map(({ activity, channel, hours }) => ({ activityId: idOf(ids.activities, activity), channelId: channel === null ? null : idOf(ids.channels, channel), monthSeconds: hours === null ? null : hours * 3600 })),
  });
  if (!line.ended || line.endsInDays === undefined) return;
  await person.api.engagements.end(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), lastOn: addDays(today, line.endsInDays), note: line.ended.why }));
  for (const step of line.ended.steps) await person.api.engagements.offboard(write({ tenant, engagementId, step, isDone: true }));
}
