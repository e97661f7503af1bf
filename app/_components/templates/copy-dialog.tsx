"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import type { Source } from "@/server/templates/schema";
import { useAdded } from "./use-added";

/** From which of the agency's other clients to take over names. */
export function CopyDialog({ tenant, sources, onClose }: { tenant: string; sources: readonly Source[]; onClose: () => void }) {
  const t = useTranslations("templates");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const onAdded = useAdded();
  const [client, setClient] = useState(sources[0]?.slug ?? "");
  const copy = useMutation(
    trpc.templates.copy.mutationOptions({
      onSuccess: (added) => {
        onClose();
        return onAdded(added);
      },
    }),
  );
  return (
    <FormDialog
      title={t("copy")}
      description={t("copyText")}
      action={t("copyThis")}
      pending={copy.isPending}
      error={copy.error && errorText(copy.error)}
      onSubmit={() => copy.mutate({ tenant, client })}
      onClose={onClose}
    >
      <Field label={t("client")}>
        <Select value={client} onChange={(event) => setClient(event.target.value)} options={sources.map(({ slug, name }) => ({ value: slug, label: name }))} />
      </Field>
    </FormDialog>
  );
}
