"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { useTeamChange } from "./use-team-change";

/** Adds somebody who has no account, by name. */
export function PlaceholderDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("team.placeholderDialog");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const { onSuccess } = useTeamChange();
  const [name, setName] = useState("");
  const onAdded = async () => {
    toast({ title: t("added", { name: name.trim() }) });
    await onSuccess();
    onClose();
  };
  const add = useMutation(trpc.members.addPlaceholder.mutationOptions({ onSuccess: onAdded }));
  const wrong = useFieldErrors(add.error);

  const submit = () => {
    add.mutate({ tenant, name });
  };
  return (
    <FormDialog
      title={t("title")}
      description={t("text")}
      action={common("add")}
      pending={add.isPending}
      error={add.error && !wrong("name") && errorText(add.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={120} />
      </Field>
    </FormDialog>
  );
}
