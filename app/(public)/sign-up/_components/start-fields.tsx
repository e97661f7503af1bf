"use client";
import { useTranslations } from "next-intl";
import { Field } from "@/app/_ui/field";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { TextInput } from "@/app/_ui/text-input";
import type { Start } from "@/server/accounts/schema";

type OwnStart = Exclude<Start, { kind: "invited" }>;
type Props = { start: OwnStart; onChange: (start: OwnStart) => void; error: string | undefined };

/** A company, or an agency with its first client. Changing one's mind keeps the name that was typed. */
export function StartFields({ start, onChange, error }: Props) {
  const t = useTranslations("auth.signUp");
  const name = start.kind === "company" ? start.company : start.agency;
  // The answer is about both names of an agency at once: it belongs to the one that is empty.
  const isClientWrong = start.kind === "agency" && start.client.trim() === "" && name.trim() !== "";
  return (
    <>
      <div className="grid gap-1">
        <p className="text-sm font-semibold">{t("kind")}</p>
        <SegmentedControl
          label={t("kind")}
          options={[
            { value: "company", label: t("company") },
            { value: "agency", label: t("agency") },
          ]}
          value={start.kind}
          onValueChange={(kind) => onChange(kind === "company" ? { kind, company: name } : { kind, agency: name, client: "" })}
        />
      </div>
      <Field label={t(start.kind === "company" ? "companyName" : "agencyName")} error={isClientWrong ? undefined : error} required>
        <TextInput
          autoComplete="organization"
          value={name}
          onChange={({ target }) => onChange(start.kind === "company" ? { ...start, company: target.value } : { ...start, agency: target.value })}
          maxLength={80}
        />
      </Field>
      {start.kind === "agency" && (
        <Field label={t("clientName")} hint={t("clientHint")} error={isClientWrong ? error : undefined} required>
          <TextInput autoComplete="off" value={start.client} onChange={({ target }) => onChange({ ...start, client: target.value })} maxLength={80} />
        </Field>
      )}
    </>
  );
}
