import { hashLinkToken } from "../auth/link-token";
import { ROLES } from "../auth/permissions";
import { personalCalendars } from "../capacities/service";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { findRoutines } from "../routines/data";
import { findScheduled } from "../schedule/data";
import { callContext, type CallContext } from "../trpc/context";
import { calendarText } from "./calendar";
import { findFeedOwner, findFeedPlace } from "./data";

const ADDRESS = /^([\w-]{43})\.ics$/;
const DAYS_BACK = 31;
const DAYS_AHEAD = 366;

const nothing = () => new Response(null, { status: 404, headers: { "cache-control": "private, no-store" } });

/** A person's calendar by its secret address, for programs that have no session. Whatever is not one is 404 with nothing said. */
export async function answerFeed(file: string, replaced: Partial<CallContext> = {}): Promise<Response> {
  const token = ADDRESS.exec(file)?.[1];
  const text = token === undefined ? null : await readFeed(callContext({ who: null, ip: "", ...replaced }), token);
  if (text === null) return nothing();
  const headers = { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'attachment; filename="worthwhile.ics"', "cache-control": "private, no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer" };
  return new Response(text, { headers });
}

async function readFeed({ db, now }: CallContext, token: string): Promise<string | null> {
  return inTransaction(db, "query", async (tx) => {
    const place = await findFeedPlace(tx, hashLinkToken(token));
    if (!place) return null;
    const tenantId = await actAs(tx, { tenantId: place.tenantId });
    const { tenant, member } = await findFeedOwner(tx, tenantId, place.memberId);
    const today = todayIn(tenant.timeZone, now);
    const [from, to] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
    const calendar = await workCalendarOf(tx, tenant, from, to);
    const role = ROLES.find((known) => known === member.role) ?? "viewer";
    const own = (await personalCalendars(tx, [tenantId], from, to))({ id: place.memberId, userId: member.userId, role }, calendar);
    const routines = await findRoutines(tx, tenantId, place.memberId);
    const scheduled = await findScheduled(tx, tenantId, place.memberId, from, to);
    return calendarText({ name: `Worthwhile: ${tenant.name}`, timeZone: tenant.timeZone, routines, scheduled, calendar: own, now });
  });
}
