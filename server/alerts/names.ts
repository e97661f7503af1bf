/** The parts of which a budget's name is made where it has none of its own. */
export type NameParts = { name: string | null; goal: string | null; member: string | null; channels: string | null; activities: string | null };

/** What a budget is called, or what it is for; null is all work. */
export function budgetNameOf({ name, goal, member, channels, activities }: NameParts): string | null {
  return name ?? ([goal, member, channels, activities].filter((part) => part !== null).join(" · ") || null);
}
