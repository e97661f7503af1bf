import { z } from "zod";
import { DIRECTIONS } from "../domain/kpi";
import { roundHalfAway } from "../domain/rounding";
import { day, id, note, optionalText, text } from "../trpc/scalars";

export const direction = z.enum(DIRECTIONS);
export const kpiStatus = z.enum(["on-track", "at-risk", "off-track", "no-target", "no-data"]);

/** A value of a KPI in its own unit; four decimals are kept. */
const kpiValue = z.number().min(-1e13).max(1e13).transform((value) => roundHalfAway(value, 4));

export const kpiRef = { kpiId: id };

export const kpiFields = {
  goalId: id.nullable(),
  name: text(120),
  /** As it is written behind a value; null for a bare number. */
  unit: optionalText(20),
  direction,
  start: kpiValue.nullable(),
  /** Null is no target; of a range it is the lower end. */
  target: kpiValue.nullable(),
  targetHigh: kpiValue.nullable(),
  startOn: day.nullable(),
  dueOn: day.nullable(),
  weight: z.int().min(1).max(100),
  isVanity: z.boolean(),
};
export type KpiFields = z.infer<z.ZodObject<typeof kpiFields>>;

export const newKpi = { ...kpiRef, ...kpiFields };
export const kpiChange = { ...newKpi, version: z.int().min(1) };

/** A KPI, its latest value, and how it stands today. */
export const kpi = z.object({
  id: z.string(),
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  direction,
  start: z.number().nullable(),
  target: z.number().nullable(),
  targetHigh: z.number().nullable(),
  startOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  weight: z.number(),
  isVanity: z.boolean(),
  isRetired: z.boolean(),
  version: z.number(),
  /** Null until something was measured; never 0 for that. */
  value: z.number().nullable(),
  valueOn: z.string().nullable(),
  /** Share of the way that is gone, unclamped; null for what is to stay, or unknown. */
  progress: z.number().nullable(),
  /** Share that should be gone today. */
  expected: z.number().nullable(),
  status: kpiStatus,
});
export type Kpi = z.infer<typeof kpi>;

export const measurementRef = { ...kpiRef, on: day };
export const newMeasurement = { ...measurementRef, value: kpiValue, note };
export type MeasurementFields = z.infer<z.ZodObject<typeof newMeasurement>>;
export const measurementChange = { ...newMeasurement, version: z.int().min(1) };

/** One value of one day. */
export const measurement = z.object({ on: z.string(), value: z.number(), note: z.string(), version: z.number() });
export type Measurement = z.infer<typeof measurement>;
