"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import type { EngagementDraft } from "./engagement-draft";

export type PartProps = { draft: EngagementDraft; set: (change: Partial<EngagementDraft>) => void; wrong: (field: string) => string | undefined };

/** From when, how it goes on, and by when notice has to be given. */
export function DateFields({ draft, set, wrong }: PartProps) {
  const t = useTranslations("outsourcing.form");
  const isAuto = draft.renewal === "auto";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("startsOn")} error={wrong("startsOn")} required>
        <TextInput type="date" value={draft.startsOn} onChange={(event) => set({ startsOn: event.target.value })} />
      </Field>
      <Field label={t("renewal")}>
        <Select value={draft.renewal} onChange={(event) => set({ renewal: event.target.value === "ends" ? "ends" : "auto" })} options={(["auto", "ends"] as const).map((value) => ({ value, label: t(`renewals.${value}`) }))} />
      </Field>
      {isAuto ? (
        <Field label={t("renewsOn")} hint={t("renewsHint")} error={wrong("renewsOn")} optional>
          <TextInput type="date" value={draft.renewsOn} onChange={(event) => set({ renewsOn: event.target.value })} />
        </Field>
      ) : (
        <Field label={t("endsOn")} hint={t("endsHint")} error={wrong("endsOn")} optional>
          <TextInput type="date" value={draft.endsOn} onChange={(event) => set({ endsOn: event.target.value })} />
        </Field>
      )}
      <Field label={t("noticeDays")} error={wrong("noticeDays")}>
        <NumberInput value={draft.noticeDays} onValueChange={(noticeDays) => set({ noticeDays })} min={0} max={1000} format={{ maximumFractionDigits: 0 }} unit={t("daysUnit")} />
      </Field>
    </div>
  );
}
