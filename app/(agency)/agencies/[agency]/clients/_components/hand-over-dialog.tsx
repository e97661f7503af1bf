"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
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
import type { Client } from "@/server/clients/schema";

/** Offers a client to its own people, after saying what that means. */
export function HandOverDialog({ client: { slug, name }, onClose }: { client: Client; onClose: () => void }) {
  const t = useTranslations("clients.handOverDialog");
  const common = useTranslations("common");
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

  const submit = (event: FormEvent) => {
    event.preventDefault();
    offer.mutate({ tenant: slug, email });
  };
  return (
    <Dialog
      title={t("title", { name })}
      description={t("text")}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="danger" type="submit" form="hand-over" pending={offer.isPending}>
            {t("offer")}
          </Button>
        </>
      }
    >
      <form id="hand-over" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {offer.error && !wrong("email") && <Notice tone="error">{errorText(offer.error)}</Notice>}
        <Field label={t("email")} error={wrong("email")} required>
          <TextInput type="email" autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={254} />
        </Field>
      </form>
    </Dialog>
  );
}
