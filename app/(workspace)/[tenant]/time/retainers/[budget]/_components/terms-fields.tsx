import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { minorDigits } from "@/server/domain/currency";
import { carry as carries } from "@/server/retainers/schema";
import type { TermsDraft } from "./terms-draft";

export type TermsFieldsProps = { draft: TermsDraft; onChange: (draft: TermsDraft) => void; wrong: (field: string) => string | undefined; currency: string; seesFee: boolean };

/** What is carried over and how far, what happens to the rest, what counts, what is paid. Fields that say nothing here are not shown. */
export function TermsFields({ draft, onChange, wrong, currency, seesFee }: TermsFieldsProps) {
  const t = useTranslations("retainers.terms");
  const set = (change: Partial<TermsDraft>) => onChange({ ...draft, ...change });
  const isAllCarried = draft.carry === "both" && draft.deficitCapHours === null;
  return (
    <>
      <Field label={t("carry")}>
        <Select value={draft.carry} onChange={(event) => set({ carry: carries.parse(event.target.value) })} options={carries.options.map((value) => ({ value, label: t(`carries.${value}`) }))} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {draft.carry !== "none" && (
          <>
            <Field label={t("cap")} hint={t("capHint")} error={wrong("capSeconds")} optional>
              <NumberInput hours value={draft.capHours} onValueChange={(capHours) => set({ capHours })} min={0} max={100_000} unit={t("hours")} />
            </Field>
            <Field label={t("expiry")} hint={t("expiryHint")} error={wrong("expiryMonths")} optional>
              <NumberInput value={draft.expiryMonths} onValueChange={(expiryMonths) => set({ expiryMonths })} min={1} max={120} format={{ maximumFractionDigits: 0 }} />
            </Field>
          </>
        )}
        {draft.carry === "both" && (
          <Field label={t("deficitCap")} hint={t("capHint")} error={wrong("deficitCapSeconds")} optional>
            <NumberInput hours value={draft.deficitCapHours} onValueChange={(deficitCapHours) => set({ deficitCapHours })} min={0} max={100_000} unit={t("hours")} />
          </Field>
        )}
        {!isAllCarried && (
          <Field label={t("overage")}>
            <Select value={draft.billsOverage ? "billed" : "absorbed"} onChange={(event) => set({ billsOverage: event.target.value === "billed" })} options={(["absorbed", "billed"] as const).map((value) => ({ value, label: t(value) }))} />
          </Field>
        )}
        <Field label={t("counts")}>
          <Select value={draft.billableOnly ? "billableTime" : "allTime"} onChange={(event) => set({ billableOnly: event.target.value === "billableTime" })} options={(["allTime", "billableTime"] as const).map((value) => ({ value, label: t(value) }))} />
        </Field>
        <Field label={t("proration")}>
          <Select value={draft.byCalendar ? "calendarDays" : "workingDays"} onChange={(event) => set({ byCalendar: event.target.value === "calendarDays" })} options={(["workingDays", "calendarDays"] as const).map((value) => ({ value, label: t(value) }))} />
        </Field>
        {seesFee && (
          <Field label={t("fee")} hint={t("feeHint")} error={wrong("feeMinor")} optional>
            <NumberInput value={draft.fee} onValueChange={(fee) => set({ fee })} min={0} format={{ maximumFractionDigits: minorDigits(currency) }} unit={currency} />
          </Field>
        )}
      </div>
    </>
  );
}
