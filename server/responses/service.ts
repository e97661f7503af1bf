import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from "../domain/day";
import { openSeconds } from "../domain/response-clock";
import { hitRate, type ResponseFigures, responseState } from "../domain/response-report";
import { localDayAt, todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { type ExportTable, MOST_ROWS } from "../exports/schema";
import type { CallContext } from "../trpc/context";
import { clocked, termsOf } from "./clock";
import { holdHours } from "./data/hours";
import { sumResponses } from "./data/report";
import { findAllResponses, findResponse, findResponsePage, insertResponse, insertResponses, type StoredResponse, updateResponse } from "./data/responses";
import type { ListedResponse, ResponseLine, ResponseReport, Sentiment } from "./schema";
import { responsesTable } from "./table";

export type ResponseCall = { tx: Tx; tenant: EnteredTenant; now: Date; may: CallContext["may"] };

const MOST_MONTHS = 36;

/** Whole seconds: what a clock shows is not meant to the thousandth. */
const wholeSecond = (instant: Date | string) => new Date(Math.floor(new Date(instant).getTime() / 1000) * 1000);

/** Whose work it was is a question of the right to see hours; nobody is hidden from themselves. */
const seesPeople = ({ tenant, may }: Pick<ResponseCall, "tenant" | "may">) => may(tenant.role, "members:read") && tenant.fieldRights.includes("hours");

/** One page of messages, with what is left for an answer. */
export async function listResponses(call: ResponseCall, filter: Parameters<typeof findResponsePage>[2], cursor: string | null) {
  const { rows, nextCursor } = await findResponsePage(call.tx, call.tenant.id, filter, cursor);
  return { now: call.now.toISOString(), responses: await withTimeLeft(call, rows), nextCursor };
}

async function withTimeLeft(call: ResponseCall, rows: readonly StoredResponse[]): Promise<ListedResponse[]> {
  const { tenant, now } = call;
  const open = rows.filter(({ answeredAt }) => answeredAt === null);
  const days = [now, ...open.flatMap(({ dueAt }) => (dueAt ? [dueAt] : []))].map((instant) => localDayAt(instant, tenant.timeZone)).sort();
  const termsFor = await termsOf(call, days[0] ?? todayIn(tenant.timeZone, now), days.at(-1) ?? todayIn(tenant.timeZone, now));
  const names = seesPeople(call);
  const left = ({ dueAt, answeredAt, receivedAt, channelId }: StoredResponse) => {
    if (dueAt === null || answeredAt !== null) return null;
    const { hours } = termsFor(channelId, receivedAt);
    return dueAt >= now ? openSeconds(now, dueAt, hours) : -openSeconds(dueAt, now, hours);
  };
  return rows.map((row) => {
    const isNamed = names || row.answeredById === tenant.memberId;
    return {
      ...row,
      receivedAt: row.receivedAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      state: responseState(row, now),
      leftSeconds: left(row),
      answeredById: isNamed ? row.answeredById : null,
      answeredByName: isNamed ? row.answeredByName : null,
    };
  });
}

type Said = { channelId: string; receivedAt: Date; answeredAt: Date | null; sentiment: Sentiment | null; isEscalated: boolean; note: string };

/** INVALID for a time that has not come, and for an answer before the message. */
function checkTimes({ now }: ResponseCall, { receivedAt, answeredAt }: Pick<Said, "receivedAt" | "answeredAt">) {
  if (receivedAt > now || (answeredAt ?? receivedAt) > now) throw new DomainError("INVALID", "responseAhead");
  if (answeredAt !== null && answeredAt < receivedAt) throw new DomainError("INVALID", "answeredBefore");
}

/** What the clock says of a message by the hours of its day. */
async function clockFor(call: ResponseCall, said: Pick<Said, "channelId" | "receivedAt" | "answeredAt">) {
  const [first, last] = [said.receivedAt, said.answeredAt ?? said.receivedAt].map((instant) => localDayAt(instant, call.tenant.timeZone));
  return clocked(said, (await termsOf(call, first ?? "", last ?? ""))(said.channelId, said.receivedAt));
}

type NewResponse = Omit<Said, "receivedAt" | "answeredAt"> & { responseId: string; receivedAt: string | null; isAnswered: boolean };

/** Logs that a message came in, and, where that is so, that it has been answered just now by whoever logs it. */
export async function logResponse(call: ResponseCall, { responseId, receivedAt, isAnswered, ...said }: NewResponse) {
  const { tx, tenant, now } = call;
  const at = { receivedAt: wholeSecond(receivedAt ?? now), answeredAt: isAnswered ? wholeSecond(now) : null };
  checkTimes(call, at);
  await holdHours(tx, tenant.id);
  const fields = { ...said, ...at, answeredById: isAnswered ? tenant.memberId : null };
  await insertResponse(tx, tenant.id, { ...fields, ...(await clockFor(call, fields)), id: responseId, byId: tenant.memberId, createdAt: now });
}

/** Enters many at once, as they came in and were answered, each judged by the hours of its day. Their times were looked at before. */
export async function enterResponses({ tx, tenant, now }: ResponseCall, rows: readonly (Said & { id: string; answeredById: string | null; importId?: string; importKey?: string })[]) {
  const days = rows.flatMap(({ receivedAt, answeredAt }) => [receivedAt, answeredAt ?? receivedAt]).map((instant) => localDayAt(instant, tenant.timeZone)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  await holdHours(tx, tenant.id);
  const termsFor = await termsOf({ tx, tenant }, first, last);
  await insertResponses(tx, tenant.id, rows.map((row) => ({ ...row, ...clocked(row, termsFor(row.channelId, row.receivedAt)), byId: tenant.memberId, createdAt: now })));
}

/** Answered now, by whoever says so. CONFLICT where it was answered before. */
export async function answerResponse(call: ResponseCall, responseId: string) {
  await holdHours(call.tx, call.tenant.id);
  const { version, ...found } = await findResponse(call.tx, call.tenant.id, responseId);
  if (found.answeredAt !== null) throw new DomainError("CONFLICT", "answeredAlready");
  const answer = { answeredAt: wholeSecond(call.now), answeredById: call.tenant.memberId };
  const { takenSeconds } = await clockFor(call, { ...found, ...answer });
  await updateResponse(call.tx, call.tenant.id, responseId, version, { ...answer, takenSeconds });
}

/** Takes the answer back. CONFLICT where there is none. */
export async function reopenResponse({ tx, tenant }: ResponseCall, responseId: string) {
  await holdHours(tx, tenant.id);
  const { version, answeredAt } = await findResponse(tx, tenant.id, responseId);
  if (answeredAt === null) throw new DomainError("CONFLICT", "notAnswered");
  await updateResponse(tx, tenant.id, responseId, version, { answeredAt: null, answeredById: null, takenSeconds: null });
}

type Change = Omit<Said, "receivedAt" | "answeredAt"> & { responseId: string; version: number; receivedAt: string; answeredAt: string | null; answeredById?: string | null | undefined };

/** Writes it anew. When it is due stays unless it came at another time or elsewhere; who answered stays where nothing is said of it. */
export async function changeResponse(call: ResponseCall, { responseId, version, receivedAt, answeredAt, answeredById, ...said }: Change) {
  await holdHours(call.tx, call.tenant.id);
  const found = await findResponse(call.tx, call.tenant.id, responseId);
  const at = { receivedAt: wholeSecond(receivedAt), answeredAt: answeredAt === null ? null : wholeSecond(answeredAt) };
  checkTimes(call, at);
  const stays = found.answeredAt === null ? call.tenant.memberId : found.answeredById;
  const who = at.answeredAt === null ? null : answeredById === undefined ? stays : answeredById;
  const clock = await clockFor(call, { ...said, ...at });
  const isSame = said.channelId === found.channelId && at.receivedAt.getTime() === found.receivedAt.getTime();
  const due = isSame ? { receivedOn: found.receivedOn, slaMinutes: found.slaMinutes, dueAt: found.dueAt } : {};
  await updateResponse(call.tx, call.tenant.id, responseId, version, { ...said, ...at, answeredById: who, ...clock, ...due });
}

type Range = { from?: Month | undefined; to?: Month | undefined; channelId?: string | undefined };

/** The months that were asked for; without them the last six. INVALID where they are turned round, or too many. */
function rangeOf({ tenant, now }: ResponseCall, { from, to, channelId }: Range) {
  const thisMonth = monthOf(todayIn(tenant.timeZone, now));
  const last = to ?? thisMonth;
  const first = from ?? addMonths(last, -5);
  const months = monthsBetween(first, addMonths(last, 1));
  if (months.length === 0) throw new DomainError("INVALID", "endsBeforeStart");
  if (months.length > MOST_MONTHS) throw new DomainError("INVALID", "monthsTooMany", { most: MOST_MONTHS });
  return { from: first, to: last, thisMonth, months, channelId };
}

const NOTHING: ResponseFigures = { received: 0, inTime: 0, late: 0, overdue: 0, waiting: 0, medianSeconds: null, meanSeconds: null, p90Seconds: null };
const lineOf = ({ received, inTime, late, overdue, waiting, medianSeconds, meanSeconds, p90Seconds }: ResponseFigures): ResponseLine => ({
  received, inTime, late, overdue, waiting, medianSeconds, meanSeconds, p90Seconds, hitRate: hitRate({ inTime, late, overdue }),
});

/** What came in over some months and how it was answered; by people for whoever may see whose work it was. */
export async function reportResponses(call: ResponseCall, wanted: Range): Promise<ResponseReport> {
  const { from, to, thisMonth, months, channelId } = rangeOf(call, wanted);
  const rows = await sumResponses(call.tx, call.tenant.id, { from, to, channelId }, call.now);
  const of = (by: (typeof rows)[number]["by"]) => rows.filter((row) => row.by === by);
  // What is open is nobody's answer.
  const answered = of("person").map((row) => ({ ...row, received: row.inTime + row.late, overdue: 0, waiting: 0 })).filter(({ received }) => received > 0);
  return {
    from, to, thisMonth,
    total: lineOf(of("total")[0] ?? NOTHING),
    channels: of("channel").map((row) => ({ channelId: row.channelId ?? "", name: row.name ?? "", ...lineOf(row) })),
    months: months.toReversed().map((month) => ({ month, ...lineOf(of("month").find((row) => row.month === month) ?? NOTHING) })),
    people: seesPeople(call) ? answered.map((row) => ({ memberId: row.personId, name: row.name, ...lineOf(row) })) : null,
  };
}

/** The messages of these months as a table. INVALID where they are more than a file holds. */
export async function tableOfResponses(call: ResponseCall, wanted: Range): Promise<ExportTable> {
  const { from, to, channelId } = rangeOf(call, wanted);
  const rows = await findAllResponses(call.tx, call.tenant.id, { from, to, channelId }, MOST_ROWS);
  if (rows.length > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  const termsFor = await termsOf(call, firstDayOf(from), lastDayOf(to));
  const zoned = rows.map((row) => ({ ...row, zone: termsFor(row.channelId, row.receivedAt).hours.zone, state: responseState(row, call.now) }));
  return responsesTable(`${call.tenant.slug}-responses-${from}-${to}`, zoned, seesPeople(call));
}
