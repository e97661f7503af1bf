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

/** An owner lets money be budgeted before anybody signed, and says why. */
export function OpenGateDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("steering");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [reason, setReason] = useState("");
  const open = useMutation(
    trpc.steering.openGate.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.steering.pathKey() });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(open.error);
  return (
    <FormDialog title={t("openGate")} description={t("openGateText")} action={t("openGateDo")} pending={open.isPending} error={open.error && !wrong("reason") && errorText(open.error)} onSubmit={() => open.mutate({ tenant, reason })} onClose={onClose}>
      <Field label={t("reason")} error={wrong("reason")} required>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
