import type { EnteredTenant } from "../db/tenant";
import type { ChannelFacts } from "../verdicts/facts";
import type { Audit, Evidence } from "./schema";

/** The evidence pack of a channel as its facts stand: what an audit shows while it is open and keeps once it is completed. */
export function evidenceOf({ months, usual, goals, budgetSeconds, minimumMonthSeconds, neglect, lastOn, facts }: ChannelFacts, tenant: Pick<EnteredTenant, "currency">, today: string): Evidence {
  return {
    today,
    months: months.filter(({ seconds }) => seconds > 0).map(({ month, seconds }) => ({ month, seconds })),
    monthSeconds: usual.seconds,
    cost: { costMinor: usual.costMinor, currency: tenant.currency, pricedSeconds: usual.pricedSeconds, unpricedSeconds: usual.unpricedSeconds, spentMinor: usual.spentMinor },
    goals: goals.map(({ goalId, title, progress, status, failurePercent }) => ({ goalId, title, progress, status, failurePercent })),
    roi: facts.roi,
    budgetSeconds,
    minimumMonthSeconds,
    neglect,
    lastOn,
  };
}

/** What of the money the asking person may see: cost by the right to cost rates, what came of it by the role. */
export type SeenMoney = { seesCost: boolean; seesReturns: boolean };

/** The same without cost, and without the return on it, for whoever may not see them. */
export const seenEvidence = (evidence: Evidence, { seesCost, seesReturns }: SeenMoney): Evidence => ({ ...evidence, ...(!seesCost && { cost: null }), ...(!seesReturns && { roi: null }) });

/** An audit as the asking person sees it: no cost, no names where they may not see them. */
export function seenAudit(audit: Audit, { seesNames, ...money }: SeenMoney & { seesNames: boolean }): Audit {
  return { ...audit, evidence: audit.evidence && seenEvidence(audit.evidence, money), ...(seesNames ? {} : { openedBy: null, completedBy: null }) };
}
