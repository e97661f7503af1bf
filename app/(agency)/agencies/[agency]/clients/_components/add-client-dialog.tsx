"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
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

/** Opens a client by its name; everything else starts as the agency has it. */
export function AddClientDialog({ agency, onClose }: { agency: string; onClose: () => void }) {
  const t = useTranslations("clients");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const [name, setName] = useState("");
  const onSuccess = async ({ slug }: { slug: string }) => {
    await client.invalidateQueries({ queryKey: trpc.clients.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
    toast({ title: t("added", { name: name.trim() }), action: { label: t("openIt"), onPress: () => router.push(`/${slug}`) } });
    onClose();
  };
  const create = useMutation(trpc.clients.create.mutationOptions({ onSuccess }));
  const wrong = useFieldErrors(create.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ tenant: agency, name });
  };
  return (
    <Dialog
      title={t("add")}
      description={t("addText")}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="add-client" pending={create.isPending}>
            {common("add")}
          </Button>
        </>
      }
    >
      <form id="add-client" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {create.error && !wrong("name") && <Notice tone="error">{errorText(create.error)}</Notice>}
        <Field label={t("name")} error={wrong("name")} required>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} autoComplete="off" />
        </Field>
      </form>
    </Dialog>
  );
}
