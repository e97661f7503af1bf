import type { Permission, Role } from "../auth/permissions";
import { findLines } from "../budgets/data/lines";
import type { EnteredTenant, EnteredUser } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { TROUBLE } from "../domain/burn";
import { useOf } from "../domain/counted";
import { type Month, monthOf } from "../domain/day";
import { headlineOf } from "../domain/headline";
import { todayIn } from "../domain/zone";
import { workCalendarsOf } from "../holidays/service";
import { findPeople, sumPersonDays } from "../overview/data";
import { judge, lookBackFrom, periodOf } from "../overview/period";
import { silentOf } from "../overview/service";
import { countNeglected, findPlaces, sumTenants } from "./data";
import { type PortfolioMonth, portfolioMonth, type PortfolioRow } from "./schema";

/** A channel without time for longer than this is neglected. */
const NEGLECTED_AFTER_DAYS = 14;

type May = (role: Role, permission: Permission) => boolean;

/** Every open client that the person may look at, and the agency's own work: one question to the database each for all of them, never one for each. */
export async function monthPortfolio(tx: Tx, agency: EnteredTenant, user: EnteredUser, may: May, month: Month | undefined, now: Date): Promise<PortfolioMonth> {
  const own = periodOf(agency, month, now);
  const found = await findPlaces(tx, agency.id, user.id);
  const places = found.filter(({ role }) => may(role, "overview:read")).map((place) => ({ ...place, ...periodOf(place, own.month, now) }));
  const ids = places.map(({ id }) => id);
  const lookBack = places.map(lookBackFrom).reduce((first, day) => (day < first ? day : first), own.from);
  const calendars = await workCalendarsOf(tx, places, lookBack, own.to);
  const lines = await findLines(tx, ids, own.from, own.to);
  const used = await sumTenants(tx, places, own.from, own.to);
  const people = await findPeople(tx, ids);
  const personDays = await sumPersonDays(tx, ids, lookBack, own.to);
  const neglected = await countNeglected(tx, places, NEGLECTED_AFTER_DAYS);

  const rows = places.map((place): PortfolioRow => {
    const calendar = calendars.get(place.id) ?? { weekend: [6, 7], holidays: new Set<string>() };
    const ofPlace = <T extends { tenantId: string }>(all: readonly T[]) => all.filter(({ tenantId }) => tenantId === place.id);
    const cells = ofPlace(used);
    const headline = headlineOf(heldIn(own.month, ofPlace(lines), "time", calendar));
    const { count, asked } = silentOf(ofPlace(people), ofPlace(personDays), place, calendar, place);
    return {
      slug: place.slug,
      name: place.name,
      isOwn: place.id === agency.id,
      from: place.from,
      to: place.to,
      today: place.today,
      totalSeconds: useOf(cells, []).used,
      headlineKind: headline.kind,
      ...judge(headline, cells, place, calendar),
      silent: { count, asked },
      neglectedChannels: neglected.get(place.id) ?? 0,
    };
  });
  return portfolioMonth.parse({ month: own.month, currentMonth: monthOf(todayIn(agency.timeZone, now)), state: own.state, rows: worstFirst(rows), sum: sumOf(rows) });
}

/** Over before at risk before the rest; within one status, whoever's budget is or will be overrun by the larger share. */
function worstFirst(rows: readonly PortfolioRow[]): PortfolioRow[] {
  const share = ({ standing }: PortfolioRow) => (standing.available ? (standing.forecast?.value ?? standing.used) / standing.available : Infinity);
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
