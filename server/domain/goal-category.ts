import type { Direction } from "./kpi";

/** What goals of social media are for, and what usually goes with each. Suggestions: nothing is decided by them. */

export const GOAL_CATEGORIES = ["loyalty", "reputation", "sales", "leads", "traffic", "service", "authority", "recruiting", "other"] as const;
export type GoalCategory = (typeof GOAL_CATEGORIES)[number];

/** A KPI by its key in the catalogue of words. `unit` is as it stands behind a value; money has the tenant's own. */
export type SuggestedKpi = { key: SuggestedKpiKey; direction: Direction; unit: "percent" | "minutes" | "hours" | "money" | null };
export type SuggestedKpiKey =
  | "repeatCustomers" | "newsletterReaders" | "mentionsInGoodTone" | "rating" | "orders" | "revenue" | "leads" | "costPerLead" | "visits" | "signUps" | "firstResponse" | "answeredInTime" | "deflectedContacts" | "quotes" | "invitations" | "applications" | "applicationsHired";

const up = (key: SuggestedKpiKey, unit: SuggestedKpi["unit"] = null): SuggestedKpi => ({ key, direction: "increase", unit });
const down = (key: SuggestedKpiKey, unit: SuggestedKpi["unit"] = null): SuggestedKpi => ({ key, direction: "decrease", unit });

/** Two or three KPIs a category; vanity figures are none of them. */
const SUGGESTED: Readonly<Record<GoalCategory, readonly SuggestedKpi[]>> = {
  loyalty: [up("repeatCustomers", "percent"), up("newsletterReaders")],
  reputation: [up("mentionsInGoodTone", "percent"), up("rating")],
  sales: [up("orders"), up("revenue", "money")],
  leads: [up("leads"), down("costPerLead", "money")],
  traffic: [up("visits"), up("signUps")],
  service: [down("firstResponse", "minutes"), up("answeredInTime", "percent"), up("deflectedContacts")],
  authority: [up("quotes"), up("invitations")],
  recruiting: [up("applications"), up("applicationsHired")],
  other: [],
};

export const suggestedKpis = (category: GoalCategory): readonly SuggestedKpi[] => SUGGESTED[category];

/** Minutes within which a first answer is usually owed for such a goal (a rule of thumb: 30 in service); null where nobody waits for one. */
export const suggestedSlaMinutes = (category: GoalCategory): number | null => ({ service: 30, leads: 60, loyalty: 240, reputation: 240 } as Partial<Record<GoalCategory, number>>)[category] ?? null;
