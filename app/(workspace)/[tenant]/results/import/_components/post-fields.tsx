import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { POST_ROLES, type PostRole, type ResultAnswers, type ResultLook } from "@/server/result-imports/schema";

type Props = { look: ResultLook; answers: ResultAnswers; onChange: (changed: ResultAnswers) => void };

/** Which column of a file of posts holds what. */
export function PostFields({ look, answers, onChange }: Props) {
  const t = useTranslations("posts.import");
  const columns = answers.columns ?? look.columns;
  const options = look.headings.filter((heading) => heading !== "").map((heading) => ({ value: heading, label: heading }));
  const choose = (role: PostRole, heading: string) => {
    const { [role]: _, ...rest } = columns;
    onChange({ columns: heading === "" ? rest : { ...rest, [role]: heading } });
  };
  return (
    <Section title={t("columns")} description={t("columnsHint")}>
      <div className="grid max-w-4xl grid-cols-2 gap-4 lg:grid-cols-4">
        {POST_ROLES.map((role) => (
          <Field key={role} label={t(`roles.${role}`)}>
            <Select placeholder={t("noColumn")} value={columns[role] ?? ""} onChange={(event) => choose(role, event.target.value)} options={options} />
          </Field>
        ))}
      </div>
    </Section>
  );
}
