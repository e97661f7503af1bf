import type { ActivityChoice, ChannelChoice, ImportMapping, ImportWords, PersonTarget, ProjectTarget, WorkTarget } from "@/server/imports/schema";

/** What a person has chosen so far, by the source of each word; null is still to be chosen. */
export type MappingDraft = {
  projects: Record<string, ProjectTarget | null>;
  people: Record<string, PersonTarget | null>;
  work: Record<string, WorkTarget | null>;
  rest: ActivityChoice | null;
  restProjects: ProjectTarget | null;
  restPeople: PersonTarget | null;
};

const bySource = <T>(words: readonly { source: string; target: T | null }[]): Record<string, T | null> => Object.fromEntries(words.map(({ source, target }) => [source, target]));

/** What is suggested, or was chosen before. */
export const draftOf = ({ rest, restProjects, restPeople, ...words }: ImportWords): MappingDraft => ({
  projects: bySource(words.projects), people: bySource(words.people), work: bySource(words.work), rest, restProjects, restPeople,
});

const listed = <T>(targets: Record<string, T | null>) => Object.entries(targets).flatMap(([source, target]) => (target === null ? [] : [{ source, target }]));

export const mappingOf = (draft: MappingDraft): ImportMapping => ({
  projects: listed(draft.projects), people: listed(draft.people), work: listed(draft.work), rest: draft.rest, restProjects: draft.restProjects, restPeople: draft.restPeople, leaveOutErrors: false, leaveOutLocked: false,
});

/** What keeps the mapping from being whole: projects without a place, listed or not, and an activity for everything else where one is needed. */
export function openIn(draft: MappingDraft, words: ImportWords): { projects: number; rest: boolean; restProjects: boolean } {
  const needsRest = words.restEntries > 0 || words.work.some(({ source }) => draft.work[source]?.to === "rest" || draft.work[source] === null);
  return { projects: Object.values(draft.projects).filter((target) => target === null).length, rest: needsRest && draft.rest === null, restProjects: words.restProjectEntries > 0 && draft.restProjects === null };
}

/** A choice as the value of a list. What is to be made stands beside what is there. */
export const channelValue = (choice: ChannelChoice | null): string => (choice === null ? "none" : "channelId" in choice ? choice.channelId : "made");
export const activityValue = (choice: ActivityChoice): string => ("activityId" in choice ? choice.activityId : "made");
