import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { SPEND_ROLES, type ResultAnswers, type ResultLook, type SpendRole } from "@/server/result-imports/schema";

type Props = { look: ResultLook; answers: ResultAnswers; onChange: (changed: ResultAnswers) => void };

/** Which column of a file of ad spend holds what. Without one for the currency, that is asked. */
export function SpendFields({ look, answers, onChange }: Props) {
  const t = useTranslations("posts.import");
  const columns = answers.spendColumns ?? look.spendColumns;
  const options = look.headings.filter((heading) => heading !== "").map((heading) => ({ value: heading, label: heading }));
  const choose = (role: SpendRole, heading: string) => {
    const { [role]: _, ...rest } = columns;
    onChange({ spendColumns: heading === "" ? rest : { ...rest, [role]: heading } });
  };
  return (
    <Section title={t("spendColumns")} description={t("spendHint")}>
      <div className="grid max-w-4xl grid-cols-2 gap-4 lg:grid-cols-4">
        <Field label={t("dayColumn")}>
          <Select placeholder={t("ask.choose")} value={answers.dayColumn ?? look.dayColumn ?? ""} onChange={(event) => onChange({ dayColumn: event.target.value || undefined })} options={options} />
        </Field>
        {SPEND_ROLES.map((role) => (
          <Field key={role} label={t(`spendRoles.${role}`)}>
            <Select placeholder={t("noColumn")} value={columns[role] ?? ""} onChange={(event) => choose(role, event.target.value)} options={options} />
          </Field>
        ))}
      </div>
    </Section>
  );
}
