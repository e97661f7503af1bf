"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Contribution } from "@/server/contributions/schema";

const FULL_WEEK_HOURS = 40;

/** Adds a role of another department, or changes the one given. */
export function ContributionDialog({ tenant, role, onClose }: { tenant: string; role: Contribution | null; onClose: () => void }) {
  const t = useTranslations("peoples-time");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [department, setDepartment] = useState(role?.department ?? "");
  const [roleName, setRoleName] = useState(role?.roleName ?? "");
  const [hours, setHours] = useState<number | null>(role ? role.weekSeconds / 3600 : FULL_WEEK_HOURS);
  const [percent, setPercent] = useState<number | null>(role ? role.sharePermille / 10 : null);
  const [note, setNote] = useState(role?.note ?? "");

  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.contributions.pathKey() });
    toast({ title: t("contribution.saved", { role: roleName.trim() }) });
    onClose();
  };
  const add = useMutation(trpc.contributions.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.contributions.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);

  const submit = () => {
    const fields = { tenant, department, roleName, weekSeconds: Math.round((hours ?? 0) * 3600), sharePermille: Math.round((percent ?? 0) * 10), note };
    if (role) change.mutate({ ...fields, contributionId: role.id, version: role.version });
    else add.mutate({ ...fields, contributionId: newId });
  };
  return (
    <FormDialog
      title={t(role ? "contribution.editTitle" : "contribution.addTitle")}
      action={common("save")}
      pending={add.isPending || change.isPending}
      error={error && !wrong("department") && !wrong("roleName") && errorText(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("contribution.department")} error={wrong("department")} required>
          <TextInput value={department} onChange={(event) => setDepartment(event.target.value)} maxLength={80} />
        </Field>
        <Field label={t("contribution.roleName")} error={wrong("roleName")} required>
          <TextInput value={roleName} onChange={(event) => setRoleName(event.target.value)} maxLength={80} />
        </Field>
        <Field label={t("contribution.roleHours")} error={wrong("weekSeconds")}>
          <NumberInput hours value={hours} onValueChange={setHours} min={0} max={168} step={0.5} unit={t("hours")} />
        </Field>
        <Field label={t("contribution.share")} hint={t("contribution.shareHint")} error={wrong("sharePermille")}>
          <NumberInput value={percent} onValueChange={setPercent} min={0} max={100} step={1} format={{ maximumFractionDigits: 1 }} unit="%" />
        </Field>
        <Field label={t("contribution.note")} className="sm:col-span-2" optional>
          <TextInput value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
        </Field>
      </div>
    </FormDialog>
  );
}
