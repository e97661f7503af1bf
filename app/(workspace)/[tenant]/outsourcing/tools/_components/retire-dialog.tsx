"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import type { ToolLine } from "@/server/tools/schema";
import { useToolSaved } from "./use-tool-saved";

/** Gives a tool a last day of use. */
export function RetireDialog({ tenant, tool: { id, name, version }, today, onClose }: { tenant: string; tool: ToolLine; today: string; onClose: () => void }) {
  const t = useTranslations("tools.retire");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [lastOn, setLastOn] = useState(today);
  const retire = useMutation(trpc.tools.retire.mutationOptions({ onSuccess: useToolSaved(t("saved"), onClose) }));
  const wrong = useFieldErrors(retire.error);
  return (
    <FormDialog title={t("title", { name })} description={t("text")} action={t("save")} pending={retire.isPending} error={retire.error && errorText(retire.error)} onSubmit={() => retire.mutate({ tenant, toolId: id, version, lastOn })} onClose={onClose}>
      <Field label={t("lastOn")} error={wrong("lastOn")} required>
        <TextInput type="date" value={lastOn} onChange={(event) => setLastOn(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
