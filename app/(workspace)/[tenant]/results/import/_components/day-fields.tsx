import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { type ColumnFieldsProps, DayColumn } from "./column-fields";

/** The column with the day, and of which KPI each column of figures is the value; most are of none. */
export function DayFields({ look, answers, onChange }: ColumnFieldsProps) {
  const t = useTranslations("posts.import");
  const measures = answers.measures ?? [];
  const measure = (heading: string, kpiId: string) => onChange({ measures: [...measures.filter((other) => other.heading !== heading && other.kpiId !== kpiId), ...(kpiId === "" ? [] : [{ heading, kpiId }])] });
  const dayColumn = answers.dayColumn ?? look.dayColumn ?? "";
  // A column with a cell that is no number can still be meant: its line is then told as an error.
  const columns = look.headings.filter((heading) => heading !== "" && heading !== dayColumn);
  return (
    <Section title={t("measures")} description={look.kpis.length === 0 ? t("noKpis") : t("measuresHint")}>
      <div className="grid max-w-4xl gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <DayColumn look={look} answers={answers} onChange={onChange} />
        {columns.map((heading) => (
          <Field key={heading} label={t("measureOf", { column: heading })}>
            <Select
              placeholder={t("noKpi")}
              value={measures.find((chosen) => chosen.heading === heading)?.kpiId ?? ""}
              onChange={(event) => measure(heading, event.target.value)}
              options={look.kpis.map(({ id, name, unit }) => ({ value: id, label: unit === null ? name : `${name} (${unit})` }))}
            />
          </Field>
        ))}
      </div>
    </Section>
  );
}
