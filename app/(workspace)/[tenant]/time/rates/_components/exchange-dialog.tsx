"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { ExchangeRateList } from "@/server/exchange-rates/schema";

/** Sets what a currency is worth from a day on. What waited for it is counted then. */
export function ExchangeDialog({ tenant, list, onClose }: { tenant: string; list: ExchangeRateList; onClose: () => void }) {
  const t = useTranslations("rates.exchange");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [currency, setCurrency] = useState(list.currencies[0]?.currency ?? "");
  const [on, setOn] = useState(`${list.today.slice(0, 7)}-01`);
  const [rate, setRate] = useState<number | null>(null);
  const [source, setSource] = useState("");
  const [isMissing, setMissing] = useState(false);
  const set = useMutation(
    trpc.exchangeRates.set.mutationOptions({
      onSuccess: async () => {
        await Promise.all([trpc.exchangeRates, trpc.tools, trpc.expenses, trpc.returns, trpc.roi].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })));
        toast({ title: t("saved") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(set.error);
  const submit = () => {
    const isKnown = rate !== null && rate > 0;
    setMissing(!isKnown);
    if (isKnown) set.mutate({ tenant, currency, on, rate, source });
  };
  return (
    <FormDialog title={t("set")} description={t("text")} action={t("save")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={submit} onClose={onClose}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("currency")} error={wrong("currency")}>
          <Select value={currency} onChange={(event) => setCurrency(event.target.value)} options={list.currencies.map((one) => ({ value: one.currency, label: one.currency }))} />
        </Field>
        <Field label={t("rateLabel", { currency, into: list.currency })} error={isMissing ? t("missing") : wrong("rate")} required>
          <NumberInput value={rate} onValueChange={setRate} min={0} step={0.01} format={{ maximumFractionDigits: 8 }} unit={list.currency} />
        </Field>
        <Field label={t("from")} error={wrong("on")} required>
          <TextInput type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field label={t("source")} hint={t("sourceHint")} error={wrong("source")} optional>
          <TextInput value={source} onChange={(event) => setSource(event.target.value)} maxLength={200} />
        </Field>
      </div>
    </FormDialog>
  );
}
