import { useTranslations } from "next-intl";
import { HeadingSelect, RoleFields } from "@/app/_components/import/role-fields";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { POST_ROLES, SPEND_ROLES, type ResultAnswers, type ResultLook } from "@/server/result-imports/schema";

export type ColumnFieldsProps = { look: ResultLook; answers: ResultAnswers; onChange: (changed: ResultAnswers) => void };

const GRID = "grid max-w-4xl grid-cols-2 gap-4 lg:grid-cols-4";

/** Which column of a file of posts holds what. */
export function PostFields({ look, answers, onChange }: ColumnFieldsProps) {
  const t = useTranslations("posts.import");
  return (
    <Section title={t("columns")} description={t("columnsHint")}>
      <div className={GRID}>
        <RoleFields headings={look.headings} roles={POST_ROLES} columns={answers.columns ?? look.columns} noColumn={t("noColumn")} fieldOf={(role) => ({ label: t(`roles.${role}`) })} onChange={(columns) => onChange({ columns })} />
      </div>
    </Section>
  );
}

/** Which column of a file of ad spend holds what. Without one for the currency, that is asked. */
export function SpendFields({ look, answers, onChange }: ColumnFieldsProps) {
  const t = useTranslations("posts.import");
  return (
    <Section title={t("spendColumns")} description={t("spendHint")}>
      <div className={GRID}>
        <DayColumn look={look} answers={answers} onChange={onChange} />
        <RoleFields headings={look.headings} roles={SPEND_ROLES} columns={answers.spendColumns ?? look.spendColumns} noColumn={t("noColumn")} fieldOf={(role) => ({ label: t(`spendRoles.${role}`) })} onChange={(spendColumns) => onChange({ spendColumns })} />
      </div>
    </Section>
  );
}

/** The column with the day. */
export function DayColumn({ look, answers, onChange }: ColumnFieldsProps) {
  const t = useTranslations("posts.import");
  return (
    <Field label={t("dayColumn")}>
      <HeadingSelect headings={look.headings} placeholder={t("ask.choose")} value={answers.dayColumn ?? look.dayColumn ?? ""} onChoose={(heading) => onChange({ dayColumn: heading || undefined })} />
    </Field>
  );
}
