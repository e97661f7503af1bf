"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { ToolLine } from "@/server/tools/schema";
import { useToolSaved } from "./use-tool-saved";

const OUTCOMES = ["adopt", "drop"] as const;

/** Adopt or drop what was tried, against what it had to do, and say why. */
export function TrialEndDialog({ tenant, tool: { id, name, version, requirements }, today, onClose }: { tenant: string; tool: ToolLine; today: string; onClose: () => void }) {
  const t = useTranslations("tools.trial");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>("adopt");
  const [usedFrom, setUsedFrom] = useState(today);
  const [note, setNote] = useState("");
  const end = useMutation(trpc.tools.endTrial.mutationOptions({ onSuccess: useToolSaved(t("decided"), onClose) }));
  const wrong = useFieldErrors(end.error);
  return (
    <FormDialog title={t("endTitle", { name })} description={requirements} action={t("decide")} pending={end.isPending} error={end.error && errorText(end.error)} onSubmit={() => end.mutate({ tenant, toolId: id, version, outcome, usedFrom, note })} onClose={onClose}>
      <SegmentedControl label={t("outcome")} options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))} value={outcome} onValueChange={setOutcome} />
      {outcome === "adopt" && (
        <Field label={t("usedFrom")} error={wrong("usedFrom")} required>
          <TextInput type="date" value={usedFrom} onChange={(event) => setUsedFrom(event.target.value)} />
        </Field>
      )}
      <Field label={t("why")} error={wrong("note")} optional>
        <TextArea rows={2} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
