import { useTranslations } from "next-intl";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import type { DateFormat, Decimal, DurationUnit, Encoding, ImportAnswers, ImportQuestion } from "@/server/imports/schema";

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));

type QuestionFieldProps = { question: ImportQuestion; answers: ImportAnswers; onChange: (changed: ImportAnswers) => void };

/** One question about a file, with what the file holds to judge by. */
export function QuestionField({ question, answers, onChange }: QuestionFieldProps) {
  const t = useTranslations("imports.ask");
  const choose = t("choose");
  const listed = (samples: readonly string[]) => samples.map((sample) => `“${sample}”`).join(", ");
  switch (question.asks) {
    case "encoding":
      return (
        <Field label={t("encoding")}>
          <Select
            placeholder={choose}
            value={answers.encoding ?? ""}
            onChange={(event) => onChange({ encoding: (event.target.value || undefined) as Encoding | undefined })}
            options={question.options.map(({ value, sample }) => ({ value, label: t("encodingOption", { sample, encoding: value }) }))}
          />
        </Field>
      );
    case "dateFormat":
      return (
        <Field label={t("dateFormat")} hint={t("dateHint", { samples: listed(question.samples) })}>
          <Select
            placeholder={choose}
            value={answers.dateFormat ?? ""}
            onChange={(event) => onChange({ dateFormat: (event.target.value || undefined) as DateFormat | undefined })}
            options={question.options.map((value) => ({ value, label: value }))}
          />
        </Field>
      );
    case "zone":
      return (
        <Field label={t("zone")} hint={question.samples.length > 0 ? t("zoneHint", { samples: listed(question.samples) }) : t("zoneHintDays")}>
          <Combobox options={zones} value={answers.zone ?? null} onValueChange={(zone) => onChange({ zone: zone ?? undefined })} placeholder={t("zonePlaceholder")} />
        </Field>
      );
    case "decimal":
      return (
        <Field label={t("decimal", { samples: listed(question.samples) })}>
          <Select
            placeholder={choose}
            value={answers.decimal ?? ""}
            onChange={(event) => onChange({ decimal: (event.target.value || undefined) as Decimal | undefined })}
            options={question.options.map((value) => ({ value, label: t(value === "." ? "decimalOptions.point" : "decimalOptions.comma") }))}
          />
        </Field>
      );
    case "durationUnit":
      return (
        <Field label={t("durationUnit", { samples: listed(question.samples) })}>
          <Select
            placeholder={choose}
            value={answers.durationUnit ?? ""}
            onChange={(event) => onChange({ durationUnit: (event.target.value || undefined) as DurationUnit | undefined })}
            options={question.options.map((value) => ({ value, label: t(`units.${value}`) }))}
          />
        </Field>
      );
    case "person":
      return (
        <Field label={t("person")} hint={t("personHint")} optional>
          <TextInput
            value={answers.person?.name ?? ""}
            maxLength={120}
            onChange={(event) => onChange({ person: event.target.value === "" ? undefined : { name: event.target.value, email: null } })}
          />
        </Field>
      );
  }
}
