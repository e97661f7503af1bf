import { randomUUID } from "node:crypto";
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, monthOf } from "../../server/domain/day";
import { roundHalfAway } from "../../server/domain/rounding";
import { plainBudget } from "../../server/testing/budgets";
import { type Person, write } from "../../server/testing/factories";
import { type KpiStory, STRATEGIES, type StrategyStory } from "./strategy-story";
import { type Ids, idOf } from "./work";

/** Every way began so many months ago and ends so many months from today. */
const WAY = { back: 6, on: 6 } as const;
/** Values of a KPI that goes some way: one a month. */
const VALUES = 4;
/** The latest value is a few days old, as they are. */
const LATEST = -3;

/** What the story says of a place's goals: what they are for, their KPIs with values, and what could be done. `writer` acts today. */
export async function tellStrategy(writer: Person, tenant: string, today: Day, ids: Pick<Ids, "channels" | "activities">) {
  const story = STRATEGIES[tenant];
  if (!story) return;
  const goalIds = (await writer.api.goals.list({ tenant })).map(({ id }) => id);
  for (const [index, goal] of story.goals.entries()) await tellGoal(writer, tenant, today, goalIds[index] ?? "", goal);
  for (const { title, activity, channel, guessHours, confidence, impacts } of story.items) {
    await writer.api.priorities.add(
      write({
        tenant,
        itemId: randomUUID(),
        title,
        activityId: activity === undefined ? null : idOf(ids.activities, activity),
        channelId: channel === undefined ? null : idOf(ids.channels, channel),
        guessSeconds: guessHours === undefined ? null : guessHours * 3600,
        confidence,
        impacts: Object.entries(impacts).map(([rank, impact]) => ({ goalId: goalIds[Number(rank) - 1] ?? "", impact })),
      }),
    );
  }
}

async function tellGoal(writer: Person, tenant: string, today: Day, goalId: string, story: StrategyStory["goals"][number]) {
  const { category, businessGoal, department, criterion, confidence, hours, kpis } = story;
  const title = (await writer.api.goals.list({ tenant })).find(({ id }) => id === goalId)?.title ?? "";
  const dueOn = lastDayOf(addMonths(monthOf(today), WAY.on));
  await writer.api.goals.change(write({ tenant, goalId, version: 1, title, category, businessGoal, department, dueOn, completionCriterion: criterion, confidence, successPercent: 100, failurePercent: 50, note: "" }));
  if (hours !== undefined) await writer.api.budgets.create(write({ tenant, ...plainBudget, alertAt: [], alertsOnForecast: false, goalId, holds: { period: "month", from: monthOf(today) }, seconds: hours * 3600 }));
  for (const kpi of kpis) await tellKpi(writer, tenant, today, goalId, kpi);
}

async function tellKpi(writer: Person, tenant: string, today: Day, goalId: string, story: KpiStory) {
  const { name, unit = null, reading = "level", source = null, collectEvery = null, discussEvery = null, direction = "increase", start = null, target = null, targetHigh = null, weight = 1, isVanity = false } = story;
  const kpiId = randomUUID();
  const way = start === null ? { startOn: null, dueOn: null } : { startOn: firstDayOf(addMonths(monthOf(today), -WAY.back)), dueOn: lastDayOf(addMonths(monthOf(today), WAY.on)) };
  await writer.api.kpis.create(write({ tenant, kpiId, goalId, name, unit, reading, source, collectEvery, discussEvery, ownerId: null, direction, start, target, targetHigh, ...way, weight, isVanity }));
  const values = valuesOf(story);
  for (const [index, value] of values.entries()) await writer.api.kpis.measure(write({ tenant, kpiId, on: addDays(today, LATEST - 30 * (values.length - 1 - index)), value, note: "" }));
}

/** What was measured, oldest first: steps along the way that is gone, or what the story says. */
function valuesOf({ start, target, reached, values = [] }: KpiStory): readonly number[] {
  if (start === undefined || target === undefined || reached === undefined) return values;
  return Array.from({ length: VALUES }, (_, index) => roundHalfAway(start + ((target - start) * reached * (index + 1)) / VALUES, Math.abs(target - start) < 10 ? 1 : 0));
}
