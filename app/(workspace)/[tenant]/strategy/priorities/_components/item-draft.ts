import { IMPACTS, type Impact } from "@/server/domain/priority";
import type { ItemFields, PriorityItem } from "@/server/priorities/schema";

/** What stands in the form: hours as a number, and the impact on each goal that it serves. */
export type ItemDraft = Pick<ItemFields, "title" | "activityId" | "channelId" | "confidence"> & { guessHours: number | null; impacts: Readonly<Record<string, Impact>> };

export const impactOf = (value: number): Impact | undefined => IMPACTS.find((impact) => impact === value);

export function draftOf(item: PriorityItem | null): ItemDraft {
  if (!item) return { title: "", activityId: null, channelId: null, confidence: "medium", guessHours: null, impacts: {} };
  const { title, activityId, channelId, confidence, guessSeconds, impacts } = item;
  const said = impacts.flatMap(({ goalId, impact }) => {
    const known = impactOf(impact);
    return known === undefined ? [] : [[goalId, known] as const];
  });
  return { title, activityId, channelId, confidence, guessHours: guessSeconds === null ? null : guessSeconds / 3600, impacts: Object.fromEntries(said) };
}

export const fieldsOf = ({ guessHours, impacts, ...draft }: ItemDraft): ItemFields => ({
  ...draft,
  guessSeconds: guessHours ? Math.round(guessHours * 3600) : null,
  impacts: Object.entries(impacts).map(([goalId, impact]) => ({ goalId, impact })),
});
