"use client";
import { useTranslations } from "next-intl";
import { useChoice } from "@/app/_components/use-choice";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { alertMail } from "@/server/choices/schema";

/** Whether and how often letters tell the asking person of this workspace's budgets. */
export function AlertLetters({ tenant }: { tenant: string }) {
  const t = useTranslations("budgets.letters");
  const { choice, choose } = useChoice(tenant, t("saved"));
  const options = alertMail.options.map((value) => ({ value, label: t(value) }));
  return (
    <div data-print="hide" className="mt-10">
      <Section title={t("title")} description={t("text")}>
        <Field label={t("label")} className="w-64 max-w-full">
          <Select value={choice.alertMail} onChange={(event) => choose({ alertMail: alertMail.parse(event.target.value) })} options={options} />
        </Field>
      </Section>
    </div>
  );
}
