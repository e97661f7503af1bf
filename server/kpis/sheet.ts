import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, monthOf } from "../domain/day";
import { valueIn } from "../domain/kpi-reading";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findMembers } from "../members/data";
import { findValuesAround, sumByGoal } from "./data/sheet";
import type { KpiSheet, SheetRef } from "./schema";
import { kpisOfOwner } from "./service";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** Months that a sheet shows where nobody asks for others. */
const MONTHS = 3;

/**
 * What a person answers for and worked on. One's own needs no right; FORBIDDEN for another's without the right to see hours.
 * NOT_FOUND for nobody's, INVALID where the range ends before it begins.
 */
export async function personsSheet({ tx, tenant, now }: Call, { memberId = tenant.memberId, ...asked }: SheetRef): Promise<KpiSheet> {
  const seesOthers = tenant.fieldRights.includes("hours");
  if (memberId !== tenant.memberId && !seesOthers) throw new DomainError("FORBIDDEN", "hoursHidden");
  const today = todayIn(tenant.timeZone, now);
  const to = asked.to ?? (asked.from !== undefined && asked.from > today ? asked.from : today);
  const from = asked.from ?? firstDayOf(addMonths(monthOf(to), 1 - MONTHS));
  if (to < from) throw new DomainError("INVALID", "endsBeforeStart");
  const members = await findMembers(tx, tenant.id);
  const person = members.find(({ id }) => id === memberId);
  if (!person) throw new DomainError("NOT_FOUND", "noSuchMember");

  const goals = await sumByGoal(tx, tenant.id, memberId, { from, to });
  const owned = await kpisOfOwner(tx, tenant.id, memberId, to < today ? to : today);
  const values = await findValuesAround(tx, tenant.id, owned.map(({ id }) => id), { from, to });
  const kpis = owned.map((kpi) => ({ ...kpi, inRange: valueIn(kpi.reading, values.get(kpi.id) ?? [], from, to) }));
  const people = members.filter(({ id, role, removedAt }) => id === memberId || (seesOthers && removedAt === null && role !== "viewer"));
  return { from, to, memberId, name: person.name, people: people.map(({ id, name }) => ({ id, name })), seconds: goals.reduce((sum, { seconds }) => sum + seconds, 0), goals, kpis };
}
