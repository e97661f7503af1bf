import { lineStandingOf } from "../budgets/standings";
import type { EnteredTenant } from "../db/tenant";
import { burn } from "../domain/burn";
import type { BudgetScope } from "../domain/budget-scope";
import type { Use } from "../domain/counted";
import { type Day, firstDayOf, lastDayOf } from "../domain/day";
import { countedIn, type Deliverables } from "../domain/deliverables";
import { effectiveHourlyRate, overServicing } from "../domain/effective-rate";
import type { LedgerMonth } from "../domain/ledger";
import { type PlannedPiece, planLeft } from "../domain/plan-left";
import type { WorkCalendar } from "../domain/working-days";
import type { RetainerMonth, RetainerTermsOnWire } from "./schema";

/** The fee tells what a client is billed. */
export const seesFee = ({ fieldRights }: Pick<EnteredTenant, "fieldRights">) => fieldRights.includes("bill-rates");

type Figures = Pick<RetainerMonth, "terms" | "status" | "burn" | "effectiveRateMinor" | "overServicing">;

/** The budget that a month is of and what is put on the days ahead, where it is still open. */
type Open = { line: BudgetScope & { deliverables: Deliverables | null }; planned: readonly PlannedPiece[] };

/** What is said of a month beside its ledger, as far as the asking person may see it. */
export function figuresOf(tenant: Pick<EnteredTenant, "fieldRights">, account: { ledger: LedgerMonth; use: Use; terms: RetainerTermsOnWire | null }, today: Day, calendar: WorkCalendar, open: Open | null = null): Figures {
  const { ledger, use, terms } = account;
  const fee = seesFee(tenant) ? (terms?.feeMinor ?? null) : null;
  const days = { from: firstDayOf(ledger.month), to: lastDayOf(ledger.month), today };
  const ahead = open ? { plan: planLeft(open.planned, [{ ...open.line, billableOnly: terms?.billableOnly ?? false }], days, calendar), pieces: countedIn([open.line], days, calendar) } : {};
  return {
    terms: terms && { ...terms, feeMinor: fee },
    status: lineStandingOf({ ...use, available: ledger.available }, days, calendar, ahead).status ?? "no-budget",
    burn: burn(ledger.used, ledger.available),
    effectiveRateMinor: effectiveHourlyRate(fee, ledger.used),
    overServicing: overServicing(ledger.used, ledger.available),
  };
}
