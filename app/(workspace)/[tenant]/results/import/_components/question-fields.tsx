import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import type { ResultAnswers, ResultLook } from "@/server/result-imports/schema";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));

const currencies = Intl.supportedValuesOf("currency").map((code) => ({ value: code, label: code }));

type Props = { look: ResultLook; answers: ResultAnswers; onChange: (changed: ResultAnswers) => void };

/** What this file leaves open, one question below the other. */
export function QuestionFields({ look, answers, onChange }: Props) {
  const t = useTranslations("posts.import");
  const asks = (what: ResultLook["asks"][number]) => look.asks.includes(what);
  const one = <V extends string>(options: readonly V[], text: string): V | undefined => options.find((option) => option === text);
  return (
    <div className="flex max-w-xl flex-col gap-5">
      {asks("encoding") && (
        <Field label={t("ask.encoding")}>
          <Select placeholder={t("ask.choose")} value={answers.encoding ?? ""} onChange={(event) => onChange({ encoding: one(look.encodings, event.target.value) })} options={look.encodings.map((value) => ({ value, label: value.toUpperCase() }))} />
        </Field>
      )}
      {asks("channel") && (
        <Field label={t(look.holds === "spend" ? "ask.channelOfSpend" : "ask.channel")} hint={look.channels.length === 0 ? t("ask.noChannel") : undefined}>
          <Select placeholder={t("ask.choose")} value={answers.channelId ?? ""} onChange={(event) => onChange({ channelId: event.target.value || undefined })} options={look.channels.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      )}
      {asks("currency") && (
        <Field label={t("ask.currency")} hint={t("ask.currencyHint")}>
          <Combobox options={currencies} value={answers.currency ?? null} onValueChange={(currency) => onChange({ currency: currency ?? undefined })} />
        </Field>
      )}
      {asks("dateFormat") && (
        <Field label={t("ask.dateFormat")}>
          <Select placeholder={t("ask.choose")} value={answers.dateFormat ?? ""} onChange={(event) => onChange({ dateFormat: one(look.dateFormats, event.target.value) })} options={look.dateFormats.map((value) => ({ value, label: value }))} />
        </Field>
      )}
      {asks("zone") && (
        <Field label={t("ask.zone")} hint={t("ask.zoneHint")}>
          <Combobox options={zones} value={answers.zone ?? null} onValueChange={(zone) => onChange({ zone: zone ?? undefined })} />
        </Field>
      )}
      {asks("weekdayOne") && (
        <Field label={t("ask.weekdayOne")} hint={t("ask.weekdayOneHint")}>
          <Select placeholder={t("ask.choose")} value={String(answers.weekdayOne ?? "")} onChange={(event) => onChange({ weekdayOne: event.target.value === "1" ? 1 : event.target.value === "7" ? 7 : undefined })} options={[{ value: "1", label: t("ask.monday") }, { value: "7", label: t("ask.sunday") }]} />
        </Field>
      )}
      {asks("year") && (
        <Field label={t("ask.year")} hint={t("ask.yearHint")}>
          <NumberInput min={1990} max={2199} format={{ useGrouping: false, maximumFractionDigits: 0 }} value={answers.year ?? null} onValueChange={(year) => onChange({ year: year ?? undefined })} />
        </Field>
      )}
      {asks("decimal") && (
        <Field label={t("ask.decimal")}>
          <Select placeholder={t("ask.choose")} value={answers.decimal ?? ""} onChange={(event) => onChange({ decimal: one([".", ","], event.target.value) })} options={[{ value: ".", label: t("ask.point") }, { value: ",", label: t("ask.comma") }]} />
        </Field>
      )}
      {look.asks.every((ask) => ask === "columns" || ask === "measures") && <p className="text-sm text-ink-2">{t("ask.nothing")}</p>}
    </div>
  );
}
