/** What a file says of a post. Null is not said, and never 0. */
export type PostFigures = { reach: number | null; impressions: number | null; interactions: number | null; comments: number | null; likes: number | null; shares: number | null };

export const POST_FIGURES = ["reach", "impressions", "interactions", "comments", "likes", "shares"] as const;

/** Interactions as the file counts them; where it has no such column, comments, likes and shares together. Null where one of the three is missing. */
export function interactionsOf({ interactions, comments, likes, shares }: Omit<PostFigures, "reach" | "impressions">): number | null {
  if (interactions !== null) return interactions;
  return comments === null || likes === null || shares === null ? null : comments + likes + shares;
}

/** The weekday (1 is Monday) that a file means by a number, if it counts from Monday or from Sunday; 0 is the day before 1. Null for what is no weekday. */
export function weekdayOf(number: number, one: 1 | 7): number | null {
  if (!Number.isInteger(number) || number < 0 || number > 7 || (one === 7 && number === 0)) return null;
  return ((number + one + 5) % 7) + 1;
}
