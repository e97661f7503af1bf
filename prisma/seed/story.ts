import type { Role } from "../../server/auth/permissions";
import type { RateKind } from "../../server/domain/rate";
import type { ExpenseKind } from "../../server/expenses/schema";
import type { NewTerms } from "../../server/retainers/schema";
import type { TenantSettings } from "../../server/tenants/schema";

/** The demo's story: who, where, and how each place's months run. Hours are made from it by a fixed stream of numbers. */

export const PASSWORD = "worth-the-while";

/** A budget beside those for all work and single channels: a pool, a goal's, a person's, one for a whole range, one in money. */
export type LineStory = {
  name?: string;
  channels?: readonly string[];
  goal?: string;
  person?: string;
  fromMonthsBack: number;
  /** For so many months as a whole; without it month by month. */
  wholeMonths?: number;
  hours?: number;
  /** In minor units of the place's currency. */
  minor?: number;
};

/** What was agreed on for the budget of all work, what was adjusted, and which months were closed since. */
export type RetainerStory = {
  fromMonthsBack: number;
  terms: Omit<NewTerms, "billableOnly" | "proration">;
  adjustment: { monthsBack: number; hours: number; reason: string };
  closedMonthsBack: readonly number[];
};

/** How a place's work runs: hours budgeted a month, and how much of it is really worked, by months back from today. */
export type PlaceStory = {
  settings: Partial<TenantSettings> & { name: string };
  /** Months back to the first month with hours. */
  monthsBack: number;
  budgets: readonly { fromMonthsBack: number; hours: number; channel?: string }[];
  lines?: readonly LineStory[];
  retainer?: RetainerStory;
  /** Worked / budgeted, for a month so many months back. */
  load: (monthsBack: number) => number;
  channels: readonly { name: string; platform: string; share: number; minimumHours?: number; purpose: string; cadence?: string; hasNoGoal?: true; quietForMonths?: number }[];
  people: readonly { person: string; role: Role; share: number }[];
  goals: readonly string[];
  /** Whole units of the currency an hour: everybody's or a person's, from so many months back. */
  rates: readonly { kind: RateKind; amount: number; fromMonthsBack: number; person?: string; channel?: string }[];
  /** Spent every month, in whole units. */
  expenses?: readonly { kind: ExpenseKind; amount: number; supplier: string; channel?: string; monthsBack: number }[];
  /** Minutes to which its time reports round up. */
  roundsTo?: number;
  peoplesTime?: PeoplesTimeStory;
};

/** Hours by weekday from Monday; leave from the Monday of a week; what is scheduled in this week and in the next. */
export type PeoplesTimeStory = {
  weeks: readonly { person: string; hours: readonly number[] }[];
  leave: readonly { person: string; weeksOn: number; days: number; share: 50 | 100; note: string }[];
  routines: readonly { person: string; activity: string; channel: string; startsAt: string; minutes: number; weekdays: readonly number[] }[];
  schedule: readonly { person: string | null; activity: string; channel: string; weekdays: readonly number[]; hours: number; note: string }[];
  contributions: readonly { department: string; roleName: string; weekSeconds: number; sharePermille: number }[];
};

export const PEOPLE: Record<string, { name: string; email: string; who: string }> = {
  eva: { name: "Eva Lindqvist", email: "eva@northlight.example", who: "agency owner: the portfolio of six clients" },
  tom: { name: "Tom Okafor", email: "tom@northlight.example", who: "account manager of the agency" },
  mila: { name: "Mila Jansen", email: "mila@northlight.example", who: "agency member: her week over all clients" },
  jonas: { name: "Jonas Weber", email: "jonas@northlight.example", who: "agency member, behind with his hours" },
  mark: { name: "Mark de Wit", email: "mark@northlight.example", who: "agency executive, reads only" },
  ines: { name: "Ines Bakker", email: "ines@brood.example", who: "client viewer of Bakery Brood: no names" },
  clara: { name: "Clara Vogt", email: "clara@fernweh.example", who: "owner of an in-house company" },
  lukas: { name: "Lukas Brandt", email: "lukas@fernweh.example", who: "admin of the company" },
  lena: { name: "Lena Aydin", email: "lena@fernweh.example", who: "social media manager of the company" },
  hanna: { name: "Hanna Roth", email: "hanna@fernweh.example", who: "member of the company: lands on her week" },
  nadia: { name: "Nadia Popescu", email: "nadia@freelance.example", who: "external freelancer: own work only" },
  nora: { name: "Nora Linden", email: "nora@linden.example", who: "owner of a small joinery: a month whose ROI is 26.7 %, and 744 % by ads alone" },
  petra: { name: "Petra Hahn", email: "petra@fernweh.example", who: "executive of the company, reads only" },
};

