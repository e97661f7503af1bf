"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { useClockZone } from "@/app/_components/instants";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { NumberInput } from "@/app/_ui/number-input";
import { TextInput } from "@/app/_ui/text-input";
import { todayIn } from "@/server/domain/zone";
import type { Kpi, Measurement } from "@/server/kpis/schema";

type Props = { tenant: string; kpi: Kpi; corrected: Measurement | null; onCancel: () => void; onKept: (on: string) => void };

/** One day's value: a new one, or the given one corrected. */
export function ValueForm({ tenant, kpi, corrected, onCancel, onKept }: Props) {
  const t = useTranslations("kpis.values");
  const words = useDayWords();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const zone = useClockZone();
  const [on, setOn] = useState(corrected?.on ?? todayIn(zone, new Date()));
  const [value, setValue] = useState<number | null>(corrected?.value ?? null);
  const [note, setNote] = useState(corrected?.note ?? "");
  const [source, setSource] = useState(corrected ? (corrected.source ?? "") : (kpi.source ?? ""));
  const [isMissing, setMissing] = useState(false);

  const onSuccess = () => {
    setValue(null);
    setNote("");
    onKept(on);
  };
  const measure = useMutation(trpc.kpis.measure.mutationOptions({ onSuccess }));
  const correct = useMutation(trpc.kpis.correct.mutationOptions({ onSuccess }));
  const error = measure.error ?? correct.error;
  const wrong = useFieldErrors(error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(value === null);
    if (value === null) return;
    const fields = { tenant, kpiId: kpi.id, on, value, note, source };
    if (corrected) correct.mutate({ ...fields, version: corrected.version });
    else measure.mutate(fields);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {corrected && <p className="text-sm font-semibold">{t("correctTitle", { day: words.fullDay(corrected.on) })}</p>}
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <div className="grid gap-4 sm:grid-cols-2">
        {!corrected && (
          <Field label={t("on")} error={wrong("on")}>
            <TextInput type="date" value={on} onChange={(event) => setOn(event.target.value)} />
          </Field>
        )}
        <Field label={t("value")} error={(isMissing && value === null && t("missing")) || wrong("value")} required>
          <NumberInput value={value} onValueChange={setValue} format={{ maximumFractionDigits: 4 }} {...(kpi.unit && { unit: kpi.unit })} />
        </Field>
        <Field label={t("source")} error={wrong("source")} optional>
          <TextInput value={source} onChange={(event) => setSource(event.target.value)} maxLength={120} />
        </Field>
        <Field label={t("note")} error={wrong("note")} className="sm:col-span-2" optional>
          <TextInput value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
        </Field>
      </div>
      <div className="flex gap-2">
        <Button variant="primary" type="submit" pending={measure.isPending || correct.isPending}>
          {t(corrected ? "correct" : "add")}
        </Button>
        {corrected && <Button onClick={onCancel}>{t("cancelCorrection")}</Button>}
      </div>
    </form>
  );
}
