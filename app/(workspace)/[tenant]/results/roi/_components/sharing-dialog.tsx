"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { RadioList } from "@/app/_ui/radio-list";
import { useToast } from "@/app/_ui/toast";
import { roundHalfAway } from "@/server/domain/rounding";

const SPLITS = ["hours", "equal", "fixed"] as const;
type Split = (typeof SPLITS)[number];

/** By what rule cost that belongs to no channel falls on the channels. What is not touched stays as it is. */
export function SharingDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("roi.sharing");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useQuery(trpc.roi.sharing.queryOptions({ tenant }));
  const [chosen, setChosen] = useState<Split | null>(null);
  const [parts, setParts] = useState<ReadonlyMap<string, number | null>>(new Map());
  const split = chosen ?? data?.split ?? "hours";
  const set = useMutation(trpc.roi.setSharing.mutationOptions({
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: trpc.roi.pathKey() });
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const inPermille = (percent: number | null) => (percent === null ? null : roundHalfAway(percent * 10));
  const submit = () => set.mutate({ tenant, split, channels: split === "fixed" ? [...parts].map(([id, percent]) => ({ id, sharePermille: inPermille(percent) })) : [] });
  return (
    <FormDialog title={t("title")} description={t("description")} action={common("save")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={submit} onClose={onClose}>
      <RadioList label={t("split")} value={split} onValueChange={setChosen} options={SPLITS.map((value) => ({ value, label: t(value) }))} />
      {split === "fixed" && (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            {(data?.channels ?? []).map(({ id, name, sharePermille }) => (
              <Field key={id} label={t("partOf", { channel: name })}>
                <NumberInput value={parts.has(id) ? (parts.get(id) ?? null) : sharePermille === null ? null : sharePermille / 10} onValueChange={(percent) => setParts(new Map(parts).set(id, percent))} min={0} max={100} format={{ maximumFractionDigits: 1 }} unit="%" />
              </Field>
            ))}
          </div>
          <p className="text-xs text-ink-2">{t("note")}</p>
        </>
      )}
    </FormDialog>
  );
}