const steady = (level: number) => (monthsBack: number) => level + ((monthsBack * 7) % 5) * 0.02 - 0.04;

const team = (mila: number, jonas: number, tom: number) => [
  { person: "tom", role: "manager", share: tom },
  { person: "mila", role: "member", share: mila },
  { person: "jonas", role: "member", share: jonas },
  { person: "mark", role: "executive", share: 0 },
] as const satisfies PlaceStory["people"];

const commonGoals = ["More qualified leads", "Answer customers within the hour", "Be known beyond the region", "Find good people to hire", "Traffic to the shop"];

export const AGENCY: PlaceStory = {
  settings: { name: "Northlight", timeZone: "Europe/Amsterdam", currency: "EUR", holidayCountry: "NL" },
  monthsBack: 14,
  budgets: [{ fromMonthsBack: 14, hours: 36 }, { fromMonthsBack: 14, hours: 3, channel: "Northlight on X" }, { fromMonthsBack: 14, hours: 3, channel: "Northlight on YouTube" }],
  load: steady(0.9),
  channels: [
    { name: "Northlight on LinkedIn", platform: "linkedin", share: 1, purpose: "Win the next client" },
    // The shoemaker's children: opened, budgeted, and never looked after.
    { name: "Northlight on X", platform: "x", share: 0, purpose: "Be quoted" },
    { name: "Northlight on YouTube", platform: "youtube", share: 0, purpose: "Talks from our breakfasts" },
  ],
  people: team(3, 3, 3),
  goals: ["Two new clients a year", "Keep every client above margin"],
  // What the agency's people cost holds in its clients too, where those count in the same currency.
  rates: [
    { kind: "cost", amount: 42, fromMonthsBack: 14 }, { kind: "cost", amount: 58, fromMonthsBack: 14, person: "tom" }, { kind: "cost", amount: 44, fromMonthsBack: 14, person: "mila" },
    { kind: "cost", amount: 47, fromMonthsBack: 3, person: "mila" }, { kind: "cost", amount: 40, fromMonthsBack: 14, person: "jonas" },
  ],
  peoplesTime: {
    weeks: [{ person: "mila", hours: [8, 8, 8, 8, 0, 0, 0] }],
    leave: [{ person: "tom", weeksOn: 1, days: 3, share: 100, note: "Lisbon" }],
    routines: [{ person: "mila", activity: "Monitoring", channel: "Northlight on LinkedIn", startsAt: "09:00", minutes: 15, weekdays: [1, 2, 3, 4] }],
    schedule: [{ person: "mila", activity: "Editorial", channel: "Northlight on LinkedIn", weekdays: [2], hours: 2, note: "The case of the bakery" }],
    contributions: [],
  },
};

