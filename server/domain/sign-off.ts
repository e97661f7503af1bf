import type { Day } from "./day";

/** A goal as it stood when the strategy was signed off. */
export type SignedGoal = { id: string; title: string; dueOn: Day | null; completionCriterion: string | null };

export type SignedChange = { kind: "added" | "removed" | "renamed" | "moved" | "due" | "criterion"; title: string };

/**
 * What is other than it was signed, goal by goal; both lists are open goals in rank. A goal has moved only against the others
 * that are in both: one that was taken out of the middle moves nobody. Empty is as it was signed.
 */
export function changesSince(signed: readonly SignedGoal[], goals: readonly SignedGoal[]): SignedChange[] {
  const before = new Map(signed.map((goal) => [goal.id, goal]));
  const stays = new Set(goals.map(({ id }) => id));
  const orderBefore = signed.filter(({ id }) => stays.has(id)).map(({ id }) => id);
  const order = goals.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const ofGoal = ({ id, title, dueOn, completionCriterion }: SignedGoal): SignedChange[] => {
    const was = before.get(id);
    if (!was) return [{ kind: "added", title }];
    return [
      ...(was.title === title ? [] : [{ kind: "renamed" as const, title }]),
      ...(orderBefore.indexOf(id) === order.indexOf(id) ? [] : [{ kind: "moved" as const, title }]),
      ...(was.dueOn === dueOn ? [] : [{ kind: "due" as const, title }]),
      ...(was.completionCriterion === completionCriterion ? [] : [{ kind: "criterion" as const, title }]),
    ];
  };
  return [...goals.flatMap(ofGoal), ...signed.filter(({ id }) => !stays.has(id)).map(({ title }) => ({ kind: "removed" as const, title }))];
}
