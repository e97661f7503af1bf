/**
 * The ten elements of a strategy for social media, each by a fact in the data: an element is there when something was entered
 * for it, and nobody ticks it off by hand.
 */
export const ELEMENTS = ["goals", "competitors", "platforms", "customer-relations", "tools", "metrics", "action-plan", "costs", "timeline", "flexibility"] as const;
export type Element = (typeof ELEMENTS)[number];

/** How many there are of each thing that counts. */
export type StrategyCounts = {
  openGoals: number;
  goalsWithDueDate: number;
  kpis: number;
  audiences: number;
  /** Places where an audience is, with how to reach it. */
  audiencePlaces: number;
  competitors: number;
  openChannels: number;
  /** Tools in the register, or money spent on one. */
  tools: number;
  /** What could be done, by priority, or is scheduled or done every week. */
  plannedActions: number;
  /** Rates, expenses and budgets in money. */
  costFacts: number;
  /** Reviews, lines of the log and risks with a day to look again: what keeps a strategy able to change. */
  reviewFacts: number;
  budgets: number;
  entries: number;
};

const FACT: Readonly<Record<Element, keyof StrategyCounts>> = {
  goals: "openGoals",
  competitors: "competitors",
  platforms: "openChannels",
  "customer-relations": "audiencePlaces",
  tools: "tools",
  metrics: "kpis",
  "action-plan": "plannedActions",
  costs: "costFacts",
  timeline: "goalsWithDueDate",
  flexibility: "reviewFacts",
};

/** Every element, and whether it is there. */
export const completenessOf = (counts: StrategyCounts): { element: Element; isThere: boolean }[] => ELEMENTS.map((element) => ({ element, isThere: counts[FACT[element]] > 0 }));

/** The guided start, in the order in which one follows from the other. */
export const START_STEPS = ["goal", "audience", "channel", "kpi", "budget"] as const;
export type StartStep = (typeof START_STEPS)[number];

const STEP_FACT: Readonly<Record<StartStep, keyof StrategyCounts>> = { goal: "openGoals", audience: "audiences", channel: "openChannels", kpi: "kpis", budget: "budgets" };

/**
 * The steps of the start with what is done; `next` is the first that is not. Null once all are done, and once time was logged:
 * whoever works has begun, and what is missing stands with the strategy.
 */
export function guidedStart(counts: StrategyCounts): { steps: { step: StartStep; isDone: boolean }[]; next: StartStep } | null {
  const steps = START_STEPS.map((step) => ({ step, isDone: counts[STEP_FACT[step]] > 0 }));
  const next = steps.find(({ isDone }) => !isDone)?.step;
  return next === undefined || counts.entries > 0 ? null : { steps, next };
}
