import { addDays, addMonths, daysOfMonth, monthOf, weekday, type Day } from "../../server/domain/day";
import type { Hours } from "../../server/testing/hours";
import { pickOne, randomOf } from "./random";
import type { PlaceStory } from "./story";

/** What stands for a name of the story in the place that was opened. */
export type Ids = Readonly<Record<"channels" | "activities" | "goals" | "members", ReadonlyMap<string, string>>>;

const QUARTER = 900;

const activityShares = [
  ["Monitoring", 3], ["Editorial", 5], ["Responding", 5], ["Outreach", 1], ["Networking", 1], ["Measurement & reporting", 2], ["Optimisation", 1], ["Non-social work", 1],
] as const;

const notes: Record<string, readonly string[]> = {
  Monitoring: ["Morning round", "Mentions and reviews", ""],
  Editorial: ["Posts for next week", "Photos and captions", "Story for the weekend", ""],
  Responding: ["Replies", "Questions about orders", "Comments", ""],
  Outreach: ["Two makers asked", ""],
  Networking: ["Meet-up", ""],
  "Measurement & reporting": ["Weekly figures", "Monthly report", ""],
  Optimisation: ["Tried another time of day", ""],
  "Non-social work": ["Team meeting", "Invoices", ""],
};

/** Which of a place's goals a kind of work serves, by its rank; other work serves none by itself. */
const SERVES: Record<string, number> = { Outreach: 1, Responding: 2, Networking: 3 };

/** Hours of the budget that counts as the whole, in a month so many months back. */
function budgetIn(story: PlaceStory, monthsBack: number): number {
  return story.budgets.filter((budget) => budget.channel === undefined && budget.fromMonthsBack >= monthsBack).at(-1)?.hours ?? 0;
}

/** Days back from today of which whoever is behind has logged nothing; the others have done the work. */
const BEHIND_DAYS = 11;

/** Every piece of work of a place from its first month until today; a person in `behind` has logged nothing for the last days. */
export function workOf(story: PlaceStory, ids: Ids, today: Day, behind: ReadonlySet<string>): Hours[] {
  const random = randomOf(story.settings.name);
  const workers = story.people.filter(({ share }) => share > 0).map(({ person, share }) => [person, share] as const);
  const hours: Hours[] = [];
  for (let monthsBack = story.monthsBack; monthsBack >= 0; monthsBack--) {
    const all = daysOfMonth(addMonths(monthOf(today), -monthsBack)).filter((day) => weekday(day) <= 5);
    const past = all.filter((day) => day <= today);
    const wanted = Math.round(((budgetIn(story, monthsBack) * 3600) / QUARTER) * story.load(monthsBack) * (past.length / Math.max(all.length, 1)));
    const channels = story.channels.filter(({ quietForMonths = 0 }) => monthsBack >= quietForMonths).map(({ name, share }) => [name, share] as const);
    for (let left = wanted; left > 0; ) {
      const quarters = Math.min(left, 1 + Math.floor(random() * 6));
      left -= quarters;
      const activity = pickOne(random, activityShares);
      const channel = activity === "Non-social work" ? null : pickOne(random, channels);
      const on = past[Math.floor(random() * past.length)] ?? today;
      const present = on > addDays(today, -BEHIND_DAYS) ? workers.filter(([person]) => !behind.has(person)) : workers;
      const person = pickOne(random, present);
      const said = notes[activity] ?? [""];
      const goal = story.goals[(SERVES[activity] ?? 0) - 1];
      const note = said[Math.floor(random() * said.length)] ?? "";
      hours.push({ memberId: idOf(ids.members, person), on, seconds: quarters * QUARTER, activityId: idOf(ids.activities, activity), channelId: channel && idOf(ids.channels, channel), goalId: goal === undefined ? null : idOf(ids.goals, goal), note });
    }
  }
  return hours;
}

export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The demo's story names ${name}, which was not made.`);
  return id;
}
