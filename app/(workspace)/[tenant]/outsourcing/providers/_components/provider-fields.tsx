"use client";
import { useTranslations } from "next-intl";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { ProviderFields as Fields, ProviderKind } from "@/server/providers/schema";

const KINDS: readonly ProviderKind[] = ["agency", "freelancer", "consultant"];
const AGREEMENTS = ["missing", "signed", "waived"] as const;

/** What stands in the form; of day and reason the one counts that the agreement's state asks for. */
export type ProviderDraft = Omit<Fields, "website" | "agreementOn" | "agreementWaiver"> & { website: string; agreement: (typeof AGREEMENTS)[number]; agreementOn: string; agreementWaiver: string };

export const draftOf = ({ name, kind, contact, website, proof, agreementOn, agreementWaiver, note }: Fields): ProviderDraft => ({
  name, kind, contact, proof, note,
  website: website ?? "",
  agreement: agreementOn !== null ? "signed" : agreementWaiver !== null ? "waived" : "missing",
  agreementOn: agreementOn ?? "",
  agreementWaiver: agreementWaiver ?? "",
});

export const fieldsOf = ({ website, agreement, agreementOn, agreementWaiver, ...draft }: ProviderDraft): Fields => ({
  ...draft,
  website: website.trim() === "" ? null : website.trim(),
  agreementOn: agreement === "signed" && agreementOn !== "" ? agreementOn : null,
  agreementWaiver: agreement === "waived" ? agreementWaiver : null,
});

type Props = { draft: ProviderDraft; onChange: (draft: ProviderDraft) => void; isMissing: boolean; error: unknown; today: string };

/** The fields of a provider. */
export function ProviderFields({ draft, onChange, isMissing, error, today }: Props) {
  const t = useTranslations("outsourcing");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<ProviderDraft>) => onChange({ ...draft, ...change });
  const setAgreement = (agreement: ProviderDraft["agreement"]) => set({ agreement, agreementOn: draft.agreementOn || today });
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("providers.name")} error={isMissing ? t("providers.nameMissing") : wrong("name")} required>
          <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("providers.kind")}>
          <Select value={draft.kind} onChange={(event) => set({ kind: KINDS.find((kind) => kind === event.target.value) ?? draft.kind })} options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        <Field label={t("providers.contact")} hint={t("providers.contactHint")} error={wrong("contact")} optional>
          <TextInput value={draft.contact} onChange={(event) => set({ contact: event.target.value })} maxLength={300} />
        </Field>
        <Field label={t("providers.website")} hint={t("providers.websiteHint")} error={wrong("website")} optional>
          <TextInput type="url" value={draft.website} onChange={(event) => set({ website: event.target.value })} maxLength={500} />
        </Field>
        <Field label={t("detail.agreement")}>
          <Select value={draft.agreement} onChange={(event) => setAgreement(AGREEMENTS.find((one) => one === event.target.value) ?? draft.agreement)} options={AGREEMENTS.map((value) => ({ value, label: t(`providers.agreements.${value}`) }))} />
        </Field>
        {draft.agreement === "signed" && (
          <Field label={t("providers.agreementOn")} error={wrong("agreementOn")}>
            <TextInput type="date" value={draft.agreementOn} onChange={(event) => set({ agreementOn: event.target.value })} />
          </Field>
        )}
        {draft.agreement === "waived" && (
          <Field label={t("providers.agreementWaiver")} error={wrong("agreementWaiver")}>
            <TextInput value={draft.agreementWaiver} onChange={(event) => set({ agreementWaiver: event.target.value })} maxLength={300} />
          </Field>
        )}
      </div>
      <Field label={t("providers.proof")} hint={t("providers.proofHint")} error={wrong("proof")} optional>
        <TextArea rows={2} value={draft.proof} onChange={(event) => set({ proof: event.target.value })} maxLength={1000} />
      </Field>
      <Field label={t("providers.note")} error={wrong("note")} optional>
        <TextArea rows={2} value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
    </>
  );
}
