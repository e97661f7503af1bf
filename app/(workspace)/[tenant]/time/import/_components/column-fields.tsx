import { useTranslations } from "next-intl";
import { RoleFields } from "@/app/_components/import/role-fields";
import { COLUMN_ROLES, type Columns } from "@/server/imports/schema";

type ColumnFieldsProps = { headings: readonly string[]; columns: Columns; missing: readonly ("startDate" | "duration")[]; onChange: (columns: Columns) => void };

/** Which column of the timesheet holds what. */
export function ColumnFields({ headings, columns, missing, onChange }: ColumnFieldsProps) {
  const t = useTranslations("imports.ask");
  return (
    <div className="grid max-w-4xl gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <RoleFields
        headings={headings}
        roles={COLUMN_ROLES}
        columns={columns}
        noColumn={t("noColumn")}
        fieldOf={(role) => {
          const lacks = (role === "startDate" || role === "duration") && missing.includes(role) && columns[role] === undefined;
          return { label: t(`roles.${role}`), error: lacks && t("missing", { column: role }) };
        }}
        onChange={onChange}
      />
    </div>
  );
}
