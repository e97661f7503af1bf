import { randomUUID } from "node:crypto";
import { findActivities, insertActivity } from "../activities/data";
import { findChannels, insertChannel } from "../channels/data";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { missingFrom, type Plan, sameName } from "../domain/template";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findGoalFacts, insertGoal, lockOpenGoals } from "../goals/data";
import { findKpis, insertKpi } from "../kpis/data/kpis";
import { findOwnTenants } from "../tenants/data";
import type { CallContext } from "../trpc/context";
import type { Added, Source } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** Everything of the tenant in context that a plan is about. */
async function readAll({ tx, tenant, now }: Call) {
  const goals = await findGoalFacts(tx, tenant.id);
  const kpis = await findKpis(tx, tenant.id, todayIn(tenant.timeZone, now));
  return { goals: goals.map((goal) => ({ ...goal, isRetired: goal.rank === null })), kpis, channels: await findChannels(tx, tenant.id), activities: await findActivities(tx, tenant.id) };
}

/** Adds what of a plan is not there yet. Two people who do so at once add it once. */
export async function addPlan(call: Call, plan: Plan): Promise<Added> {
  const { tx, tenant, now } = call;
  const open = await lockOpenGoals(tx, tenant.id);
  const present = await readAll(call);
  const { goals, kpis, channels, activities } = missingFrom(plan, present);

  const goalIds = new Map(present.goals.filter(({ isRetired }) => !isRetired).map(({ title, id }) => [sameName(title), id]));
  for (const [index, { title, ...facts }] of goals.entries()) goalIds.set(sameName(title), (await insertGoal(tx, tenant.id, title, open.length + index + 1, facts)).id);
  for (const { goalTitle, ...kpi } of kpis) {
    const goalId = goalTitle === null ? null : (goalIds.get(sameName(goalTitle)) ?? null);
    await insertKpi(tx, tenant.id, randomUUID(), { ...kpi, goalId, source: null, ownerId: null, start: null, target: null, targetHigh: null, startOn: null, dueOn: null }, now);
  }
  for (const channel of channels) await insertChannel(tx, tenant.id, { ...channel, handle: null, url: null, whyOpened: null, ownerId: null, status: "idea", minimumMonthSeconds: null }, now);
  for (const activity of activities) await insertActivity(tx, tenant.id, activity);
  return { goals: goals.length, kpis: kpis.length, channels: channels.length, activities: activities.length };
}

/** What another workspace can take over of the one in context: what is in use, by its names and without its figures. */
async function planOfTenant(call: Call): Promise<Plan> {
  const { goals, kpis, channels, activities } = await readAll(call);
  const open = goals.filter(({ isRetired }) => !isRetired);
  const openIds = new Set(open.map(({ id }) => id));
  return {
    goals: open.map(({ title, category, completionCriterion, successPercent, failurePercent }) => ({ title, category, completionCriterion, successPercent, failurePercent })),
    kpis: kpis
      .filter(({ goalId, isRetired }) => !isRetired && (goalId === null || openIds.has(goalId)))
      .map(({ goalTitle, name, unit, reading, collectEvery, discussEvery, direction, weight, isVanity }) => ({ goalTitle, name, unit, reading, collectEvery, discussEvery, direction, weight, isVanity })),
    channels: channels.filter(({ status }) => status !== "closed").map(({ name, platformKey, purpose }) => ({ name, platformKey, purpose })),
    activities: activities.filter(({ isRetired }) => !isRetired).map(({ name, kind }) => ({ name, kind })),
  };
}

/** The doors of a copy: into the client that it is taken from, and back to where it is written. */
type Doors = { into: () => Promise<EnteredTenant>; home: () => Promise<EnteredTenant> };

/** Reads the other client in its own context and nothing else there; then goes home and adds what is missing. NOT_FOUND where both are not of one agency. */
export async function copyClient(call: Call, { into, home }: Doors): Promise<Added> {
  const from = await into();
  if (from.id === call.tenant.id || from.agencyId === null || from.agencyId !== call.tenant.agencyId) throw new DomainError("NOT_FOUND", "noSuchTenant");
  const plan = await planOfTenant({ ...call, tenant: from });
  return addPlan({ ...call, tenant: await home() }, plan);
}

/** The clients that the asking person could copy from, by name. `widen` opens all of the person's own tenants to reading. */
export async function listSources({ tx, tenant, user, may }: Call & { user: { id: string }; may: CallContext["may"] }, widen: () => Promise<void>): Promise<Source[]> {
  if (tenant.agencyId === null) return [];
  await widen();
  const own = await findOwnTenants(tx, user.id);
  return own
    .filter(({ id, agencyId, archivedAt, role }) => id !== tenant.id && agencyId === tenant.agencyId && archivedAt === null && may(role, "strategy:read"))
    .map(({ slug, name }) => ({ slug, name }));
}
