import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { COLUMN_ROLES, type ColumnRole, type Columns } from "@/server/imports/schema";

type ColumnFieldsProps = { headings: readonly string[]; columns: Columns; missing: readonly ("startDate" | "duration")[]; onChange: (columns: Columns) => void };

/** Which column of the file holds what; one that is not in the file stays empty. */
export function ColumnFields({ headings, columns, missing, onChange }: ColumnFieldsProps) {
  const t = useTranslations("imports.ask");
  const options = headings.filter((heading) => heading !== "").map((heading) => ({ value: heading, label: heading }));
  const choose = (role: ColumnRole, heading: string) => {
    const { [role]: _, ...rest } = columns;
    onChange(heading === "" ? rest : { ...rest, [role]: heading });
  };
  return (
    <div className="grid max-w-4xl gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {COLUMN_ROLES.map((role) => {
        const lacks = (role === "startDate" || role === "duration") && missing.includes(role) && columns[role] === undefined;
        return (
          <Field key={role} label={t(`roles.${role}`)} error={lacks && t("missing", { column: role })}>
            <Select placeholder={t("noColumn")} value={columns[role] ?? ""} onChange={(event) => choose(role, event.target.value)} options={options} />
          </Field>
        );
      })}
    </div>
  );
}
