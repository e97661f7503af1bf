import { useTranslations } from "next-intl";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { LedgerMonthOnWire } from "@/server/retainers/schema";

/** Writes what makes up the available hours: budget, carried in, adjusted; as a note, or as a sum. */
export function useAccountWords(): (as: "account" | "detail.sum", ledger: LedgerMonthOnWire) => string {
  const t = useTranslations("retainers");
  const duration = useDurationFormat();
  // To the minute, so that the sum is seen to add up.
  const amount = (seconds: number) => duration(seconds, "text");
  return (as, { base, carriedIn, adjustments, available, used }) =>
    t(as, {
      base: amount(base ?? 0),
      carried: carriedIn === 0 ? "none" : carriedIn > 0 ? "in" : "over",
      carriedIn: amount(Math.abs(carriedIn)),
      adjusted: adjustments === 0 ? "none" : adjustments > 0 ? "up" : "down",
      adjustments: amount(Math.abs(adjustments)),
      available: amount(available ?? 0),
      used: amount(used),
    });
}
