"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { majorOf, minorDigits } from "@/server/domain/currency";
import type { MakeOrBuyStart } from "@/server/engagements/schema";
import { WeighAnswer } from "./weigh-answer";

/** What stands in the form, in hours and units of the currency; null while it is empty. */
export type WeighDraft = { hours: number | null; rate: number | null; tools: number | null; fee: number | null; feeHour: number | null; coordination: number | null; transition: number | null; months: number | null };

function draftOf(start: MakeOrBuyStart): WeighDraft {
  const major = (minor: number) => majorOf(minor, start.currency);
  return {
    hours: Math.round(start.seconds / 36) / 100, rate: start.hourMinor === null ? null : major(start.hourMinor), tools: major(start.toolsMinor), fee: major(start.priceMinor), feeHour: major(start.priceHourMinor),
    coordination: Math.round(start.coordinationSeconds / 36) / 100, transition: major(start.transitionMinor), months: start.months,
  };
}

/** The calculator: filled from what is known, and worked out anew with every number. */
export function WeighForm({ start }: { start: MakeOrBuyStart }) {
  const t = useTranslations("outsourcing");
  const [draft, setDraft] = useState(() => draftOf(start));
  const set = (change: Partial<WeighDraft>) => setDraft({ ...draft, ...change });
  const money = { min: 0, format: { maximumFractionDigits: minorDigits(start.currency) }, unit: start.currency };
  const length = { hours: true, min: 0, max: 100_000, step: 0.5, format: { maximumFractionDigits: 2 }, unit: t("form.hoursUnit") };
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,26rem)_1fr]">
      <form noValidate onSubmit={(event) => event.preventDefault()} className="grid content-start gap-4 sm:grid-cols-2" aria-label={t("weigh.title")}>
        <Field label={t("weigh.hours")} hint={start.secondsFrom === "logged" ? t("weigh.hoursLogged") : start.secondsFrom === "agreed" ? t("weigh.hoursAgreed") : undefined}>
          <NumberInput {...length} value={draft.hours} onValueChange={(hours) => set({ hours })} />
        </Field>
        <Field label={t("weigh.rate")} hint={t(start.hourMinor === null ? "weigh.rateUnknown" : "weigh.rateHint")}>
          <NumberInput {...money} value={draft.rate} onValueChange={(rate) => set({ rate })} />
        </Field>
        <Field label={t("weigh.fee")}><NumberInput {...money} value={draft.fee} onValueChange={(fee) => set({ fee })} /></Field>
        <Field label={t("weigh.feeHour")}><NumberInput {...money} value={draft.feeHour} onValueChange={(feeHour) => set({ feeHour })} /></Field>
        <Field label={t("weigh.coordination")}><NumberInput {...length} value={draft.coordination} onValueChange={(coordination) => set({ coordination })} /></Field>
        <Field label={t("weigh.tools")}><NumberInput {...money} value={draft.tools} onValueChange={(tools) => set({ tools })} /></Field>
        <Field label={t("weigh.transition")}><NumberInput {...money} value={draft.transition} onValueChange={(transition) => set({ transition })} /></Field>
        <Field label={t("weigh.months")}><NumberInput value={draft.months} onValueChange={(months) => set({ months })} min={1} max={600} format={{ maximumFractionDigits: 0 }} unit={t("weigh.monthsUnit")} /></Field>
      </form>
      <WeighAnswer draft={draft} currency={start.currency} />
    </div>
  );
}
