import { addMonths, monthOf, monthsBetween } from "../domain/day";
import { monthFeeOf } from "../domain/fee-months";
import { amountOf } from "../domain/priced";
import { roundHalfAway } from "../domain/rounding";
import { isInteractionCentral } from "../domain/suitability";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { effortKind } from "../activities/schema";
import { findChannels } from "../channels/data";
import { findEngagement } from "./data/engagements";
import { sumChannelWork, sumEngagementWork, sumInside } from "./data/work";
import type { MakeOrBuyStart, Proposal } from "./schema";
import { agreedSecondsOf } from "./service";
import { type EngagementCall, seesHoursOf, sightOf } from "./visible";

/** Full months over which work is averaged. */
const MONTHS = 3;
/** An answer to somebody who writes is expected within so many minutes, where nothing else was agreed. */
const USUAL_ANSWER_MINUTES = 30;
/** What takes less a month is not worth a line in a contract. */
const LEAST_SECONDS = 900;

/** What is known of a month of the work that is to be compared: of an engagement or of a channel, else of nothing in particular. */
export async function makeOrBuyStartOf(call: EngagementCall, { engagementId, channelId }: { engagementId?: string | undefined; channelId?: string | undefined }): Promise<MakeOrBuyStart> {
  const { tx, tenant, now } = call;
  const today = todayIn(tenant.timeZone, now);
  const [from, to] = lastMonths(today);
  const sight = await sightOf(call);
  const inside = sight.costs ? await sumInside(tx, tenant.id, from, to) : null;
  const hourMinor = inside === null || inside.pricedSeconds === 0 ? null : roundHalfAway(inside.secondMinor / inside.pricedSeconds);
  const start: MakeOrBuyStart = { currency: tenant.currency, today, title: null, seconds: 0, secondsFrom: "none", hourMinor, toolsMinor: 0, priceMinor: 0, priceHourMinor: 0, coordinationSeconds: 0, transitionMinor: 0, months: 12 };
  if (engagementId !== undefined) {
    const row = await findEngagement(tx, tenant.id, engagementId);
    const work = seesHoursOf(sight, row) ? await sumEngagementWork(tx, tenant.id, from, to, { engagementId }) : [];
    const logged = work.reduce((sum, { seconds }) => sum + seconds, 0);
    const agreed = agreedSecondsOf(row);
    const seconds = logged > 0 ? logged / MONTHS : (agreed ?? 0);
    const months = row.endsOn === null ? 12 : Math.max(1, monthsBetween(monthOf(row.startsOn), addMonths(monthOf(row.endsOn), 1)).length);
    const fee = row.feeModel === "fixed" ? row.priceMinor / months : (monthFeeOf(row) ?? 0);
    return { ...start, title: row.title, seconds: Math.round(seconds), secondsFrom: logged > 0 ? "logged" : agreed === null ? "none" : "agreed", priceMinor: Math.round(fee), priceHourMinor: row.feeModel === "hourly" ? row.priceMinor : 0, coordinationSeconds: row.coordinationSeconds, transitionMinor: row.transitionMinor, months };
  }
  if (channelId !== undefined) {
    const { name } = await channelOf(call, channelId);
    const seconds = (await sumChannelWork(tx, tenant.id, channelId, from, to)).reduce((sum, row) => sum + row.seconds, 0) / MONTHS;
    return { ...start, title: name, seconds: Math.round(seconds), secondsFrom: seconds > 0 ? "logged" : "none" };
  }
  return start;
}

/** A channel as an engagement: its owner, what it took in the last full months by activity, and how soon its audience is answered. */
export async function proposeDelegation(call: EngagementCall, channelId: string): Promise<Proposal> {
  const { tx, tenant, now } = call;
  const channel = await channelOf(call, channelId);
  const work = await sumChannelWork(tx, tenant.id, channelId, ...lastMonths(todayIn(tenant.timeZone, now)));
  const scopes = work.map(({ activityId, seconds }) => ({ activityId, channelId, monthSeconds: Math.round(seconds / MONTHS) })).filter(({ monthSeconds }) => monthSeconds >= LEAST_SECONDS);
  const { costs } = await sightOf(call);
  const sum = (of: "pricedSeconds" | "secondMinor") => work.reduce((total, row) => total + row[of], 0) / MONTHS;
  const speaks = work.some(({ kind }) => isInteractionCentral(effortKind.parse(kind)));
  const monthMinor = costs && sum("pricedSeconds") > 0 ? amountOf({ pricedSeconds: sum("pricedSeconds"), secondMinor: sum("secondMinor"), unpricedSeconds: 0 }) : null;
  return { channelName: channel.name, ownerId: channel.ownerId, slaMinutes: speaks ? USUAL_ANSWER_MINUTES : null, scopes, monthMinor };
}

function lastMonths(today: string): [string, string] {
  const month = monthOf(today);
  return [addMonths(month, -MONTHS), addMonths(month, -1)];
}

async function channelOf({ tx, tenant }: EngagementCall, channelId: string) {
  const channel = (await findChannels(tx, tenant.id)).find(({ id }) => id === channelId);
  if (!channel) throw new DomainError("NOT_FOUND", "noSuchChannel");
  return channel;
}
