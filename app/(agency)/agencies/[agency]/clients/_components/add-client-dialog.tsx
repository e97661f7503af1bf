"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
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

  const submit = () => {
    create.mutate({ tenant: agency, name });
  };
  return (
    <FormDialog
      title={t("add")}
      description={t("addText")}
      action={common("add")}
      pending={create.isPending}
      error={create.error && !wrong("name") && errorText(create.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
