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
import { addDays } from "@/server/domain/day";
import type { ToolLine } from "@/server/tools/schema";
import { useToolSaved } from "./use-tool-saved";

/** Long enough to see what a tool does, short enough to be decided on. */
const USUAL_DAYS = 30;

/** Begins a trial with a last day. */
export function TrialStartDialog({ tenant, tool: { id, name, version, requirements }, today, onClose }: { tenant: string; tool: ToolLine; today: string; onClose: () => void }) {
  const t = useTranslations("tools.trial");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [days, setDays] = useState({ from: today, until: addDays(today, USUAL_DAYS) });
  const start = useMutation(trpc.tools.startTrial.mutationOptions({ onSuccess: useToolSaved(t("started"), onClose) }));
  const wrong = useFieldErrors(start.error);
  return (
    <FormDialog title={t("startTitle", { name })} description={requirements || t("requirementsFirst")} action={t("start")} pending={start.isPending} error={start.error && errorText(start.error)} onSubmit={() => start.mutate({ tenant, toolId: id, version, ...days })} onClose={onClose}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("from")} error={wrong("from")} required>
          <TextInput type="date" value={days.from} onChange={(event) => setDays({ ...days, from: event.target.value })} />
        </Field>
        <Field label={t("until")} error={wrong("until")} required>
          <TextInput type="date" value={days.until} onChange={(event) => setDays({ ...days, until: event.target.value })} />
        </Field>
      </div>
    </FormDialog>
  );
}
