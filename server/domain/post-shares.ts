import type { Rules } from "./rule-of-thumb";

/** Posts of a channel in a month, and how many of them went out by themselves or stood elsewhere in the same words. */
export type PostCounts = { posts: number; automated: number; duplicate: number };

/** The shares, 1 is all. Null where nothing was posted. */
export function postShares({ posts, automated, duplicate }: PostCounts): { automated: number | null; duplicate: number | null } {
  return posts === 0 ? { automated: null, duplicate: null } : { automated: automated / posts, duplicate: duplicate / posts };
}

/** Which of the two shares is over its rule. */
export function tooMuch(counts: PostCounts, rules: Pick<Rules, "automation-share" | "duplicate-share">): ("automation" | "duplicate")[] {
  const { automated, duplicate } = postShares(counts);
  const isOver = (share: number | null, rule: number) => share !== null && share * 100 > rule;
  return [...(isOver(automated, rules["automation-share"].value) ? (["automation"] as const) : []), ...(isOver(duplicate, rules["duplicate-share"].value) ? (["duplicate"] as const) : [])];
}
