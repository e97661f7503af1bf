import type { Database } from "../db/client";
import { columnOfMonth } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import type { Month } from "../domain/day";
import { type Person, type Place, write } from "./factories";

/** For one channel, one activity, or all where none is named. */
export type ScopeOfBudget = { channelId?: string | undefined; activityId?: string | undefined };

/** The same as a procedure takes it. */
export const scopeOf = ({ channelId, activityId }: ScopeOfBudget) => ({
  goalId: null,
  memberId: null,
  channelIds: channelId === undefined ? [] : [channelId],
  activityIds: activityId === undefined ? [] : [activityId],
});

/** Hours a month for a channel × activity ("all" where none is named) from a month until the next change. */
export async function setBudget(person: Person, tenant: Place, month: Month, hours: number, { only = false, ...scope }: ScopeOfBudget & { only?: boolean } = {}) {
  const reach = only ? "this-month" : "from-here-on";
  await person.api.budgets.set(write({ tenant: tenant.slug, ...scopeOf(scope), measure: "time", month, fromOn: null, amount: Math.round(hours * 3600), reach }));
}

/** What a new budget is unless a test says otherwise: all work, from March 2026 on, without an amount. */
export const plainBudget = {
  ...scopeOf({}),
  name: null,
  alertAt: [50, 80, 100],
  alertsOnForecast: true,
  isHardStop: false,
  holds: { period: "month" as const, from: "2026-03" },
  seconds: null,
  minor: null,
};

/** Terms of a budget from a month on; straight into the table. */
export async function setTerms(db: Database, tenant: Place, budgetId: string, from: Month, terms: { billableOnly?: boolean; proration?: string; moneyBasis?: string }) {
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    await tx.budgetTerms.create({ data: { tenantId, budgetId, fromMonth: columnOfMonth(from), ...terms } });
  });
}

/** Makes all work of a place that was logged so far billable or not; straight into the table. */
export async function setBillable(db: Database, tenant: Place, isBillable: boolean) {
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    await tx.timeEntry.updateMany({ where: { tenantId }, data: { isBillable } });
  });
}

/** An open channel on a platform of the catalogue. */
export async function openChannel(person: Person, tenant: Place, name: string, platformKey = "linkedin", minimumMonthSeconds: number | null = null): Promise<string> {
  const line = { name, platformKey, handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "active", minimumMonthSeconds } as const;
  return (await person.api.channels.create(write({ tenant: tenant.slug, ...line }))).id;
}

/** The activity of that name, one of those that every tenant starts with. */
export async function activityNamed(person: Person, tenant: Place, name: string): Promise<string> {
  const found = (await person.api.activities.list({ tenant: tenant.slug })).find((activity) => activity.name === name);
  if (!found) throw new Error(`No activity named ${name}.`);
  return found.id;
}
