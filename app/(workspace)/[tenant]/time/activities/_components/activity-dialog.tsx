"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Activity, EffortKind } from "@/server/activities/schema";

const kinds: readonly EffortKind[] = ["monitoring", "participation", "analysis", "other"];

/** Adds an activity, or renames the one given and changes its kind of effort. */
export function ActivityDialog({ tenant, activity, onClose }: { tenant: string; activity: Activity | null; onClose: () => void }) {
  const t = useTranslations("activities");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [name, setName] = useState(activity?.name ?? "");
  const [kind, setKind] = useState<EffortKind>(activity?.kind ?? "participation");
  const [isBillable, setBillable] = useState(activity?.isBillable ?? true);

  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.activities.pathKey() });
    toast({ title: t("saved", { name }) });
    onClose();
  };
  const create = useMutation(trpc.activities.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.activities.change.mutationOptions({ onSuccess }));
  const error = create.error ?? change.error;
  const wrong = useFieldErrors(error);

  const submit = () => {
    if (activity) change.mutate({ tenant, activityId: activity.id, name, kind, isBillable, was: { name: activity.name, kind: activity.kind, isBillable: activity.isBillable } });
    else create.mutate({ tenant, name, kind, isBillable });
  };

  return (
    <FormDialog
      title={activity ? t("editTitle", { name: activity.name }) : t("addTitle")}
      width="narrow"
      action={common("save")}
      pending={create.isPending || change.isPending}
      error={error && !wrong("name") && errorText(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={60} />
      </Field>
      <Field label={t("kind")} hint={t("kindHint")}>
        <Select value={kind} onChange={(event) => setKind(kinds.find((known) => known === event.target.value) ?? kind)} options={kinds.map((value) => ({ value, label: common(`effort.${value}`) }))} />
      </Field>
      <Checkbox label={t("billable")} hint={t("billableHint")} checked={isBillable} onChange={(event) => setBillable(event.target.checked)} />
    </FormDialog>
  );
}