export const CLIENTS: readonly PlaceStory[] = [
  {
    settings: { name: "Bakery Brood" },
    monthsBack: 14,
    budgets: [{ fromMonthsBack: 14, hours: 40 }, { fromMonthsBack: 14, hours: 18, channel: "Instagram" }, { fromMonthsBack: 14, hours: 10, channel: "Facebook" }, { fromMonthsBack: 14, hours: 12, channel: "TikTok" }],
    lines: [
      { name: "Short and local", channels: ["Facebook", "TikTok"], fromMonthsBack: 6, hours: 22 },
      { goal: "More qualified leads", fromMonthsBack: 3, hours: 12 },
      { person: "mila", fromMonthsBack: 3, hours: 24 },
      { name: "Stollen season", channels: ["Instagram"], fromMonthsBack: 1, wholeMonths: 4, hours: 60, minor: 300_000 },
      { name: "Photos and props", channels: ["Instagram", "TikTok"], goal: "Be known beyond the region", fromMonthsBack: 2, minor: 45_000 },
    ],
    load: (monthsBack) => 0.95 + Math.max(0, 5 - monthsBack) * 0.06,
    channels: [
      { name: "Instagram", platform: "instagram", share: 6, minimumHours: 8, purpose: "What comes out of the oven, every morning", cadence: "Every morning" },
      { name: "Facebook", platform: "facebook", share: 2, minimumHours: 4, purpose: "Opening hours, questions, regulars" },
      { name: "TikTok", platform: "tiktok", share: 2, minimumHours: 4, purpose: "Be seen by people under thirty" },
    ],
    people: [...team(4, 2, 1), { person: "ines", role: "viewer", share: 0 }],
    goals: commonGoals.slice(0, 5),
    rates: [{ kind: "bill", amount: 85, fromMonthsBack: 14 }, { kind: "bill", amount: 95, fromMonthsBack: 14, channel: "TikTok" }],
    expenses: [{ kind: "ads", amount: 150, supplier: "Instagram", channel: "Instagram", monthsBack: 5 }, { kind: "tool", amount: 29, supplier: "Scheduling tool", monthsBack: 8 }],
    roundsTo: 15,
  },
  {
    settings: { name: "Harbour Hotels" },
    monthsBack: 14,
    budgets: [{ fromMonthsBack: 14, hours: 32 }, { fromMonthsBack: 14, hours: 6, channel: "X" }],
    load: steady(0.88),
    channels: [
      { name: "Instagram", platform: "instagram", share: 4, minimumHours: 6, purpose: "Rooms, views and the people behind the desk" },
      { name: "X", platform: "x", share: 2, minimumHours: 5, purpose: "Service and travel news", quietForMonths: 2 },
      { name: "Newsletter", platform: "newsletter", share: 3, purpose: "Bring guests back in low season" },
    ],
    people: team(2, 3, 1),
    goals: commonGoals.slice(0, 3),
    rates: [{ kind: "bill", amount: 90, fromMonthsBack: 14 }, { kind: "bill", amount: 96, fromMonthsBack: 2 }],
    expenses: [{ kind: "fee", amount: 600, supplier: "Photographer", channel: "Instagram", monthsBack: 3 }],
  },
  {
    settings: { name: "Green Valley Cycling" },
    monthsBack: 14,
    budgets: [{ fromMonthsBack: 14, hours: 20 }, { fromMonthsBack: 4, hours: 25 }],
    load: steady(0.97),
    channels: [
      { name: "Strava club", platform: "community", share: 3, minimumHours: 4, purpose: "Rides, answers, a reason to come back" },
      { name: "Instagram", platform: "instagram", share: 3, minimumHours: 4, purpose: "Routes and bikes" },
      { name: "YouTube", platform: "youtube", share: 2, purpose: "How to look after a bike" },
    ],
    people: team(3, 2, 1),
    goals: commonGoals.slice(0, 5),
    rates: [{ kind: "bill", amount: 80, fromMonthsBack: 14 }],
  },
  {
    settings: { name: "Lumen Optics" },
    monthsBack: 0,
    budgets: [{ fromMonthsBack: 0, hours: 16 }],
    load: () => 0.8,
    channels: [{ name: "LinkedIn", platform: "linkedin", share: 1, minimumHours: 6, purpose: "Reach buyers of lab equipment" }],
    people: team(2, 1, 2),
    goals: ["Be on the list of three laboratories"],
    rates: [{ kind: "bill", amount: 110, fromMonthsBack: 14 }],
  },
  {
    settings: { name: "Pacific Outfitters", currency: "USD", holidayCountry: "US", weekStart: 7 },
    monthsBack: 12,
    budgets: [{ fromMonthsBack: 12, hours: 28 }],
    retainer: {
      fromMonthsBack: 6,
      terms: { carry: "surplus", capSeconds: 6 * 3600, deficitCapSeconds: null, expiryMonths: 2, billsOverage: false, feeMinor: 320_000 },
      adjustment: { monthsBack: 1, hours: 3, reason: "The autumn look book came on top, agreed on the phone" },
      closedMonthsBack: [4, 3, 2],
    },
    // Calm months leave hours for the next, busy ones use more than there is.
    load: (monthsBack) => [1.05, 1.5, 0.8, 1.12, 0.78, 0.95][monthsBack % 6] ?? 1,
    channels: [
      { name: "Pinterest", platform: "pinterest", share: 3, minimumHours: 4, purpose: "Gift guides and outfits" },
      { name: "Instagram", platform: "instagram", share: 4, minimumHours: 6, purpose: "The season's range" },
      { name: "Blog", platform: "blog", share: 2, purpose: "Long reads that search finds" },
    ],
    people: team(3, 3, 1),
    goals: commonGoals.slice(0, 4),
    rates: [{ kind: "bill", amount: 105, fromMonthsBack: 14 }],
  },
  {
    settings: { name: "Kumo Ceramics", timeZone: "Asia/Tokyo", holidayCountry: "JP" },
    monthsBack: 10,
    budgets: [{ fromMonthsBack: 10, hours: 18 }],
    load: steady(0.72),
    channels: [
      { name: "Instagram", platform: "instagram", share: 4, minimumHours: 4, purpose: "The kiln and what comes out of it" },
      { name: "LINE and WhatsApp", platform: "whatsapp", share: 2, purpose: "Orders and questions" },
    ],
    people: team(2, 2, 1),
    goals: commonGoals.slice(1, 4),
    rates: [{ kind: "bill", amount: 78, fromMonthsBack: 14 }],
  },
];

