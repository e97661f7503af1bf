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
import { RadioList } from "@/app/_ui/radio-list";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { majorOf, minorDigits, minorOf } from "@/server/domain/currency";
import { roundHalfAway } from "@/server/domain/rounding";
import type { ReturnKindRow } from "@/server/returns/schema";

type Way = "amount" | "lead";
type Draft = { amount: number | null; close: number | null; deal: number | null; margin: number | null };

const inMajor = (minor: number | null | undefined, currency: string) => (minor == null ? null : majorOf(minor, currency));
const inPercent = (permille: number | null | undefined) => (permille == null ? null : permille / 10);

/** Sets what one is worth from a day on, beginning with what it was worth last: revenue by its margin; anything else by an amount or by close rate × deal × margin. */
export function ValueDialog({ tenant, kind, currency, today, onClose }: { tenant: string; kind: ReturnKindRow; currency: string; today: string; onClose: () => void }) {
  const t = useTranslations("returns.kinds");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [from, setFrom] = useState(`${today.slice(0, 7)}-01`);
  const last = kind.values.at(-1);
  const [way, setWay] = useState<Way>(last?.closePermille == null ? "amount" : "lead");
  const [draft, setDraft] = useState<Draft>({ amount: inMajor(last?.amountMinor, currency), close: inPercent(last?.closePermille), deal: inMajor(last?.dealMinor, currency), margin: inPercent(last?.marginPermille) });
  const [isSent, setSent] = useState(false);
  const set = useMutation(trpc.returns.setValue.mutationOptions({
    onSuccess: async () => {
      await Promise.all([trpc.returns.pathKey(), trpc.roi.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
      toast({ title: t("valueSaved") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(set.error);
  const needed: readonly (keyof Draft)[] = kind.kind === "revenue" ? ["margin"] : way === "lead" ? ["close", "deal", "margin"] : ["amount"];
  const digits = minorDigits(currency);
  const inMinor = (key: "amount" | "deal") => (needed.includes(key) ? minorOf(draft[key] ?? 0, currency) : null);
  const inPermille = (key: "close" | "margin") => (needed.includes(key) ? roundHalfAway((draft[key] ?? 0) * 10) : null);
  const submit = () => {
    setSent(true);
    if (needed.some((key) => draft[key] === null)) return;
    set.mutate({ tenant, kindId: kind.id, from, amountMinor: inMinor("amount"), closePermille: inPermille("close"), dealMinor: inMinor("deal"), marginPermille: inPermille("margin") });
  };
  const labels = { amount: t("amount"), close: t("close"), deal: t("deal"), margin: t("marginField") };
  return (
    <FormDialog title={t("valueTitle", { name: kind.name })} description={t("valueText")} action={t("setShort")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={submit} onClose={onClose}>
      {kind.kind !== "revenue" && <RadioList label={t("how")} value={way} onValueChange={setWay} options={[{ value: "amount", label: t("asAmount") }, { value: "lead", label: t("asLead") }]} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("from")} error={wrong("from")} required>
          <TextInput type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        {needed.map((key) => (
          <Field key={key} label={labels[key]} error={isSent && draft[key] === null ? t("missing") : undefined} required>
            {key === "amount" || key === "deal" ? (
              <NumberInput value={draft[key]} onValueChange={(value) => setDraft({ ...draft, [key]: value })} min={0} format={{ minimumFractionDigits: digits, maximumFractionDigits: digits }} unit={currency} />
            ) : (
              <NumberInput value={draft[key]} onValueChange={(value) => setDraft({ ...draft, [key]: value })} min={0} max={100} format={{ maximumFractionDigits: 1 }} unit="%" />
            )}
          </Field>
        ))}
      </div>
    </FormDialog>
  );
}
