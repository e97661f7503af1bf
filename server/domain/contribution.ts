import { roundHalfAway } from "./rounding";

/** What a role gives: its weekly hours, and which part of them in thousandths. */
export type RoleShare = { weekSeconds: number; sharePermille: number };

/** Role hours × share, a week, in whole seconds: 40 h at 25 % are 10 h. */
export function contributionWeekSeconds({ weekSeconds, sharePermille }: RoleShare): number {
  return roundHalfAway((weekSeconds * sharePermille) / 1000);
}

/** The same a month: week × 52/12, never × 4 (formulas A). Rounded once, from the exact product. */
export function contributionMonthSeconds({ weekSeconds, sharePermille }: RoleShare): number {
  return roundHalfAway((weekSeconds * sharePermille * 52) / 12_000);
}

/** Each department once, in the order in which it first comes, with the sum of what its roles give a week and a month. */
export function byDepartment<R extends RoleShare & { department: string }>(roles: readonly R[]): { department: string; roles: R[]; weekSeconds: number; monthSeconds: number }[] {
  return [...new Set(roles.map(({ department }) => department))].map((department) => {
    const own = roles.filter((role) => role.department === department);
    const sum = (pick: (role: R) => number) => own.reduce((total, role) => total + pick(role), 0);
    return { department, roles: own, weekSeconds: sum(contributionWeekSeconds), monthSeconds: sum(contributionMonthSeconds) };
  });
}
