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
import type { ToolDetail, ToolList } from "@/server/tools/schema";
import { ChannelFields } from "./channel-fields";
import { CostFields } from "./cost-fields";
import type { ToolDraft } from "./tool-draft";

type Props = { tenant: string; list: ToolList; draft: ToolDraft; onChange: (draft: ToolDraft) => void; picks: ReturnType<typeof useEntryPicks>; changes?: ToolDetail | undefined; missing: "name" | "currency" | null; error: unknown };

/** The fields of a tool, in the order in which one decides on it: what for, what it must do, what it saves, what it costs. */
export function ToolFields({ tenant, list, draft, onChange, picks, changes, missing, error }: Props) {
  const t = useTranslations("tools.form");
  const trpc = useTRPC();
  const wrong = useFieldErrors(error);
  const { data: people } = useQuery(trpc.members.list.queryOptions({ tenant }));
  const set = (change: Partial<ToolDraft>) => onChange({ ...draft, ...change });
  const owners = (people?.members ?? []).filter(({ removedAt, role, id }) => (removedAt === null && role !== "external" && role !== "viewer") || id === draft.ownerId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("name")} error={missing === "name" ? t("nameMissing") : wrong("name")} required>
          <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("owner")} optional>
          <Combobox options={owners} value={draft.ownerId} onValueChange={(ownerId) => set({ ownerId })} placeholder={t("noOwner")} clearable />
        </Field>
      </div>
      <Field label={t("purpose")} error={wrong("purpose")} optional>
        <TextInput value={draft.purpose} onChange={(event) => set({ purpose: event.target.value })} maxLength={300} />
      </Field>
      <Field label={t("requirements")} hint={t("requirementsHint")} error={wrong("requirements")} optional>
        <TextArea rows={3} value={draft.requirements} onChange={(event) => set({ requirements: event.target.value })} maxLength={1000} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("saved")} hint={t("savedHint")} error={wrong("savedMonthSeconds")} optional>
          <NumberInput hours value={draft.saved} onValueChange={(saved) => set({ saved })} min={0} max={100_000} step={0.5} format={{ maximumFractionDigits: 2 }} unit={t("hoursUnit")} />
        </Field>
        <Field label={t("usedFrom")} hint={t("usedFromHint")} error={wrong("usedFrom")} optional>
          <TextInput type="date" value={draft.usedFrom} onChange={(event) => set({ usedFrom: event.target.value })} />
        </Field>
      </div>
      <CostFields costs={draft.costs} onChange={(costs) => set({ costs })} today={list.today} currency={list.currency} error={missing === "currency" ? t("currencyMissing") : undefined} />
      {draft.costs.length > 0 && (
        <Field label={t("countsFrom")} hint={t("countsFromHint")} error={wrong("countsFrom")}>
          <TextInput type="month" value={draft.countsFrom} onChange={(event) => set({ countsFrom: event.target.value })} placeholder="2027-01" />
        </Field>
      )}
      <ChannelFields draft={draft} set={set} picks={picks} today={list.today} changes={changes} />
    </>
  );
}
