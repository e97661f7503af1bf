import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { firstDayOf, lastDayOf, monthOf, type Month } from "../domain/day";
import { countIn, missingReturns, whyNotAdded } from "../domain/kpi-returns";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findValuesAround } from "../kpis/data/sheet";
import { lockTenant } from "../tenants/data";
import { findCountedKinds } from "./data/counted";
import type { CountedKinds } from "./schema";
import { addReturn } from "./service";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

async function readMonth({ tx, tenant }: Call, month: Month) {
  const days = { from: firstDayOf(month), to: lastDayOf(month) };
  const kinds = await findCountedKinds(tx, tenant.id, days);
  const values = await findValuesAround(tx, tenant.id, [...new Set(kinds.map(({ kpiId }) => kpiId))], days);
  return kinds.map((kind) => {
    const measured = values.get(kind.kpiId) ?? [];
    const counted = countIn(kind.reading, measured, days.from, days.to);
    const lastOn = measured.map(({ on }) => on).sort().at(-1) ?? days.to;
    return { ...kind, counted, missing: missingReturns(counted, kind.recorded), lastOn };
  });
}

/** What KPIs count in a month beside what stands among the returns; without a month, the one that is now in the tenant's zone. */
export async function listCounted(call: Call, wanted: Month | undefined): Promise<CountedKinds> {
  const today = todayIn(call.tenant.timeZone, call.now);
  const month = wanted ?? monthOf(today);
  const kinds = await readMonth(call, month);
  return { month, kinds: kinds.map(({ kindId, kindName, kpiName, counted, recorded, missing, lastOn }) => ({ kindId, kindName, kpiName, counted, recorded, missing, whyNot: whyNotAdded(missing, lastOn, today) })) };
}

/**
 * Adds what is missing of a kind as one return, on the day of the KPI's latest value in the month, for the KPI's goal. CONFLICT
 * where something else is missing by now than was seen: two who press at once add it once.
 */
export async function addCounted(call: Call, { returnId, kindId, month, missing }: { returnId: string; kindId: string; month: Month; missing: number }) {
  await lockTenant(call.tx, call.tenant.id);
  const kind = (await readMonth(call, month)).find((row) => row.kindId === kindId);
  if (!kind) throw new DomainError("NOT_FOUND", "noSuchReturnKind");
  if (kind.missing !== missing) throw new DomainError("CONFLICT", "changedMeanwhile");
  const plain = { amountMinor: null, currency: call.tenant.currency, channelId: null, engagementId: null, campaign: "", isPaid: false };
  await addReturn(call, returnId, { ...plain, on: kind.lastOn, kindId, quantity: missing, goalId: kind.goalId, note: kind.kpiName });
}
