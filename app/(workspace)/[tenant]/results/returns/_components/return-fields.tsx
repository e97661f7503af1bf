"use client";
import { useTranslations } from "next-intl";
import type { useEntryPicks } from "@/app/_components/entry-picks";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { minorDigits } from "@/server/domain/currency";
import type { ReturnKindRow } from "@/server/returns/schema";
import type { ReturnDraft } from "./return-draft";

/** The fields that say beside themselves what is wrong with them. */
export const MARKED = ["amountMinor", "quantity", "on", "campaign", "currency"];

type Props = { draft: ReturnDraft; onChange: (draft: ReturnDraft) => void; kinds: readonly ReturnKindRow[]; isMissing: boolean; error: unknown; picks: ReturnType<typeof useEntryPicks> };

/** The fields of a return: revenue is an amount, everything else a number. */
export function ReturnFieldsForm({ draft, onChange, kinds, isMissing, error, picks }: Props) {
  const t = useTranslations("returns");
  const common = useTranslations("common");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<ReturnDraft>) => onChange({ ...draft, ...change });
  const isMoney = kinds.find(({ id }) => id === draft.kindId)?.kind === "revenue";
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("form.kind")}>
          <Select value={draft.kindId} onChange={(event) => set({ kindId: event.target.value })} options={kinds.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
        <Field label={t("day")} error={wrong("on")} required>
          <TextInput type="date" value={draft.on} onChange={(event) => set({ on: event.target.value })} />
        </Field>
        {isMoney ? <AmountFields draft={draft} set={set} error={isMissing ? t("form.missingAmount") : wrong("amountMinor")} wrongCurrency={wrong("currency")} /> : (
          <Field label={t("form.quantity")} error={isMissing ? t("form.missingQuantity") : wrong("quantity")} required>
            <NumberInput value={draft.quantity} onValueChange={(quantity) => set({ quantity })} min={0} max={1_000_000} format={{ maximumFractionDigits: 0 }} />
          </Field>
        )}
        <Field label={t("channel")} optional>
          <Combobox options={picks.channels} value={draft.channelId} onValueChange={(channelId) => set({ channelId })} placeholder={common("noChannel")} clearable />
        </Field>
        {picks.goals.length > 0 && (
          <Field label={t("form.goal")} optional>
            <Combobox options={picks.goals} value={draft.goalId} onValueChange={(goalId) => set({ goalId })} placeholder={t("form.noGoal")} clearable />
          </Field>
        )}
        <Field label={t("form.campaign")} error={wrong("campaign")} optional>
          <TextInput value={draft.campaign} onChange={(event) => set({ campaign: event.target.value })} maxLength={120} />
        </Field>
      </div>
      <Checkbox checked={draft.isPaid} onChange={(event) => set({ isPaid: event.target.checked })} label={t("form.isPaid")} />
      <Field label={t("form.note")} optional>
        <TextArea rows={2} value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
    </>
  );
}

type Amount = { draft: ReturnDraft; set: (change: Partial<ReturnDraft>) => void; error: string | undefined; wrongCurrency: string | undefined };

/** How much came in, in which currency. */
function AmountFields({ draft, set, error, wrongCurrency }: Amount) {
  const t = useTranslations("returns");
  const isKnown = /^[A-Z]{3}$/.test(draft.currency);
  const digits = isKnown ? minorDigits(draft.currency) : 2;
  return (
    <div className="grid grid-cols-[1fr_5rem] gap-2">
      <Field label={t("form.amount")} error={error} required>
        <NumberInput value={draft.amount} onValueChange={(amount) => set({ amount })} min={0} format={{ minimumFractionDigits: digits, maximumFractionDigits: digits }} />
      </Field>
      <Field label={t("form.currency")} error={wrongCurrency}>
        <TextInput value={draft.currency} onChange={(event) => set({ currency: event.target.value.toUpperCase() })} maxLength={3} />
      </Field>
    </div>
  );
}
