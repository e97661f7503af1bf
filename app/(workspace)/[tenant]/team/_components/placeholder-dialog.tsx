"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ tenant, name });
  };
  return (
    <Dialog
      title={t("title")}
      description={t("text")}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="placeholder" pending={add.isPending}>
            {common("add")}
          </Button>
        </>
      }
    >
      <form id="placeholder" onSubmit={submit} className="flex flex-col gap-4">
        {add.error && !wrong("name") && <Notice tone="error">{errorText(add.error)}</Notice>}
        <Field label={t("name")} error={wrong("name")} required>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={120} />
        </Field>
      </form>
    </Dialog>
  );
}
