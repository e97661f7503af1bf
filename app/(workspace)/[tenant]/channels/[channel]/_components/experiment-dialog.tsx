"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { minorDigits } from "@/server/domain/currency";
import { addDays } from "@/server/domain/day";
import type { ChannelPage } from "@/server/verdicts/schema";
import { useChannelChange } from "./use-channel-change";

/** Six weeks are offered: long enough to see something, short enough to stop. */
const OFFERED_DAYS = 42;

export function ExperimentDialog({ tenant, page, onClose }: { tenant: string; page: ChannelPage; onClose: () => void }) {
  const t = useTranslations("verdicts.experiment");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const changed = useChannelChange();
  const [hypothesis, setHypothesis] = useState("");
  const [endsOn, setEndsOn] = useState(addDays(page.today, OFFERED_DAYS));
  const [hours, setHours] = useState<number | null>(null);
  const [money, setMoney] = useState<number | null>(null);
  const { channelId, name } = page.row;
  const start = useMutation(trpc.experiments.start.mutationOptions({
    onSuccess: async () => {
      await changed();
      toast({ title: t("started") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(start.error);
  const isSaid = ["hypothesis", "endsOn", "capSeconds", "capMinor"].some((field) => wrong(field));
  const submit = () =>
    start.mutate({ tenant, channelId, hypothesis, endsOn, capSeconds: hours === null ? null : Math.round(hours * 3600), capMinor: money === null ? null : Math.round(money * 10 ** minorDigits(page.currency)) });
  return (
    <FormDialog title={t("dialogTitle", { name })} description={t("dialogText")} action={t("start")} pending={start.isPending} error={start.error && !isSaid ? errorText(start.error) : null} onSubmit={submit} onClose={onClose}>
      <Field label={t("hypothesis")} hint={t("hypothesisHint")} error={wrong("hypothesis")} required>
        <TextArea rows={2} value={hypothesis} onChange={(event) => setHypothesis(event.target.value)} maxLength={500} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("endsOn")} error={wrong("endsOn")} required>
          <TextInput type="date" value={endsOn} onChange={(event) => setEndsOn(event.target.value)} />
        </Field>
        <Field label={t("cap")} error={wrong("capSeconds")} optional>
          <NumberInput hours value={hours} onValueChange={setHours} min={0} unit={t("hours")} />
        </Field>
        {page.evidence.cost && (
          <Field label={t("capMinor")} error={wrong("capMinor")} optional>
            <NumberInput value={money} onValueChange={setMoney} min={0} unit={page.currency} />
          </Field>
        )}
      </div>
    </FormDialog>
  );
}
