import type { EnteredTenant } from "../db/tenant";
import { type BudgetHistory, countingIn, type CountingTerms } from "../domain/budget-line";
import type { Month } from "../domain/day";
import { seesNames } from "../time/service";

type Reader = Pick<EnteredTenant, "memberId" | "role" | "fieldRights">;

/** A person's budget tells of that person's hours: it is there for those who may see whose hours are whose, and for that person. */
export function seesLine(tenant: EnteredTenant, line: { memberId: string | null }): boolean {
  return line.memberId === null || line.memberId === tenant.memberId || seesNames({ tenant });
}

/** Money at cost tells what people cost, money at billing rates what the client is asked. */
export function seesBasis({ fieldRights }: Reader, basis: CountingTerms["moneyBasis"]): boolean {
  return fieldRights.includes(basis === "cost" ? "cost-rates" : "bill-rates");
}

/** True where the money of a budget may be seen in each of the months. */
export function seesMoney(tenant: Reader, { terms }: Pick<BudgetHistory, "terms">, months: readonly Month[]): boolean {
  return months.every((month) => seesBasis(tenant, countingIn(month, terms).moneyBasis));
}
