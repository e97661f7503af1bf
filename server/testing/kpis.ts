import { addDays, type Day } from "../domain/day";
import type { KpiFields } from "../kpis/schema";

/** Half-way in time from 60 minutes to 30, for no goal. */
export const aKpi = (today: Day): KpiFields => ({
  goalId: null, name: "First response", unit: "min", reading: "level", source: null, collectEvery: null, discussEvery: null, ownerId: null, direction: "decrease", start: 60, target: 30, targetHigh: null, startOn: addDays(today, -50), dueOn: addDays(today, 50), weight: 1, isVanity: false,
});
