import type { KpiFields, ListedKpi } from "@/server/kpis/schema";

/** What stands in the form: text as typed, numbers as read, null where nothing was typed. `from` is where a changed target begins to hold. */
export type KpiDraft = Omit<KpiFields, "unit" | "source" | "startOn" | "dueOn" | "weight"> & { unit: string; source: string; startOn: string; dueOn: string; weight: number | null; from: string };

const EMPTY: KpiDraft = {
  goalId: null, name: "", unit: "", reading: "level", source: "", collectEvery: null, discussEvery: null, ownerId: null,
  direction: "increase", start: null, target: null, targetHigh: null, startOn: "", dueOn: "", weight: 1, isVanity: false, from: "",
};

/** The form of a KPI as it is last agreed, which may begin to hold only later; a change of its target begins `today`. */
export function draftOf(kpi: ListedKpi | null, today: string): KpiDraft {
  if (!kpi) return EMPTY;
  const { goalId, name, unit, reading, source, collectEvery, discussEvery, ownerId, weight, isVanity, agreed } = kpi;
  const { since, startOn, dueOn, ...plan } = agreed;
  return { goalId, name, unit: unit ?? "", reading, source: source ?? "", collectEvery, discussEvery, ownerId, weight, isVanity, ...plan, startOn: startOn ?? "", dueOn: dueOn ?? "", from: since !== null && since > today ? since : today };
}

export const fieldsOf = ({ startOn, dueOn, weight, from: _, ...draft }: KpiDraft): KpiFields => ({ ...draft, startOn: startOn || null, dueOn: dueOn || null, weight: weight ?? 1 });

/** The target that holds today, as it stands in the form. */
export const heldOf = ({ direction, start, target, targetHigh, startOn, dueOn }: ListedKpi) => ({ direction, start, target, targetHigh, startOn: startOn ?? "", dueOn: dueOn ?? "" });

/** Whether what is last agreed has not begun to hold: it may still be dated otherwise. */
export const isToCome = ({ agreed: { since } }: Pick<ListedKpi, "agreed">, today: string): boolean => since !== null && since > today;

/** Whether another target is written than the one that is agreed. */
export function isOtherTarget(draft: KpiDraft, { agreed }: Pick<ListedKpi, "agreed">): boolean {
  const { direction, start, target, targetHigh } = draft;
  const isOther = direction !== agreed.direction || start !== agreed.start || target !== agreed.target || targetHigh !== agreed.targetHigh;
  return isOther || draft.startOn !== (agreed.startOn ?? "") || draft.dueOn !== (agreed.dueOn ?? "");
}
