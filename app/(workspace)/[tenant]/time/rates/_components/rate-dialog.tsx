"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { minorDigits, minorOf } from "@/server/domain/currency";
import type { RateBook } from "@/server/rates/schema";
import { RateHistory } from "./rate-history";
import type { RateRow } from "./rate-rows";

type Props = { tenant: string; row: RateRow; rows: readonly RateRow[]; book: RateBook; onChoose: (key: string) => void; onClose: () => void };

/** Sets a rate of one line from a day on, beside what it was so far. */
export function RateDialog({ tenant, row, rows, book, onChoose, onClose }: Props) {
  const t = useTranslations("rates");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [kind, setKind] = useState(book.kinds[0] ?? "cost");
  const [amount, setAmount] = useState<number | null>(null);
  const [from, setFrom] = useState(book.today);
  const [isMissing, setMissing] = useState(false);
  const digits = minorDigits(book.currency);

  const set = useMutation(trpc.rates.set.mutationOptions({
    onSuccess: async ({ entries }) => {
      await client.invalidateQueries({ queryKey: trpc.rates.pathKey() });
      toast({ title: t("form.saved", { count: entries }) });
      onClose();
    },
  }));
  const submit = () => {
    setMissing(amount === null);
    if (amount !== null) set.mutate({ tenant, kind, memberId: row.memberId, channelId: row.channelId, from, hourMinor: minorOf(amount, book.currency) });
  };
  return (
    <FormDialog title={row.of === "everything" ? t("form.titleEverything") : t("form.title", { name: row.name })} action={t("form.save")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={submit} onClose={onClose}>
      {book.kinds.length > 1 && <SegmentedControl label={t("form.kind")} options={book.kinds.map((value) => ({ value, label: t(value) }))} value={kind} onValueChange={setKind} />}
      <Field label={t("form.whose")}>
        <Select value={row.key} onChange={(event) => onChoose(event.target.value)} options={rows.map(({ key, name }) => ({ value: key, label: name }))} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("form.amount")} error={isMissing ? t("form.missing") : undefined} required>
          <NumberInput value={amount} onValueChange={setAmount} min={0} format={{ minimumFractionDigits: digits, maximumFractionDigits: digits }} unit={book.currency} />
        </Field>
        <Field label={t("form.from")} hint={t("form.fromHint")} required>
          <TextInput type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
      </div>
      <RateHistory tenant={tenant} rates={row.rates.filter((rate) => rate.kind === kind)} book={book} />
    </FormDialog>
  );
}
