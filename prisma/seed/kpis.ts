import { randomUUID } from "node:crypto";
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, monthOf } from "../../server/domain/day";
import { roundHalfAway } from "../../server/domain/rounding";
import { type Person, write } from "../../server/testing/factories";
import type { KpiStory } from "./strategy-story";
import { type Ids, idOf } from "./work";

/** Every way began so many months ago and ends so many months from today. */
export const WAY = { back: 6, on: 6 } as const;
/** Values of a KPI that goes some way. */
const VALUES = 4;
/** The latest value is a few days old, as they are, and there was one a month. */
const USUAL = { daysAgo: 3, everyDays: 30 } as const;

type Told = { writer: Person; tenant: string; today: Day; ids: Pick<Ids, "members"> };

/** A KPI with what was measured and said of it. A target that was agreed on before is changed from the first of this month on. */
export async function tellKpi({ writer, tenant, today, ids }: Told, goalId: string, story: KpiStory) {
  const { name, unit = null, direction = "increase", start = null, target = null, targetHigh = null, formerTarget, weight = 1, isVanity = false } = story;
  const { reading = "level", source = null, collectEvery = null, discussEvery = null, owner } = story;
  const kpiId = randomUUID();
  const way = start === null ? { startOn: null, dueOn: null } : { startOn: firstDayOf(addMonths(monthOf(today), -WAY.back)), dueOn: lastDayOf(addMonths(monthOf(today), WAY.on)) };
  const ownerId = owner === undefined ? null : idOf(ids.members, owner);
  const fields = { goalId, name, unit, reading, source, collectEvery, discussEvery, ownerId, direction, start, target, targetHigh, ...way, weight, isVanity };
  await writer.api.kpis.create(write({ tenant, kpiId, ...fields, target: formerTarget ?? target }));
  if (formerTarget !== undefined) await writer.api.kpis.change(write({ tenant, kpiId, version: 1, from: firstDayOf(monthOf(today)), ...fields }));
  const values = valuesOf(story);
  const { daysAgo, everyDays } = { ...USUAL, ...story.measured };
  for (const [index, value] of values.entries()) await writer.api.kpis.measure(write({ tenant, kpiId, on: addDays(today, -daysAgo - everyDays * (values.length - 1 - index)), value, note: "" }));
  for (const { daysAgo: ago, words } of story.said ?? []) await writer.api.kpis.discuss(write({ tenant, kpiId, discussionId: randomUUID(), on: addDays(today, -ago), words }));
}

/** What was measured, oldest first: steps along the way that is gone, or what the story says. */
function valuesOf({ start, target, reached, values = [] }: KpiStory): readonly number[] {
  if (start === undefined || target === undefined || reached === undefined) return values;
  return Array.from({ length: VALUES }, (_, index) => roundHalfAway(start + ((target - start) * reached * (index + 1)) / VALUES, Math.abs(target - start) < 10 ? 1 : 0));
}
