/**
 * What a long budget asks for each week from today to its end, by the working days that are left, today among them.
 * So `usedToYesterday` is of the days before today: a good morning does not change what today asks for. `daysPerWeek`
 * is the tenant's working week. 0 once all of it is used; null without a budget or a working day left.
 */
export function neededPerWeek(budget: { available: number | null; usedToYesterday: number; daysLeft: number; daysPerWeek: number }): number | null {
  const { available, usedToYesterday, daysLeft, daysPerWeek } = budget;
  if (available === null || daysLeft <= 0) return null;
  return (Math.max(0, available - usedToYesterday) * daysPerWeek) / daysLeft;
}
