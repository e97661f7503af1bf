import { addDays } from "../domain/day";
import type { Verdict } from "../domain/verdict";
import type { Database } from "../db/client";
import { activityNamed, openChannel } from "./budgets";
import { makeCompany, makePerson, personAt, type Person, type Place, write } from "./factories";
import { CLOSING_STEPS } from "../verdicts/schema";
import { addHours } from "./hours";

/** The day on which tests of verdicts decide: well within a month. */
export const DECIDED_ON = "2026-10-15";
export const DECIDED_AT = new Date(`${DECIDED_ON}T10:00:00Z`);

/** A company with a channel that was opened in spring and has an hour of work a day, and a goal that it is for. */
export async function companyWithChannel(db: Database) {
  const company = await makeCompany(db, { owner: await makePerson(db, { now: DECIDED_AT }, { now: DECIDED_AT }), holidayCountry: null });
  const inSpring = personAt(db, company.owner, new Date("2026-04-01T10:00:00Z"));
  const channelId = await openChannel(inSpring, company, "Instagram", "instagram");
  const { id: goalId } = await company.owner.api.goals.create(write({ tenant: company.slug, title: "More leads" }));
  const activityId = await activityNamed(company.owner, company, "Editorial");
  return { ...company, tenant: company.slug, inSpring, channelId, goalId, activityId };
}

/** An hour of work on the channel on each of so many days before today. */
export async function workOn(db: Database, place: Place & { memberId: string }, channelId: string, activityId: string, days: number) {
  await addHours(db, place, Array.from({ length: days }, (_, back) => ({ memberId: place.memberId, on: addDays(DECIDED_ON, -back), seconds: 3600, activityId, channelId })));
}

export const WHY = "We have talked it over.";

/** The same company, with twenty days of work up to today: somebody can decide. */
export async function workedChannel(db: Database) {
  const company = await companyWithChannel(db);
  await workOn(db, company, company.channelId, company.activityId, 20);
  const decide = (verdict: Verdict, override: string | null = null, person = company.owner) => person.api.verdicts.decide(write({ tenant: company.tenant, channelId: company.channelId, verdict, why: WHY, override }));
  const page = () => company.owner.api.verdicts.channel({ tenant: company.tenant, channelId: company.channelId });
  return { ...company, decide, page };
}

export const written = { pluses: "People save our posts", minuses: "Few come to the shop", tacticsNote: "", interactionCentral: false, providerAffordable: true };

/** Opens an audit and completes it. */
export async function auditChannel(person: Person, tenant: string, channelId: string, tacticsAdequate = true): Promise<string> {
  const { id: auditId } = await person.api.audits.open(write({ tenant, channelId }));
  await person.api.audits.complete(write({ tenant, auditId, version: 1, ...written, tacticsAdequate }));
  return auditId;
}

/** Drops a channel by an owner's word and does everything on its closing list, so that it is closed. */
export async function dropChannel(owner: Person, tenant: string, channelId: string) {
  const { id: verdictId } = await owner.api.verdicts.decide(write({ tenant, channelId, verdict: "drop", why: "Nobody is there any more.", override: "Everybody has left." }));
  for (const step of CLOSING_STEPS) await owner.api.verdicts.tick(write({ tenant, verdictId, step, isDone: true }));
}
