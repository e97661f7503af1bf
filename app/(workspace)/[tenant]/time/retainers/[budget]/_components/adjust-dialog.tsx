import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { isSaidBeside } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";
import type { RetainerLedger } from "@/server/retainers/schema";

const MARKED = ["seconds", "reason"];

/** Gives hours to an open month or takes them off, with the reason. A failure says why and keeps what was typed. */
export function AdjustDialog({ tenant, retainer, onClose }: { tenant: string; retainer: RetainerLedger; onClose: () => void }) {
  const t = useTranslations("retainers.adjust");
  const words = useDayWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { openMonths, currentMonth, budgetId } = retainer;
  const [draft, setDraft] = useState({ month: openMonths.includes(currentMonth) ? currentMonth : (openMonths[0] ?? currentMonth), gives: true, hours: null as number | null, reason: "" });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const adjust = useMutation(
    trpc.retainers.adjust.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.retainers.pathKey() });
        toast({ title: t("saved", { month: words.month(draft.month) }) });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(adjust.error);
  const submit = () => {
    const seconds = Math.round((draft.hours ?? 0) * 3600);
    adjust.mutate({ tenant, budgetId, month: draft.month, seconds: draft.gives ? seconds : -seconds, reason: draft.reason });
  };
  return (
    <FormDialog
      title={t("title")}
      description={t("description")}
      action={t("save")}
      pending={adjust.isPending}
      error={adjust.error && !isSaidBeside(adjust.error, MARKED) && errorText(adjust.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-[1.4fr_1fr_1fr]">
        <Field label={t("month")}>
          <Select value={draft.month} onChange={(event) => set({ month: event.target.value })} options={openMonths.map((month) => ({ value: month, label: words.month(month) }))} />
        </Field>
        <Field label={t("direction")}>
          <Select value={draft.gives ? "give" : "take"} onChange={(event) => set({ gives: event.target.value === "give" })} options={(["give", "take"] as const).map((value) => ({ value, label: t(value) }))} />
        </Field>
        <Field label={t("hours")} error={wrong("seconds")} required>
          <NumberInput hours value={draft.hours} onValueChange={(hours) => set({ hours })} min={0} max={100_000} />
        </Field>
      </div>
      <Field label={t("reason")} hint={t("reasonHint")} error={wrong("reason")} required>
        <TextArea rows={2} value={draft.reason} onChange={(event) => set({ reason: event.target.value })} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
