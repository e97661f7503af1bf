import { apportion, wholeWeights } from "./apportion";
import { groupBy } from "./group-by";
import type { Priced } from "./priced";

/** From what the company wants down to hours and money: business goal → department → goal → kind of work. */

/**
 * Time, what it and what was spent besides come to in whole minor units, and the seconds in no amount. `costMinor` null is
 * unknown: there is time, and none of it has a rate.
 */
export type Sum = { seconds: number; costMinor: number | null; unpricedSeconds: number };

/** Parts together. What is unknown of a part is left out of the amount, and counted in `unpricedSeconds`. */
export function sumOf(parts: readonly Sum[]): Sum {
  // A part without time or money has a cost of 0 and tells nothing of the others.
  const telling = parts.filter(({ seconds, costMinor }) => costMinor === null || seconds > 0 || costMinor > 0);
  const isUnknown = telling.length > 0 && telling.every(({ costMinor }) => costMinor === null);
  return {
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    costMinor: isUnknown ? null : parts.reduce((sum, { costMinor }) => sum + (costMinor ?? 0), 0),
    unpricedSeconds: parts.reduce((sum, { unpricedSeconds }) => sum + unpricedSeconds, 0),
  };
}

/**
 * A goal's kinds of work with what each comes to of its labour, which is rounded already (see roiCells), so that they add up to it
 * to the minor unit. Null where there is time of which none has a rate.
 */
export function priceLeaves<L extends Priced>(leaves: readonly L[], laborMinor: number): (L & Pick<Sum, "costMinor">)[] {
  const amounts = apportion(laborMinor, wholeWeights(leaves.map(({ secondMinor }) => BigInt(secondMinor))));
  return leaves.map((leaf, index) => ({ ...leaf, costMinor: leaf.pricedSeconds === 0 && leaf.unpricedSeconds > 0 ? null : (amounts[index] ?? 0) }));
}

type Placed = Sum & { businessGoal: string | null; department: string | null };
export type Department<G> = Sum & { name: string | null; goals: G[] };
export type BusinessGoal<G> = Sum & { name: string | null; departments: Department<G>[] };

/** Goals under their department and business goal, in the order given; what has none of these comes last, under null. */
export function treeOf<G extends Placed>(goals: readonly G[]): BusinessGoal<G>[] {
  return branchesOf(goals, (goal) => goal.businessGoal).map(([name, ofBusiness]) => ({
    name,
    ...sumOf(ofBusiness),
    departments: branchesOf(ofBusiness, (goal) => goal.department).map(([department, own]) => ({ name: department, ...sumOf(own), goals: own })),
  }));
}

/** Words that differ in case only are one branch, under the first writing. */
function branchesOf<G>(goals: readonly G[], nameOf: (goal: G) => string | null): [string | null, G[]][] {
  const branches = groupBy(goals, (goal) => nameOf(goal)?.toLowerCase() ?? "");
  return [...branches.values()].map((own): [string | null, G[]] => [own[0] ? nameOf(own[0]) : null, own]).sort(([a], [b]) => Number(a === null) - Number(b === null));
}
