"use client";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextInput } from "@/app/_ui/text-input";
import { useErrorText } from "@/app/_trpc/use-error-text";

type Props = { title: string; description: string; confirmLabel: string; isPending: boolean; error: unknown; onConfirm: (reason: string) => void; onClose: () => void };

/** Asks why before something that was locked is opened again; what was typed stays where that fails. */
export function ReasonDialog({ title, description, confirmLabel, isPending, error, onConfirm, onClose }: Props) {
  const t = useTranslations("timesheets");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const errors = useTranslations("errors");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "") onConfirm(reason);
  };
  return (
    <Dialog
      title={title}
      description={description}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="reason" pending={isPending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id="reason" onSubmit={submit} className="flex flex-col gap-4" noValidate>
        {Boolean(error) && <Notice tone="error">{errorText(error)}</Notice>}
        <Field label={t("reason")} required error={isTried && reason.trim() === "" ? errors("empty") : null}>
          <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={300} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
