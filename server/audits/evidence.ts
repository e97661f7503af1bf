import type { EnteredTenant } from "../db/tenant";
import { costPerResult, knownReturn, knownSpent } from "../domain/known-amounts";
import type { RoiLine } from "../domain/roi";
import { roundHalfAway } from "../domain/rounding";
import type { ChannelFacts } from "../verdicts/facts";
import type { Audit, Evidence } from "./schema";

/** The evidence pack of a channel as its facts stand: what an audit shows while it is open and keeps once it is completed. */
export function evidenceOf({ months, usual, brought, goals, budgetSeconds, minimumMonthSeconds, neglect, lastOn, facts }: ChannelFacts, tenant: Pick<EnteredTenant, "currency">, today: string): Evidence {
  return {
    today,
    months: months.filter(({ seconds }) => seconds > 0).map(({ month, seconds }) => ({ month, seconds })),
    monthSeconds: usual.seconds,
    cost: { costMinor: usual.costMinor, currency: tenant.currency, pricedSeconds: usual.pricedSeconds, unpricedSeconds: usual.unpricedSeconds, spentMinor: usual.spentMinor },
    goals: goals.map(({ goalId, title, progress, status, failurePercent }) => ({ goalId, title, progress, status, failurePercent })),
    roi: facts.roi,
    brought: brought && broughtBy(brought, tenant.currency),
    budgetSeconds,
    minimumMonthSeconds,
    neglect,
    lastOn,
  };
}

function broughtBy(line: RoiLine, currency: string): NonNullable<Evidence["brought"]> {
  const each = costPerResult(line);
  return { currency, results: line.results, returnMinor: knownReturn(line), allInMinor: knownSpent(line), perResultMinor: each === null ? null : roundHalfAway(each) };
}

/** What of the money the asking person may see: cost by the right to cost rates, what came of it by the role. */
export type SeenMoney = { seesCost: boolean; seesReturns: boolean };

/** The same without cost, and without what came of it, for whoever may not see them. */
export const seenEvidence = (evidence: Evidence, { seesCost, seesReturns }: SeenMoney): Evidence => ({ ...evidence, ...(!seesCost && { cost: null }), ...(!seesReturns && { roi: null, brought: null }) });

/** An audit as the asking person sees it: no cost, no names where they may not see them. */
export function seenAudit(audit: Audit, { seesNames, ...money }: SeenMoney & { seesNames: boolean }): Audit {
  return { ...audit, evidence: audit.evidence && seenEvidence(audit.evidence, money), ...(seesNames ? {} : { openedBy: null, completedBy: null }) };
}
