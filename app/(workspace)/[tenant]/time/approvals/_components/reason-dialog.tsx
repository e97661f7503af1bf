"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { useErrorText } from "@/app/_trpc/use-error-text";

type Props = { title: string; description: string; confirmLabel: string; isPending: boolean; error: unknown; onConfirm: (reason: string) => void; onClose: () => void };

/** Asks why before something that was locked is opened again; what was typed stays where that fails. */
export function ReasonDialog({ title, description, confirmLabel, isPending, error, onConfirm, onClose }: Props) {
  const t = useTranslations("timesheets");
  const errorText = useErrorText();
  const errors = useTranslations("errors");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (reason.trim() !== "") onConfirm(reason);
  };
  return (
    <FormDialog
      title={title}
      description={description}
      action={confirmLabel}
      pending={isPending}
      error={Boolean(error) && errorText(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("reason")} required error={isTried && reason.trim() === "" ? errors("empty") : null}>
        <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
