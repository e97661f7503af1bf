import type { EnteredTenant } from "../db/tenant";
import type { ChannelFacts } from "../verdicts/facts";
import type { Audit, Evidence } from "./schema";

/** The evidence pack of a channel as its facts stand: what an audit shows while it is open and keeps once it is completed. */
export function evidenceOf({ months, usual, goals, budgetSeconds, minimumMonthSeconds, neglect, lastOn }: ChannelFacts, tenant: Pick<EnteredTenant, "currency">, today: string): Evidence {
  return {
    today,
    months: months.filter(({ seconds }) => seconds > 0).map(({ month, seconds }) => ({ month, seconds })),
    monthSeconds: usual.seconds,
    cost: { costMinor: usual.costMinor, currency: tenant.currency, pricedSeconds: usual.pricedSeconds, unpricedSeconds: usual.unpricedSeconds, spentMinor: usual.spentMinor },
    goals: goals.map(({ goalId, title, progress, status, failurePercent }) => ({ goalId, title, progress, status, failurePercent })),
    roi: null,
    budgetSeconds,
    minimumMonthSeconds,
    neglect,
    lastOn,
  };
}

/** The same without cost for whoever may not see it. */
export const seenEvidence = (evidence: Evidence, seesCost: boolean): Evidence => (seesCost ? evidence : { ...evidence, cost: null });

/** An audit as the asking person sees it: no cost, no names where they may not see them. */
export function seenAudit(audit: Audit, { seesCost, seesNames }: { seesCost: boolean; seesNames: boolean }): Audit {
  return { ...audit, evidence: audit.evidence && seenEvidence(audit.evidence, seesCost), ...(seesNames ? {} : { openedBy: null, completedBy: null }) };
}
