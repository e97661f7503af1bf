"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { addQuarters } from "@/server/domain/quarter";
import type { SourcingMix } from "@/server/sourcing/schema";
import { useQuarterName } from "./use-quarter-name";

const YEARS = 4;

/** Sets the path: which share providers have in one quarter, and which they are to have in a later one. */
export function PathDialog({ tenant, mix: { quarter, target, quarters }, onClose }: { tenant: string; mix: SourcingMix; onClose: () => void }) {
  const t = useTranslations("outsourcing.mix");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const name = useQuarterName();
  const now = quarters.find(({ quarter: of }) => of === quarter)?.outsideShare ?? null;
  const [targetId] = useState(() => crypto.randomUUID());
  const [fromQuarter, setFromQuarter] = useState(target?.fromQuarter ?? quarter);
  const [toQuarter, setToQuarter] = useState(target?.toQuarter ?? addQuarters(quarter, 4));
  const [from, setFrom] = useState<number | null>(target ? target.fromPermille / 10 : now === null ? null : Math.round(now * 100));
  const [to, setTo] = useState<number | null>(target ? target.toPermille / 10 : null);
  const [note, setNote] = useState(target?.note ?? "");
  const [isMissing, setMissing] = useState(false);
  const set = useMutation(
    trpc.sourcing.target.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.sourcing.pathKey() });
        toast({ title: t("saved") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(set.error);
  const first = [fromQuarter, addQuarters(quarter, -4)].sort()[0] ?? quarter;
  const options = Array.from({ length: YEARS * 4 + 5 }, (_, index) => addQuarters(first, index)).map((value) => ({ value, label: name(value) }));
  const submit = () => {
    setMissing(from === null || to === null);
    if (from !== null && to !== null) set.mutate({ tenant, targetId, fromQuarter, fromPermille: Math.round(from * 10), toQuarter, toPermille: Math.round(to * 10), note });
  };
  const share = { min: 0, max: 100, format: { maximumFractionDigits: 1 }, unit: "%" };
  return (
    <FormDialog title={t("pathTitle")} description={t("pathDialog")} action={common("save")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={submit} onClose={onClose}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("from")} error={wrong("fromQuarter")}><Select options={options} value={fromQuarter} onChange={(event) => setFromQuarter(event.target.value)} /></Field>
        <Field label={t("startShare")} error={isMissing && from === null ? t("missing") : wrong("fromPermille")} required><NumberInput {...share} value={from} onValueChange={setFrom} /></Field>
        <Field label={t("to")} error={wrong("toQuarter")}><Select options={options} value={toQuarter} onChange={(event) => setToQuarter(event.target.value)} /></Field>
        <Field label={t("endShare")} error={isMissing && to === null ? t("missing") : wrong("toPermille")} required><NumberInput {...share} value={to} onValueChange={setTo} /></Field>
      </div>
      <Field label={t("note")} error={wrong("note")} optional>
        <TextInput value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
