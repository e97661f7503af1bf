import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { CADENCES } from "@/server/domain/cadence";
import { READINGS } from "@/server/domain/kpi-reading";
import type { KpiDraft } from "./kpi-draft";

type Props = { tenant: string; draft: KpiDraft; onChange: (draft: KpiDraft) => void; error: unknown };

/** What its values say, where they come from, when it is looked after, and by whom. */
export function KpiCareFields({ tenant, draft, onChange, error }: Props) {
  const t = useTranslations("kpis");
  const wrong = useFieldErrors(error);
  const trpc = useTRPC();
  const { data: people } = useQuery(trpc.members.list.queryOptions({ tenant }));
  const set = (change: Partial<KpiDraft>) => onChange({ ...draft, ...change });
  const owners = (people?.members ?? []).filter(({ removedAt, role, id }) => (removedAt === null && role !== "external" && role !== "viewer") || id === draft.ownerId);
  const every = CADENCES.map((value) => ({ value, label: t(`every.${value}`) }));
  const cadence = (word: string) => CADENCES.find((key) => key === word) ?? null;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t("fields.reading")} hint={t(`readingHints.${draft.reading}`)}>
        <Select value={draft.reading} onChange={({ target }) => set({ reading: READINGS.find((key) => key === target.value) ?? draft.reading })} options={READINGS.map((value) => ({ value, label: t(`readings.${value}`) }))} />
      </Field>
      <Field label={t("fields.source")} hint={t("fields.sourceHint")} error={wrong("source")} optional>
        <TextInput value={draft.source} onChange={(event) => set({ source: event.target.value })} maxLength={120} />
      </Field>
      <Field label={t("fields.collectEvery")}>
        <Select value={draft.collectEvery ?? ""} placeholder={t("every.never")} onChange={({ target }) => set({ collectEvery: cadence(target.value) })} options={every} />
      </Field>
      <Field label={t("fields.discussEvery")}>
        <Select value={draft.discussEvery ?? ""} placeholder={t("every.never")} onChange={({ target }) => set({ discussEvery: cadence(target.value) })} options={every} />
      </Field>
      <Field label={t("fields.owner")} error={wrong("ownerId")} optional>
        <Combobox options={owners.map(({ id, name }) => ({ value: id, label: name }))} value={draft.ownerId} onValueChange={(ownerId) => set({ ownerId })} placeholder={t("noOwner")} clearable />
      </Field>
    </div>
  );
}
