import type { ComponentProps } from "react";
import { Field, type FieldProps } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";

type HeadingSelectProps = Omit<ComponentProps<typeof Select>, "options" | "onChange"> & { headings: readonly string[]; /** "" is none of them. */ onChoose: (heading: string) => void };

/** One of a file's columns, by its heading; one without a heading cannot be told from others. */
export function HeadingSelect({ headings, onChoose, ...props }: HeadingSelectProps) {
  return <Select {...props} onChange={(event) => onChoose(event.target.value)} options={headings.filter((heading) => heading !== "").map((heading) => ({ value: heading, label: heading }))} />;
}

type Columns<R extends string> = Partial<Record<R, string>>;
type RoleFieldsProps<R extends string> = {
  headings: readonly string[];
  roles: readonly R[];
  columns: Columns<R>;
  /** What stands there while no column holds it. */
  noColumn: string;
  /** How the field of each role is named, and what is wrong with it. */
  fieldOf: (role: R) => Omit<FieldProps, "children">;
  onChange: (columns: Columns<R>) => void;
};

/** Which column of a file holds what: a field for each role, to be laid out by whoever shows them. What the file does not have stays empty. */
export function RoleFields<R extends string>({ headings, roles, columns, noColumn, fieldOf, onChange }: RoleFieldsProps<R>) {
  return roles.map((role) => (
    <Field key={role} {...fieldOf(role)}>
      <HeadingSelect headings={headings} placeholder={noColumn} value={columns[role] ?? ""} onChoose={(heading) => onChange({ ...columns, [role]: heading || undefined })} />
    </Field>
  ));
}
