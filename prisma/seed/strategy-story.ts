import type { Cadence } from "../../server/domain/cadence";
import type { GoalCategory } from "../../server/domain/goal-category";
import type { Direction } from "../../server/domain/kpi";
import type { Reading } from "../../server/domain/kpi-reading";
import type { Confidence, Impact } from "../../server/domain/priority";

/** What places want, how it is measured, and what could be done for it; goals are named by their rank. */

/**
 * `reached` is the share of the way that is gone by today; `values`, oldest first, are for what goes no way. `measured` says how
 * old the latest value is, and how far apart they are; `formerTarget` held until this month began.
 */
export type KpiStory = {
  name: string;
  unit?: string;
  reading?: Reading;
  source?: string;
  collectEvery?: Cadence;
  discussEvery?: Cadence;
  owner?: string;
  direction?: Direction;
  start?: number;
  target?: number;
  targetHigh?: number;
  formerTarget?: number;
  reached?: number;
  values?: readonly number[];
  measured?: { daysAgo?: number; everyDays?: number };
  said?: readonly { daysAgo: number; words: string }[];
  weight?: number;
  isVanity?: boolean;
};

export type GoalStory = {
  category: GoalCategory;
  businessGoal: string;
  department: string;
  criterion: string;
  confidence: Confidence | null;
  /** Budgeted a month. */
  hours?: number;
  kpis: readonly KpiStory[];
};

export type ItemStory = { title: string; activity?: string; channel?: string; guessHours?: number; confidence: Confidence; impacts: Readonly<Record<number, Impact>> };

export type StrategyStory = { goals: readonly GoalStory[]; items: readonly ItemStory[] };

const FERNWEH: StrategyStory = {
  goals: [
    {
      category: "loyalty", businessGoal: "Sell more to people who know us", department: "Sales", criterion: "A third of the year’s sales come from people who bought before", confidence: "high", hours: 40,
      kpis: [{ name: "Customers who come back", unit: "%", start: 24, target: 33, reached: 0.62, weight: 2 }, { name: "Sales by newsletter", unit: "%", start: 6, target: 10, reached: 0.6 }],
    },
    {
      category: "service", businessGoal: "Sell more to people who know us", department: "Customer service", criterion: "Every message of a working day is answered within an hour", confidence: "high", hours: 50,
      kpis: [
        {
          name: "First response", unit: "min", source: "Inbox report", collectEvery: "weekly", discussEvery: "monthly", owner: "hanna", direction: "decrease", start: 180, target: 60, reached: 0.45, measured: { everyDays: 7 },
          said: [{ daysAgo: 33, words: "Mondays are slow: the weekend waits for one person." }, { daysAgo: 2, words: "Two people on Monday mornings. Look again next month." }],
        },
        { name: "Answered in time", unit: "%", source: "Inbox report", collectEvery: "monthly", owner: "hanna", direction: "keep", target: 90, values: [88, 93, 91] },
      ],
    },
    {
      category: "authority", businessGoal: "Be known for light gear", department: "Marketing", criterion: "Three of the five big magazines name us when they write about light tents", confidence: "medium", hours: 28,
      kpis: [{ name: "Quotes by others", reading: "cumulative", collectEvery: "monthly", owner: "lena", start: 2, target: 20, reached: 0.2, measured: { daysAgo: 75 } }, { name: "Followers", reading: "cumulative", collectEvery: "monthly", values: [21_400, 22_150, 23_020], isVanity: true }],
    },
    {
      category: "traffic", businessGoal: "Be known for light gear", department: "Marketing", criterion: "20,000 people have asked for the newsletter and open it", confidence: "medium", hours: 20,
      kpis: [{ name: "Readers of the newsletter", reading: "cumulative", source: "Newsletter tool", collectEvery: "monthly", owner: "lena", start: 12_000, target: 20_000, formerTarget: 16_000, reached: 0.65 }, { name: "Opened", unit: "%", direction: "range", target: 35, targetHigh: 60, values: [41, 39, 43] }],
    },
    {
      category: "recruiting", businessGoal: "Lead tours ourselves", department: "People", criterion: "Two guides have signed", confidence: null,
      kpis: [{ name: "Applications", reading: "period", collectEvery: "monthly", values: [1, 3, 7] }, { name: "People hired", start: 0, target: 2 }],
    },
  ],
  items: [
    { title: "Answer comments before noon", activity: "Responding", channel: "Instagram", confidence: "high", impacts: { 1: 1, 2: 3 } },
    { title: "A film on pitching a tent in the wind", guessHours: 12, confidence: "medium", impacts: { 1: 0.5, 3: 3 } },
    { title: "Ask ten makers for a word about our tents", guessHours: 5, confidence: "low", impacts: { 3: 2 } },
    { title: "A sign-up form under every film", guessHours: 2, confidence: "high", impacts: { 1: 1, 4: 2 } },
    { title: "A packing list for every season", guessHours: 3, confidence: "medium", impacts: { 1: 0.25, 4: 0.5 } },
    { title: "Portraits of our guides", guessHours: 8, confidence: "medium", impacts: { 3: 0.5, 5: 2 } },
    { title: "A live stream from the winter fair", confidence: "low", impacts: { 3: 1 } },
  ],
};

