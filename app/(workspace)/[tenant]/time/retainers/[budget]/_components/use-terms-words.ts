import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import type { RetainerTermsOnWire } from "@/server/retainers/schema";

/** Writes what was agreed in plain sentences. */
export function useTermsWords(): (terms: RetainerTermsOnWire | null) => string {
  const t = useTranslations("retainers.words");
  const amount = useAmount();
  return (terms) => {
    if (terms === null) return t("noTerms");
    const { carry, capSeconds, deficitCapSeconds, expiryMonths, billsOverage, billableOnly, proration } = terms;
    const limit = (seconds: number | null) => (seconds === null ? "none" : amount(seconds));
    const carried = carry === "none" ? t("none") : t(carry, { cap: limit(capSeconds), deficit: limit(deficitCapSeconds), expiry: expiryMonths ?? 0 });
    const isAllCarried = carry === "both" && deficitCapSeconds === null;
    return [carried, !isAllCarried && t(billsOverage ? "billed" : "absorbed"), billableOnly && t("billableOnly"), proration === "calendar" && t("calendar")].filter(Boolean).join(" ");
  };
}
