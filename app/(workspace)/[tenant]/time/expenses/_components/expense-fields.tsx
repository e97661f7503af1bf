"use client";
import { useTranslations } from "next-intl";
import type { useEntryPicks } from "@/app/_components/entry-picks";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { majorOf, minorDigits, minorOf } from "@/server/domain/currency";
import type { Expense, ExpenseFields as Fields, ExpenseKind } from "@/server/expenses/schema";

const KINDS: readonly ExpenseKind[] = ["fee", "tool", "ads", "training", "other"];

/** The fields that say beside themselves what is wrong with them. */
export const MARKED = ["amountMinor", "on", "supplier", "campaign"];

/** What stands in the form: the amount as a number of the currency, null while it is empty. */
export type ExpenseDraft = Omit<Fields, "amountMinor"> & { amount: number | null };

export function draftOf(expense: Expense | null, on: string, currency: string): ExpenseDraft {
  if (!expense) return { on, kind: "fee", amount: null, channelId: null, goalId: null, supplier: "", campaign: "", note: "" };
  const { kind, channelId, goalId, supplier, campaign, note } = expense;
  return { on: expense.on, kind, channelId, goalId, supplier, campaign, note, amount: majorOf(expense.amountMinor, currency) };
}

export const fieldsOf = ({ amount, ...draft }: ExpenseDraft, currency: string): Fields => ({ ...draft, amountMinor: minorOf(amount ?? 0, currency) });

type Props = { draft: ExpenseDraft; onChange: (draft: ExpenseDraft) => void; isMissing: boolean; error: unknown; currency: string; picks: ReturnType<typeof useEntryPicks> };

/** The fields of an expense. */
export function ExpenseFields({ draft, onChange, isMissing, error, currency, picks }: Props) {
  const t = useTranslations("expenses");
  const common = useTranslations("common");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<ExpenseDraft>) => onChange({ ...draft, ...change });
  const digits = minorDigits(currency);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("amount")} error={isMissing ? t("form.missing") : wrong("amountMinor")} required>
          <NumberInput value={draft.amount} onValueChange={(amount) => set({ amount })} min={0} format={{ minimumFractionDigits: digits, maximumFractionDigits: digits }} unit={currency} />
        </Field>
        <Field label={t("day")} error={wrong("on")} required>
          <TextInput type="date" value={draft.on} onChange={(event) => set({ on: event.target.value })} />
        </Field>
        <Field label={t("kind")}>
          <Select value={draft.kind} onChange={(event) => set({ kind: KINDS.find((kind) => kind === event.target.value) ?? draft.kind })} options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        <Field label={t("form.supplier")} error={wrong("supplier")} optional>
          <TextInput value={draft.supplier} onChange={(event) => set({ supplier: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("form.campaign")} error={wrong("campaign")} optional>
          <TextInput value={draft.campaign} onChange={(event) => set({ campaign: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("channel")} optional>
          <Combobox options={picks.channels} value={draft.channelId} onValueChange={(channelId) => set({ channelId })} placeholder={common("noChannel")} clearable />
        </Field>
        {picks.goals.length > 0 && (
          <Field label={t("form.goal")} optional>
            <Combobox options={picks.goals} value={draft.goalId} onValueChange={(goalId) => set({ goalId })} placeholder={t("form.noGoal")} clearable />
          </Field>
        )}
      </div>
      <Field label={t("form.note")} optional>
        <TextArea rows={2} value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
    </>
  );
}
