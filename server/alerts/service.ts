import { roleMay } from "../auth/permissions";
import { seesLine } from "../budgets/visible";
import { enter } from "../db/tenant";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { mostTelling } from "../domain/alert";
import { addMonths, type Month, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { seesNames } from "../time/service";
import type { CallContext } from "../trpc/context";
import { findBudgetNames } from "./data/names";
import { findReaderPlaces, setSeen } from "./data/people";
import { findOverrides, findShown, type ShownAlert } from "./data/standing";
import { budgetNameOf } from "./names";
import type { Alert, ListedBudgetLeft, OwnAlerts } from "./schema";
import { standingsIn } from "./standings";
import { seesAlert } from "./visible";

const MOST_SHOWN = 50;

type PersonCall = Pick<CallContext, "who" | "now"> & { tx: Tx; user: { id: string } };

const shown = ({ raisedAt, tenantId: _, moneyBasis: __, memberId: ___, name, goal, member, channels, activities, ...alert }: ShownAlert, place: { slug: string; name: string }): Alert => ({
  ...alert,
  tenant: place.slug,
  tenantName: place.name,
  budgetName: budgetNameOf({ name, goal, member, channels, activities }),
  raisedAt: raisedAt.toISOString(),
});

/** The last month whose alerts are news: the one before this. Whichever zone: an alert of a day more or less is none too many. */
const sinceOf = (now: Date): Month => addMonths(monthOf(now.toISOString().slice(0, 10)), -1);

async function findOwnAlerts({ tx, user, now }: PersonCall) {
  const places = new Map((await findReaderPlaces(tx, user.id)).filter(({ role }) => roleMay(role, "budgets:read")).map((place) => [place.tenantId as string, place]));
  return (await findShown(tx, [...places.keys()], sinceOf(now))).flatMap((alert) => {
    const place = places.get(alert.tenantId);
    return place && seesAlert(place, alert) ? [{ ...shown(alert, place), isUnseen: place.seenAt === null || alert.raisedAt > place.seenAt }] : [];
  });
}

/** Of each budget the alert that says most, in all of the person's tenants, as far as they may see them, and how many of these are new to them. */
export async function listOwnAlerts(call: PersonCall): Promise<OwnAlerts> {
  const alerts = mostTelling(await findOwnAlerts(call));
  return { unseen: alerts.filter(({ isUnseen }) => isUnseen).length, alerts: alerts.slice(0, MOST_SHOWN) };
}

/** Notes that the person has looked at their alerts, in every tenant where some are new to them, also beyond those that are listed. */
export async function seeAlerts(call: PersonCall) {
  const { tx, who, now } = call;
  const alerts = await findOwnAlerts(call);
  for (const slug of new Set(alerts.filter(({ isUnseen }) => isUnseen).map(({ tenant }) => tenant))) {
    const { tenant } = who ? await enter(tx, who, "tenant", slug, now) : { tenant: null };
    if (tenant) await setSeen(tx, tenant.id, tenant.memberId, now);
  }
}

/** The alerts that stand in a tenant, and the hard stops that were gone over lately; whose doing that was only to those who may see names. */
export async function listAlerts({ tx, tenant, now }: { tx: Tx; tenant: EnteredTenant; now: Date }) {
  const since = sinceOf(now);
  const alerts = (await findShown(tx, [tenant.id], since)).filter((alert) => seesAlert(tenant, alert)).map((alert) => shown(alert, tenant));
  const overrides = (await findOverrides(tx, tenant.id, since)).filter((row) => seesLine(tenant, row) && seesNames({ tenant }));
  return { alerts, overrides: overrides.map(({ id, month, by, seconds, reason, at, ...parts }) => ({ id, month, by, seconds, reason, at: at.toISOString(), budgetName: budgetNameOf(parts) })) };
}

/** What is left of the budgets of this month that the asking person's own work can meet: everybody's and their own. */
export async function listLeft({ tx, tenant, now }: { tx: Tx; tenant: EnteredTenant; now: Date }): Promise<ListedBudgetLeft[]> {
  const today = todayIn(tenant.timeZone, now);
  const standings = await standingsIn(tx, { ...tenant, today }, [monthOf(today), monthOf(today)], { only: ({ memberId }) => memberId === null || memberId === tenant.memberId });
  const hours = standings.filter(({ measure }) => measure === "time");
  const names = await findBudgetNames(tx, tenant.id, hours.map(({ line }) => line.id));
  return hours.map(({ line, billableOnly, used, available }) => ({
    budgetId: line.id,
    budgetName: names.get(line.id) ?? null,
    goalId: line.goalId,
    memberId: line.memberId,
    channelIds: [...line.channelIds],
    activityIds: [...line.activityIds],
    billableOnly,
    isHardStop: line.isHardStop,
    availableSeconds: available,
    leftSeconds: available - (used ?? 0),
  }));
}
