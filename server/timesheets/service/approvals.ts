import type { EnteredTenant } from "../../db/tenant";
import { addDays, type Day, weekOf } from "../../domain/day";
import { todayIn } from "../../domain/zone";
import { DomainError } from "../../errors/domain-error";
import { findSheetPeople } from "../data/people";
import { findWeeksSince, sumWeeks } from "../data/weeks";
import type { ListedWeek } from "../schema";
import { stateOf } from "./sheets";
import type { SheetCall } from "./weeks";

const WEEKS_BACK = 8;

/** Roles whose work is to log here: of them a week without time is missing too, where their whole days are for this tenant. */
const LOGS_ALWAYS = ["member", "external"];

/**
 * The weeks of everybody that wait to be approved, however old, and of the last eight weeks those that are approved or were
 * never submitted. Whose hours these are has to be seen for that: FORBIDDEN without the right.
 */
export async function listApprovals({ tx, tenant, now }: SheetCall): Promise<{ today: Day; weeks: ListedWeek[] }> {
  if (!tenant.fieldRights.includes("hours")) throw new DomainError("FORBIDDEN", "hoursHidden");
  const today = todayIn(tenant.timeZone, now);
  const current = weekOf(today, tenant.weekStart)[0] ?? today;
  const oldest = addDays(current, -7 * WEEKS_BACK);
  const people = await findSheetPeople(tx, tenant.id, oldest, today);
  const stored = await findWeeksSince(tx, tenant.id, addDays(oldest, -6));
  const keys = [
    ...stored.map(({ memberId, from }) => ({ tenantId: tenant.id, memberId, from })),
    ...unsaid(tenant, people, stored, current),
  ];
  const sums = await sumWeeks(tx, keys);
  const weeks = keys.flatMap((key): ListedWeek[] => {
    const { seconds, changedAt } = sums(key);
    const person = people.find(({ memberId }) => memberId === key.memberId);
    const week = stored.find(({ memberId, from }) => memberId === key.memberId && from === key.from);
    const isAsked = seconds > 0 || (tenant.kind === "company" && person?.hasAccount && person.isHere && LOGS_ALWAYS.includes(person.role));
    const state = week ? stateOf(week) : "open";
    if (!person || (state === "open" && (!isAsked || key.from >= current))) return [];
    const isWaiting = week?.submittedAt && !week.approvedAt;
    return [{
      memberId: key.memberId, memberName: person.name, hasAccount: person.hasAccount, from: key.from, to: addDays(key.from, 6), state, seconds,
      submittedAt: week?.submittedAt?.toISOString() ?? null,
      hasChanged: Boolean(isWaiting && (seconds !== week.submittedSeconds || (changedAt !== null && week.submittedAt && changedAt > week.submittedAt))),
      approvedAt: week?.approvedAt?.toISOString() ?? null,
      approvedBy: week?.approvedBy ?? null,
    }];
  });
  return { today, weeks: weeks.sort((a, b) => (a.from === b.from ? a.memberName.localeCompare(b.memberName, "en") : a.from < b.from ? 1 : -1)) };
}

type Stored = Awaited<ReturnType<typeof findWeeksSince>>;
type People = Awaited<ReturnType<typeof findSheetPeople>>;

/** The weeks about which nobody has said anything and that overlap none about which somebody has. */
function unsaid(tenant: EnteredTenant, people: People, stored: Stored, current: Day) {
  const starts = Array.from({ length: WEEKS_BACK }, (_, index) => addDays(current, -7 * (index + 1)));
  return people.flatMap(({ memberId }) =>
    starts
      .filter((from) => !stored.some((week) => week.memberId === memberId && week.from > addDays(from, -7) && week.from < addDays(from, 7)))
      .map((from) => ({ tenantId: tenant.id, memberId, from })),
  );
}
