/** What a file says of a post. Null is not said, and never 0. */
export type PostFigures = { reach: number | null; impressions: number | null; interactions: number | null; comments: number | null; likes: number | null; shares: number | null };

export const POST_FIGURES = ["reach", "impressions", "interactions", "comments", "likes", "shares"] as const;

const PARTS = ["comments", "likes", "shares"] as const;
const UNSAID: PostFigures = { reach: null, impressions: null, interactions: null, comments: null, likes: null, shares: null };

/** Interactions as the file counts them; where it has no such column, comments, likes and shares together. Null where one of the three is missing. */
export function interactionsOf({ interactions, comments, likes, shares }: Omit<PostFigures, "reach" | "impressions">): number | null {
  if (interactions !== null) return interactions;
  return comments === null || likes === null || shares === null ? null : comments + likes + shares;
}

/**
 * Figures that stand once a file says some too: each as it was said last. Interactions are what that file comes to by itself; where
 * it says a part of them alone, that part with the others that stand.
 */
export function figuresAfter(stands: PostFigures, said: PostFigures): PostFigures {
  const merged = Object.fromEntries(POST_FIGURES.map((figure) => [figure, said[figure] ?? stands[figure]])) as PostFigures;
  const isPartSaid = said.interactions === null && PARTS.some((part) => said[part] !== null);
  return isPartSaid ? { ...merged, interactions: interactionsOf({ ...merged, interactions: null }) ?? stands.interactions } : merged;
}

/** What one file says of a post; `isAside` where that was not to overwrite what stood. */
export type Said = PostFigures & { isAside?: boolean };

/** What files say of one post, the earliest first, taken together. What stands aside counts only where nothing stands before it. Null is what none of them says. */
export const figuresOf = (said: readonly Said[]): PostFigures => said.filter(({ isAside }, index) => index === 0 || !isAside).reduce(figuresAfter, UNSAID);

/** The weekday (1 is Monday) that a file means by a number, if it counts from Monday or from Sunday; 0 is the day before 1. Null for what is no weekday. */
export function weekdayOf(number: number, one: 1 | 7): number | null {
  if (!Number.isInteger(number) || number < 0 || number > 7 || (one === 7 && number === 0)) return null;
  return ((number + one + 5) % 7) + 1;
}