/** Goals of an agency's client that come in the order of the agency's own list; `reached` of the first differs. */
const clientGoals = (leadsReached: number, [leads, service, known]: readonly number[] = []): GoalStory[] => [
  { category: "leads", businessGoal: "Grow", department: "Sales", criterion: "Forty enquiries a month that lead to a talk", confidence: "high", ...budgeted(leads), kpis: [{ name: "Qualified leads", reading: "period", source: "Forms on the site", collectEvery: "monthly", start: 12, target: 40, reached: leadsReached }, { name: "Cost of a lead", unit: "EUR", direction: "decrease", start: 60, target: 35, reached: 0.6 }] },
  { category: "service", businessGoal: "Keep customers", department: "Service", criterion: "Nobody waits longer than an hour in opening hours", confidence: "medium", ...budgeted(service), kpis: [{ name: "First response", unit: "min", direction: "decrease", start: 150, target: 60, reached: 0.7 }] },
  { category: "reputation", businessGoal: "Grow", department: "Marketing", criterion: "People two towns away know the name", confidence: "low", ...budgeted(known), kpis: [{ name: "Mentions in a good tone", unit: "%", direction: "range", target: 70, targetHigh: 100, values: [74, 78, 76] }] },
  { category: "recruiting", businessGoal: "Keep customers", department: "People", criterion: "No position is open for longer than a month", confidence: null, kpis: [{ name: "Applications", values: [2, 4, 3] }] },
  { category: "traffic", businessGoal: "Grow", department: "Marketing", criterion: "A third of the shop’s visits come from our channels", confidence: "medium", kpis: [{ name: "Visits to the shop", start: 800, target: 2400, reached: 0.44 }] },
];
const budgeted = (hours: number | undefined) => (hours === undefined ? {} : { hours });

const clientItems = (channel: string): ItemStory[] => [
  { title: "Say how to order under every post", activity: "Editorial", channel, confidence: "high", impacts: { 1: 2, 5: 1 } },
  { title: "Answer within the hour at noon too", activity: "Responding", channel, confidence: "high", impacts: { 2: 3 } },
  { title: "A visit with two local makers", guessHours: 6, confidence: "medium", impacts: { 1: 0.5, 3: 2 } },
  { title: "A day in the life of the team", guessHours: 5, confidence: "low", impacts: { 3: 0.5, 4: 2 } },
];

/** By the address of the place. */
export const STRATEGIES: Readonly<Record<string, StrategyStory>> = {
  "fernweh-outdoor": FERNWEH,
  "bakery-brood": { goals: clientGoals(0.7), items: clientItems("Instagram") },
  "green-valley-cycling": { goals: clientGoals(0.15, [10, 9, 8]), items: clientItems("Instagram") },
};
