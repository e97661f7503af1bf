"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { Client } from "@/server/clients/schema";

/** Offers a client to its own people, after saying what that means. */
export function HandOverDialog({ client: { slug, name }, onClose }: { client: Client; onClose: () => void }) {
  const t = useTranslations("clients.handOverDialog");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [email, setEmail] = useState("");
  const onSuccess = async () => {
    toast({ title: t("offered", { email: email.trim() }) });
    await client.invalidateQueries({ queryKey: trpc.clients.pathKey() });
    onClose();
  };
  const offer = useMutation(trpc.clients.handOver.mutationOptions({ onSuccess }));
  const wrong = useFieldErrors(offer.error);

  const submit = () => {
    offer.mutate({ tenant: slug, email });
  };
  return (
    <FormDialog
      title={t("title", { name })}
      description={t("text")}
      action={t("offer")}
      danger
      pending={offer.isPending}
      error={offer.error && !wrong("email") && errorText(offer.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("email")} error={wrong("email")} required>
        <TextInput type="email" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={254} />
      </Field>
    </FormDialog>
  );
}
