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
import type { CurrentPolicy } from "@/server/policies/schema";

/** The next version, beginning with the words that hold. */
export function PublishDialog({ tenant, policy, onClose }: { tenant: string; policy: CurrentPolicy | null; onClose: () => void }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [body, setBody] = useState(policy?.body ?? "");
  // The version whose words were the beginning: one that was published meanwhile is not overwritten unread.
  const [version] = useState(policy?.version ?? 0);
  const publish = useMutation(
    trpc.policies.publish.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.policies.pathKey() });
        toast({ title: t("published") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(publish.error);
  return (
    <FormDialog
      title={t("writeTitle")}
      description={t("writeText")}
      width="wide"
      action={t("publish")}
      pending={publish.isPending}
      error={publish.error && !wrong("body") && errorText(publish.error)}
      onSubmit={() => publish.mutate({ tenant, version, body })}
      onClose={onClose}
    >
      <Field label={t("body")} error={wrong("body")} required>
        <TextArea rows={14} value={body} onChange={(event) => setBody(event.target.value)} maxLength={20_000} />
      </Field>
    </FormDialog>
  );
}
