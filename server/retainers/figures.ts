import { lineStatusOf } from "../budgets/standings";
import type { EnteredTenant } from "../db/tenant";
import { burn } from "../domain/burn";
import type { Use } from "../domain/counted";
import { type Day, firstDayOf, lastDayOf } from "../domain/day";
import { effectiveHourlyRate, overServicing } from "../domain/effective-rate";
import type { LedgerMonth } from "../domain/ledger";
import type { WorkCalendar } from "../domain/working-days";
import type { RetainerMonth, RetainerTermsOnWire } from "./schema";

/** The fee tells what a client is billed. */
export const seesFee = ({ fieldRights }: Pick<EnteredTenant, "fieldRights">) => fieldRights.includes("bill-rates");

type Figures = Pick<RetainerMonth, "terms" | "status" | "burn" | "effectiveRateMinor" | "overServicing">;

/** What is said of a month beside its ledger, as far as the asking person may see it. */
export function figuresOf(tenant: Pick<EnteredTenant, "fieldRights">, account: { ledger: LedgerMonth; use: Use; terms: RetainerTermsOnWire | null }, today: Day, calendar: WorkCalendar): Figures {
  const { ledger, use, terms } = account;
  const fee = seesFee(tenant) ? (terms?.feeMinor ?? null) : null;
  return {
    terms: terms && { ...terms, feeMinor: fee },
    status: lineStatusOf({ ...use, available: ledger.available }, { from: firstDayOf(ledger.month), to: lastDayOf(ledger.month), today }, calendar) ?? "no-budget",
    burn: burn(ledger.used, ledger.available),
    effectiveRateMinor: effectiveHourlyRate(fee, ledger.used),
    overServicing: overServicing(ledger.used, ledger.available),
  };
}
