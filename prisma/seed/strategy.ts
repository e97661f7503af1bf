import { randomUUID } from "node:crypto";
import { addMonths, type Day, lastDayOf, monthOf } from "../../server/domain/day";
import { plainBudget } from "../../server/testing/budgets";
import { type Person, write } from "../../server/testing/factories";
import { tellKpi, WAY } from "./kpis";
import { STRATEGIES, type StrategyStory } from "./strategy-story";
import { type Ids, idOf } from "./work";

/** What the story says of a place's goals: what they are for, their KPIs with values, and what could be done. `writer` acts today. */
export async function tellStrategy(writer: Person, tenant: string, today: Day, ids: Pick<Ids, "channels" | "activities" | "members">) {
  const story = STRATEGIES[tenant];
  if (!story) return;
  const goalIds = (await writer.api.goals.list({ tenant })).map(({ id }) => id);
  for (const [index, goal] of story.goals.entries()) await tellGoal(writer, tenant, today, goalIds[index] ?? "", goal, ids);
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

async function tellGoal(writer: Person, tenant: string, today: Day, goalId: string, story: StrategyStory["goals"][number], ids: Pick<Ids, "channels" | "activities" | "members">) {
  const { category, businessGoal, department, criterion, confidence, hours, kpis } = story;
  const title = (await writer.api.goals.list({ tenant })).find(({ id }) => id === goalId)?.title ?? "";
  const dueOn = lastDayOf(addMonths(monthOf(today), WAY.on));
  await writer.api.goals.change(write({ tenant, goalId, version: 1, title, category, businessGoal, department, dueOn, completionCriterion: criterion, confidence, successPercent: 100, failurePercent: 50, note: "" }));
  if (hours !== undefined) await writer.api.budgets.create(write({ tenant, ...plainBudget, alertAt: [], alertsOnForecast: false, goalId, holds: { period: "month", from: monthOf(today) }, seconds: hours * 3600 }));
  for (const kpi of kpis) await tellKpi({ writer, tenant, today, ids }, goalId, kpi);
}
