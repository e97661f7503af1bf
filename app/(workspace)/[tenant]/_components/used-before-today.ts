import { daysBetween } from "@/server/domain/day";
import type { OverviewMonth } from "@/server/overview/schema";

/**
 * What the days before today have used: the pace compares it with what was expected of them, for today has not ended. The sums
 * go beyond today where time was logged ahead.
 */
export const usedBeforeToday = ({ from, today, burnUp }: Pick<OverviewMonth, "from" | "today" | "burnUp">): number => burnUp[daysBetween(from, today) - 1] ?? 0;
