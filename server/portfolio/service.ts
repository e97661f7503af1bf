import type { Permission, Role } from "../auth/permissions";
import { timeLineQuestions, timeLinesFrom } from "../budgets/data/time-lines";
import { calendarsFrom, timeQuestions } from "../capacities/service";
import { ask } from "../db/ask";
import { byTenant } from "../db/by-tenant";
import type { EnteredTenant, EnteredUser } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { TROUBLE } from "../domain/burn";
import { useOf, wholeCell } from "../domain/counted";
import { addDays, type Day, type Month, monthOf } from "../domain/day";
import { engagementDue, type EngagementDates, type TurnDecision } from "../domain/engagement-dates";
import { goalStanding } from "../domain/goal-standing";
import { countsPart, headlineOf } from "../domain/headline";
import { type KpiPlan, type KpiStatus, kpiStatus } from "../domain/kpi";
import { RULES } from "../domain/rule-of-thumb";
import { todayIn } from "../domain/zone";
import { holidayQuestions, workCalendarsFrom } from "../holidays/service";
import { aheadFrom, judge, lookBackFrom, periodOf } from "../overview/period";
import { kpisInTenants } from "../kpis/data/kpis";
import type { StandingOnWire } from "../overview/schema";
import { silentOf } from "../overview/service";
import { accountIn, ledgerQuestions, ledgersFrom, withAvailable } from "../retainers/available";
import { plannedPieces } from "../schedule/data";
import { findMonthCells, monthTotals } from "../totals/data";
import { dueInTenants } from "../verdicts/data/due";
import { type ClientPlace, engagementsIn, findPlaces, lastDaysOf, neglectedIn } from "./data";
import { moneyOf, moneyQuestions, moneySum } from "./money";
import type { PortfolioMonth, PortfolioRow } from "./schema";

type EngagementFacts = EngagementDates & { decisions: readonly TurnDecision[] };
export type May = (role: Role, permission: Permission) => boolean;

/**
 * Every open client that the person may look at, and the agency's own work: asked for all of them in one statement, never once
 * for each. Archived ones where they are asked for.
 */
