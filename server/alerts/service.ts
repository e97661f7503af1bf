import { roleMay } from "../auth/permissions";
import { seesLine } from "../budgets/visible";
import { enter } from "../db/tenant";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { mostTelling, stillTells } from "../domain/alert";
import { addMonths, type Month, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { closedAlertsOf } from "../retainers/closed";
import { findBooks } from "../retainers/data/records";
import type { Book } from "../retainers/recorded";
import { seesNames } from "../time/service";
import type { CallContext } from "../trpc/context";
import { findBudgetNames } from "./data/names";
import { findReaderPlaces, type ReaderPlace, setSeen } from "./data/people";
import { findOverrides, findShown, type ShownAlert } from "./data/standing";
import { findOwnDecisions } from "./decisions";
import { budgetNameOf } from "./names";
import type { Alert, ListedBudgetLeft, OwnAlerts } from "./schema";
import { standingsIn } from "./standings";
import { seesAlert } from "./visible";

const MOST_SHOWN = 50;

type PersonCall = Pick<CallContext, "who" | "now"> & { tx: Tx; user: { id: string } };

const shown = ({ raisedAt, tenantId: _, moneyBasis: __, memberId: ___, lastOn: ____, name, goal, member, channels, activities, ...alert }: ShownAlert, place: { slug: string; name: string }): Alert => ({
  ...alert,
  tenant: place.slug,
  tenantName: place.name,
  budgetName: budgetNameOf({ name, goal, member, channels, activities }),
  raisedAt: raisedAt.toISOString(),
});

/** The last month whose alerts are news: the one before this. Whichever zone: an alert of a day more or less is none too many. */
const sinceOf = (now: Date): Month => addMonths(monthOf(now.toISOString().slice(0, 10)), -1);

async function findOwnAlerts({ tx, now }: PersonCall, everywhere: readonly ReaderPlace[]) {
  const places = new Map(everywhere.filter(({ role }) => roleMay(role, "budgets:read")).map((place) => [place.tenantId as string, place]));
  return (await findShown(tx, [...places.keys()], sinceOf(now))).flatMap((alert) => {
    const place = places.get(alert.tenantId);
    return place && seesAlert(place, alert) && stillTells(alert, todayIn(place.timeZone, now)) ? [{ ...shown(alert, place), isUnseen: place.seenAt === null || alert.raisedAt > place.seenAt }] : [];
  });
}

/** Of each budget and period the alert that says most, while there is something to be done about it or it is over, in all of the person's tenants, as far as they may see them; what they have to decide soon; and how many of both are new to them. */
export async function listOwnAlerts(call: PersonCall): Promise<OwnAlerts> {
  const places = await findReaderPlaces(call.tx, call.user.id);
  const alerts = mostTelling(await findOwnAlerts(call, places));
  const decisions = await findOwnDecisions(call.tx, places, call.now);
  return { unseen: [...alerts, ...decisions].filter(({ isUnseen }) => isUnseen).length, decisions: decisions.slice(0, MOST_SHOWN), alerts: alerts.slice(0, MOST_SHOWN) };
}

/** Notes that the person has looked at their alerts, in every tenant where some are new to them, also beyond those that are listed. */
export async function seeAlerts(call: PersonCall) {
  const { tx, who, now } = call;
  const places = await findReaderPlaces(tx, call.user.id);
  const told = [...(await findOwnAlerts(call, places)), ...(await findOwnDecisions(tx, places, now))];
  for (const slug of new Set(told.filter(({ isUnseen }) => isUnseen).map(({ tenant }) => tenant))) {
    const { tenant } = who ? await enter(tx, who, "tenant", slug, now) : { tenant: null };
    if (tenant) await setSeen(tx, tenant.id, tenant.memberId, now);
  }
}

type TenantCall = { tx: Tx; tenant: EnteredTenant; now: Date };

/**
 * The alerts that stand in a tenant, and the hard stops that were gone over lately; whose doing that was only to those who may
 * see names. Of one month those that are about it; once it is closed, those that stood then.
 */
export async function listAlerts({ tx, tenant, now }: TenantCall, month: Month | null) {
  const since = month ?? sinceOf(now);
  const isAsked = (row: { month: Month }) => month === null || row.month === month;
  const book = month === null ? undefined : (await findBooks(tx, tenant.id, month, month)).get(month);
  // A long budget is closed with none of its months.
  const standing = (await findShown(tx, [tenant.id], since)).filter((alert) => seesAlert(tenant, alert) && isAsked(alert) && !book?.has(alert.budgetId)).map((alert) => shown(alert, tenant));
  const alerts = [...(book ? await closedAlerts(tx, tenant, book, since) : []), ...standing];
  const overrides = (await findOverrides(tx, tenant.id, since)).filter((row) => isAsked(row) && seesLine(tenant, row) && seesNames({ tenant }));
  return { alerts, overrides: overrides.map(({ id, month: of, by, seconds, reason, at, ...parts }) => ({ id, month: of, by, seconds, reason, at: at.toISOString(), budgetName: budgetNameOf(parts) })) };
}

/** What a closed month's records say of alerts that stood. */
async function closedAlerts(tx: Tx, tenant: EnteredTenant, book: Book, month: Month): Promise<Alert[]> {
  const names = await findBudgetNames(tx, tenant.id, [...book.keys()]);
  return [...book].flatMap(([budgetId, record]) => {
    if (!seesLine(tenant, record)) return [];
    const stood = closedAlertsOf(tenant, record.money?.basis ?? "cost", record.alerts ?? []).filter(({ clearedAt }) => clearedAt === null);
    return stood.map(({ clearedAt: _, ...alert }) => ({ ...alert, tenant: tenant.slug, tenantName: tenant.name, budgetId, budgetName: names.get(budgetId) ?? null, month }));
  });
}

/** What is left of the budgets of this month that the asking person's own work can meet: everybody's and their own. */
export async function listLeft({ tx, tenant, now }: TenantCall): Promise<ListedBudgetLeft[]> {
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