export const COMPANY: PlaceStory = {
  settings: { name: "Fernweh Outdoor", timeZone: "Europe/Berlin", currency: "EUR", holidayCountry: "DE", holidayRegion: "BY" },
  monthsBack: 14,
  budgets: [
    { fromMonthsBack: 14, hours: 110 }, { fromMonthsBack: 5, hours: 125 }, { fromMonthsBack: 14, hours: 40, channel: "Instagram" },
    { fromMonthsBack: 14, hours: 25, channel: "YouTube" }, { fromMonthsBack: 14, hours: 20, channel: "Newsletter" },
  ],
  load: (monthsBack) => 0.92 + ((monthsBack * 5) % 7) * 0.03,
  channels: [
    { name: "Instagram", platform: "instagram", share: 6, minimumHours: 16, purpose: "Gear in use, replies within the hour", cadence: "Five posts a week" },
    { name: "YouTube", platform: "youtube", share: 4, minimumHours: 10, purpose: "Tests and how-to films" },
    { name: "Newsletter", platform: "newsletter", share: 3, minimumHours: 6, purpose: "Offers for those who asked for them" },
    { name: "Facebook", platform: "facebook", share: 2, minimumHours: 4, purpose: "Events and questions" },
    { name: "Pinterest", platform: "pinterest", share: 1, minimumHours: 3, purpose: "Packing lists", cadence: "Once a week", hasNoGoal: true },
  ],
  people: [
    { person: "lukas", role: "admin", share: 1 }, { person: "lena", role: "manager", share: 3 }, { person: "hanna", role: "member", share: 5 },
    { person: "nadia", role: "external", share: 2 }, { person: "petra", role: "executive", share: 0 },
  ],
  goals: ["A third of sales from repeat customers", "Answer customers within the hour", "Be the name for light tents", "Newsletter to 20,000 readers", "Hire two guides"],
  rates: [
    { kind: "cost", amount: 45, fromMonthsBack: 14 }, { kind: "cost", amount: 62, fromMonthsBack: 14, person: "lukas" }, { kind: "cost", amount: 54, fromMonthsBack: 14, person: "lena" },
    { kind: "cost", amount: 39, fromMonthsBack: 14, person: "hanna" }, { kind: "cost", amount: 43, fromMonthsBack: 4, person: "hanna" }, { kind: "cost", amount: 70, fromMonthsBack: 14, person: "nadia" },
  ],
  expenses: [
    { kind: "tool", amount: 49, supplier: "Newsletter tool", channel: "Newsletter", monthsBack: 11 }, { kind: "ads", amount: 450, supplier: "Instagram", channel: "Instagram", monthsBack: 5 },
    { kind: "training", amount: 320, supplier: "Film workshop", channel: "YouTube", monthsBack: 2 },
  ],
  peoplesTime: {
    weeks: [{ person: "lena", hours: [8, 8, 8, 0, 4, 0, 0] }, { person: "nadia", hours: [0, 0, 4, 4, 0, 0, 0] }],
    leave: [{ person: "lukas", weeksOn: 1, days: 5, share: 100, note: "In the mountains" }, { person: "hanna", weeksOn: -3, days: 1, share: 50, note: "" }],
    routines: [
      { person: "hanna", activity: "Responding", channel: "Instagram", startsAt: "09:00", minutes: 20, weekdays: [1, 2, 3, 4, 5] },
      { person: "hanna", activity: "Responding", channel: "Instagram", startsAt: "16:30", minutes: 20, weekdays: [1, 2, 3, 4, 5] },
      { person: "lena", activity: "Measurement & reporting", channel: "Newsletter", startsAt: "10:00", minutes: 30, weekdays: [1] },
    ],
    schedule: [
      { person: "hanna", activity: "Editorial", channel: "Instagram", weekdays: [1, 3, 5], hours: 2, note: "Posts for next week" },
      { person: "hanna", activity: "Editorial", channel: "YouTube", weekdays: [2, 4], hours: 3, note: "How to patch a tent" },
      { person: "lena", activity: "Editorial", channel: "Newsletter", weekdays: [2], hours: 2, note: "" },
      { person: null, activity: "Monitoring", channel: "Pinterest", weekdays: [4], hours: 1, note: "Is anybody saving our packing lists?" },
    ],
    contributions: [
      { department: "Customer service", roleName: "Service agent", weekSeconds: 38 * 3600, sharePermille: 125 },
      { department: "Sales", roleName: "Shop manager", weekSeconds: 40 * 3600, sharePermille: 50 },
    ],
  },
};
