import type { OverviewMonth } from "@/server/overview/schema";

/** What the days before today have used: the pace compares it with what was expected of them, for today has not ended. */
export const usedBeforeToday = ({ burnUp }: Pick<OverviewMonth, "burnUp">): number => burnUp.at(-2) ?? 0;
