import type { Kpi, KpiFields } from "@/server/kpis/schema";

/** What stands in the form: text as typed, numbers as read, null where nothing was typed. */
export type KpiDraft = Omit<KpiFields, "unit" | "startOn" | "dueOn" | "weight"> & { unit: string; startOn: string; dueOn: string; weight: number | null };

export function draftOf(kpi: Kpi | null): KpiDraft {
  if (!kpi) return { goalId: null, name: "", unit: "", direction: "increase", start: null, target: null, targetHigh: null, startOn: "", dueOn: "", weight: 1, isVanity: false };
  const { goalId, name, unit, direction, start, target, targetHigh, startOn, dueOn, weight, isVanity } = kpi;
  return { goalId, name, unit: unit ?? "", direction, start, target, targetHigh, startOn: startOn ?? "", dueOn: dueOn ?? "", weight, isVanity };
}

export const fieldsOf = ({ startOn, dueOn, weight, ...draft }: KpiDraft): KpiFields => ({ ...draft, startOn: startOn || null, dueOn: dueOn || null, weight: weight ?? 1 });
