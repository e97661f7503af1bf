import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { apportion, wholeWeights } from "../domain/apportion";
import type { RoiLine } from "../domain/roi";
import { seesRates } from "../rates/service";
import { activitiesIn } from "./data";
import { rangeOf } from "./range";
import type { RoiBoard, RoiByAnswer, RoiLineOut } from "./schema";
import { roiBy, roiFrom, roiQuestions } from "./service";

export type RoiCall = { tx: Tx; tenant: EnteredTenant; now: Date };
export type Wanted = { from?: string | undefined; to?: string | undefined };

/** What an hour costs is a right of its own: without it all cost is one sum, and what ads took stays, for it is an expense. */
export const seenLine = ({ cost, costMinor, ...line }: RoiLine, tenant: Pick<EnteredTenant, "fieldRights">): RoiLineOut => ({ ...line, allInMinor: costMinor, adsMinor: cost.adsMinor, cost: seesRates(tenant, "cost") ? cost : null });

/** The months' ROI with its channels, its months, and the hours by kind of work. */
export async function roiBoardOf(call: RoiCall, wanted: Wanted): Promise<RoiBoard> {
  const { tx, tenant } = call;
  const { today, ...range } = rangeOf(call, wanted);
  const { activities, ...answers } = await ask(tx, { ...roiQuestions(tenant.id, range), activities: activitiesIn(tenant.id, range) });
  const { total, channels, months } = roiFrom(answers, range);
  const nameOf = new Map(answers.channels.map(({ id, name }) => [id, name]));
  const labour = seesRates(tenant, "cost") ? apportion(total.cost.laborMinor, wholeWeights(activities.map(({ secondMinor }) => BigInt(secondMinor)))) : null;
  return {
    ...range, today, currency: tenant.currency,
    total: seenLine(total, tenant),
    channels: channels.map(({ channelId, ...line }) => ({ channelId, name: channelId === null ? null : (nameOf.get(channelId) ?? null), ...seenLine(line, tenant) })),
    months: months.map(({ month, ...line }) => ({ month, ...seenLine(line, tenant) })),
    activities: activities.map(({ secondMinor: _, pricedSeconds, ...row }, index) => ({ ...row, laborMinor: pricedSeconds > 0 ? (labour?.[index] ?? null) : null })),
  };
}

/** The same by goal, provider or campaign. */
export async function roiByOf(call: RoiCall, { by, ...wanted }: Wanted & { by: RoiByAnswer["by"] }): Promise<RoiByAnswer> {
  const { today, ...range } = rangeOf(call, wanted);
  const { total, lines } = await roiBy(call.tx, call.tenant, range, by);
  return { ...range, today, currency: call.tenant.currency, by, total: seenLine(total, call.tenant), lines: lines.map(({ key, name, ...line }) => ({ key, name, ...seenLine(line, call.tenant) })) };
}