export async function monthPortfolio(tx: Tx, agency: EnteredTenant, user: EnteredUser, may: May, { month, archived: which }: { month?: Month | undefined; archived?: "yes" | undefined }, now: Date): Promise<PortfolioMonth> {
  const own = periodOf(agency, month, now);
  const found = await findPlaces(tx, agency.id, user.id, which ? "all" : "open");
  const places = found.filter(({ role }) => may(role, "overview:read")).map((place) => ({ ...place, ...periodOf(place, own.month, now) }));
  const ids = places.map(({ id }) => id);
  const lookBack = places.map(lookBackFrom).reduce((first, day) => (day < first ? day : first), own.from);
  const firstAhead = places.map(aheadFrom).reduce((first, day) => (day < first ? day : first), addDays(own.to, 1));
  const answers = await ask(tx, {
    ...holidayQuestions(places, lookBack, own.to),
    ...timeLineQuestions(ids, own.from, own.to),
    ...ledgerQuestions(ids, own.month),
    ...timeQuestions([...ids, agency.id], lookBack, own.to),
    totals: monthTotals(places, own.month, own.month),
    planned: plannedPieces(ids, firstAhead, own.to),
    workers: lastDaysOf(places, lookBack, own.to),
    neglected: neglectedIn(places, RULES),
    kpis: kpisInTenants(places.map(({ id, today, to }) => ({ id, today: to < today ? to : today }))),
    due: dueInTenants(places),
    ...moneyQuestions(agency, places, own.month, may),
    engagements: engagementsIn(places.filter(({ role }) => may(role, "engagements:weigh")).map(({ id }) => id)),
  });
  const [lines, totals, planned, workers] = [byTenant(timeLinesFrom(answers)), byTenant(answers.totals), byTenant(answers.planned), byTenant(answers.workers)];
  const calendars = workCalendarsFrom(places, answers, lookBack, own.to);
  const neglected = new Map(answers.neglected.map(({ tenantId, channels }) => [tenantId, channels]));
  const personal = calendarsFrom(answers, lookBack, own.to);
  const money = moneyOf(agency, places, own.month, answers, may);
  const [kpis, engagements, due] = [byTenant(answers.kpis), byTenant(answers.engagements), new Map(answers.due.map(({ tenantId, channels }) => [tenantId, channels]))];
  const ledgers = await ledgersFrom(tx, places, own.month, answers);
  const known = places.map((place) => {
    const calendar = calendars.get(place.id) ?? { weekend: [6, 7], holidays: new Set<string>() };
    return { ...place, calendar, headline: headlineOf(withAvailable(heldIn(own.month, lines.get(place.id) ?? [], "time", calendar), ledgers)) };
  });
  // Only a headline that counts a part asks which channel and activity, and whether it is billed: elsewhere the month's total is all of it.
  const cells = byTenant(await findMonthCells(tx, known.filter(({ headline }) => countsPart(headline)), own.month, own.month));

  const all = known.map(({ calendar, headline, ...place }): PortfolioRow & Pick<ClientPlace, "isArchived"> => {
    const whole = (totals.get(place.id) ?? []).map(wholeCell);
    const people = workers.get(place.id) ?? [];
    const days = people.flatMap(({ id, lastOn }) => (lastOn === null ? [] : [{ memberId: id, on: lastOn, seconds: 1 }]));
    const { count, asked } = silentOf(people, days, place, (person) => personal(person, calendar), place);
    const judged = judge(headline, countsPart(headline) ? (cells.get(place.id) ?? []) : whole, place, calendar, { planned: planned.get(place.id) ?? [] });
    return {
      isArchived: place.isArchived,
      slug: place.slug,
      name: place.name,
      isOwn: place.id === agency.id,
      from: place.from,
      to: place.to,
      today: place.today,
      totalSeconds: useOf(whole, []).used,
      headlineKind: headline.kind,
      account: accountIn(headline.lines, ledgers),
      ...judged,
      silent: { count, asked },
      neglectedChannels: neglected.get(place.id) ?? 0,
      money: money(place, { lines: headline.lines, used: judged.standing.used }),
      kpis: kpisTogether(kpis.get(place.id) ?? [], place.to < place.today ? place.to : place.today),
      decisionsDue: place.state === "running" ? (due.get(place.id) ?? 0) + engagementsDue(engagements.get(place.id) ?? [], place.today) : null,
    };
  });
  const rows = all.filter(({ isArchived }) => !isArchived);
  const archived = all.filter(({ isArchived, totalSeconds, standing }) => isArchived && (totalSeconds > 0 || standing.available !== null));
  return {
    month: own.month, currency: agency.currency, currentMonth: monthOf(todayIn(agency.timeZone, now)), state: own.state,
    rows: worstFirst(rows), sum: sumOf(rows), moneySum: moneySum(rows), archived: which ? archived.sort((a, b) => a.name.localeCompare(b.name, "en")) : null,
  };
}

/** How the KPIs of a client stand together on a day. */
function kpisTogether(kpis: readonly { plan: KpiPlan; value: number | null }[], on: Day): PortfolioRow["kpis"] {
  const standings = kpis.map(({ plan, value }) => ({ status: kpiStatus(plan, value, on), progress: null, weight: 1 }));
  const of = (...statuses: KpiStatus[]) => standings.filter(({ status }) => statuses.includes(status)).length;
  return { status: goalStanding(standings).status, behind: of("at-risk", "off-track"), judged: of("at-risk", "off-track", "on-track") };
}

const engagementsDue = (engagements: readonly EngagementFacts[], today: Day) => engagements.filter((engagement) => engagementDue(engagement, engagement.decisions, today).state === "notice-due").length;

export type Judged = { name: string; standing: Pick<StandingOnWire, "status" | "used" | "available" | "forecast"> };

/** Over before at risk before the rest; within one status, whoever's budget is or will be overrun by the larger share. */
export function worstFirst<R extends Judged>(rows: readonly R[]): R[] {
  const share = ({ standing }: R) => (standing.available ? (standing.forecast?.value ?? standing.used) / standing.available : Infinity);
  return [...rows].sort((a, b) => TROUBLE[a.standing.status] - TROUBLE[b.standing.status] || (share(a) === share(b) ? a.name.localeCompare(b.name, "en") : share(b) - share(a)));
}

function sumOf(rows: readonly PortfolioRow[]): PortfolioMonth["sum"] {
  const budgeted = rows.filter(({ standing }) => standing.available !== null);
  if (budgeted.length === 0) return null;
  return {
    count: budgeted.length,
    used: budgeted.reduce((sum, { standing }) => sum + standing.used, 0),
    budget: budgeted.reduce((sum, { standing }) => sum + (standing.available ?? 0), 0),
  };
}
