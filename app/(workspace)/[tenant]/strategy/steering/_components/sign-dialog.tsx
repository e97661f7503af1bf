"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";

/** A yes to the goals in their order, with what goes with it. */
export function SignDialog({ tenant, count, onClose }: { tenant: string; count: number; onClose: () => void }) {
  const t = useTranslations("steering");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [note, setNote] = useState("");
  const sign = useMutation(
    trpc.steering.sign.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.steering.pathKey() });
        toast({ title: t("signDone") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(sign.error);
  return (
    <FormDialog
      title={t("signTitle")}
      description={t("signText", { count })}
      action={t("sign")}
      pending={sign.isPending}
      error={sign.error && !wrong("note") && errorText(sign.error)}
      onSubmit={() => sign.mutate({ tenant, note })}
      onClose={onClose}
    >
      <Field label={t("note")} hint={t("noteHint")} error={wrong("note")} optional>
        <TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
