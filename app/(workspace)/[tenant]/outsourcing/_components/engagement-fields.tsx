"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { useEntryPicks } from "@/app/_components/entry-picks";
import { useTRPC } from "@/app/_trpc/client";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { Notice } from "@/app/_ui/notice";
import { DateFields } from "./date-fields";
import type { EngagementDraft } from "./engagement-draft";
import { FeeFields } from "./fee-fields";
import { ProviderPick } from "./provider-pick";
import { ScopeFields } from "./scope-fields";

export type FieldsProps = { tenant: string; currency: string; draft: EngagementDraft; onChange: (draft: EngagementDraft) => void; picks: ReturnType<typeof useEntryPicks>; speaks: boolean; missing: "title" | "provider" | "scope" | "reason" | null; error: unknown };

/** The fields of an engagement, in the order in which one agrees on them: what, who, until when, for how much. */
export function EngagementFields({ tenant, currency, draft, onChange, picks, speaks, missing, error }: FieldsProps) {
  const t = useTranslations("outsourcing");
  const trpc = useTRPC();
  const wrong = useFieldErrors(error);
  const { data: people } = useQuery(trpc.members.list.queryOptions({ tenant }));
  const set = (change: Partial<EngagementDraft>) => onChange({ ...draft, ...change });
  const owners = (people?.members ?? []).filter(({ removedAt, role, id }) => (removedAt === null && role !== "external" && role !== "viewer") || id === draft.ownerId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("form.name")} error={missing === "title" ? t("form.nameMissing") : wrong("title")} required>
          <TextInput value={draft.title} onChange={(event) => set({ title: event.target.value })} maxLength={120} />
        </Field>
        <ProviderPick tenant={tenant} value={draft.providerId} onChange={(providerId) => set({ providerId })} error={missing === "provider" ? t("form.providerMissing") : wrong("providerId")} />
        <Field label={t("owner")} optional>
          <Combobox options={owners} value={draft.ownerId} onValueChange={(ownerId) => set({ ownerId })} placeholder={t("noOwner")} clearable />
        </Field>
        <Field label={t("goal")} optional>
          <Combobox options={picks.goals} value={draft.goalId} onValueChange={(goalId) => set({ goalId })} placeholder={t("noGoal")} clearable />
        </Field>
      </div>
      <ScopeFields scopes={draft.scopes} onChange={(scopes) => set({ scopes })} picks={picks} error={missing === "scope" ? t("form.scopeMissing") : undefined} />
      {speaks && (
        <>
          <Notice tone="warn" title={t("form.warnTitle")}>{t("form.warnText")}</Notice>
          <Field label={t("form.reason")} error={missing === "reason" ? t("form.reasonMissing") : wrong("interactionReason")} required>
            <TextArea rows={2} value={draft.interactionReason} onChange={(event) => set({ interactionReason: event.target.value })} maxLength={500} />
          </Field>
        </>
      )}
      <DateFields draft={draft} set={set} wrong={wrong} />
      <FeeFields draft={draft} set={set} wrong={wrong} currency={currency} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("form.sla")} error={wrong("sla")} optional>
          <TextInput value={draft.sla} onChange={(event) => set({ sla: event.target.value })} maxLength={300} />
        </Field>
        <Field label={t("form.slaMinutes")} error={wrong("slaMinutes")} optional>
          <NumberInput value={draft.slaMinutes} onValueChange={(slaMinutes) => set({ slaMinutes })} min={1} max={100_000} format={{ maximumFractionDigits: 0 }} unit={t("form.minutes")} />
        </Field>
      </div>
    </>
  );
}
