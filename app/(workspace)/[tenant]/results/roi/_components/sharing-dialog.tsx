"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { closedIn } from "@/app/_components/cost-splits/closed-in";
import { SplitFrom } from "@/app/_components/cost-splits/split-from";
import { SplitHistory } from "@/app/_components/cost-splits/split-history";
import { FormDialog } from "@/app/_components/form-dialog";
import { ReadFailedDialog } from "@/app/_components/read-failed-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { RadioList } from "@/app/_ui/radio-list";
import { useToast } from "@/app/_ui/toast";
import { splitIn } from "@/server/domain/cost-split";
import { isMonth } from "@/server/domain/day";
import { roundHalfAway } from "@/server/domain/rounding";
import type { Sharing } from "@/server/roi/schema";

const SPLITS = ["hours", "equal", "fixed"] as const;
type Split = (typeof SPLITS)[number];
type Props = { tenant: string; onClose: () => void };

/** By what rule cost that belongs to no channel falls on the channels, once it is known by which it does. */
export function SharingDialog(props: Props) {
  const t = useTranslations("roi.sharing");
  const trpc = useTRPC();
  const query = useQuery(trpc.roi.sharing.queryOptions({ tenant: props.tenant }));
  if (query.data) return <SharingForm {...props} sharing={query.data} />;
  return <ReadFailedDialog title={t("title")} query={query} onClose={props.onClose} />;
}

/** It begins with what holds this month, and holds from the month that is said. */
function SharingForm({ tenant, sharing: { currentMonth, channels, splits, closedMonths }, onClose }: Props & { sharing: Sharing }) {
  const t = useTranslations("roi.sharing");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const held = splitIn(currentMonth, splits);
  const [split, setSplit] = useState<Split>(held?.split ?? "hours");
  const [from, setFrom] = useState(currentMonth);
  const [parts, setParts] = useState<ReadonlyMap<string, number | null>>(() => new Map(held?.channels.map(({ channelId, sharePermille }) => [channelId, sharePermille === null ? null : sharePermille / 10])));
  const set = useMutation(trpc.roi.setSharing.mutationOptions({
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: trpc.roi.pathKey() });
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const said = { split, channels: split === "fixed" ? [...parts].flatMap(([channelId, percent]) => (percent === null ? [] : [{ channelId, sharePermille: roundHalfAway(percent * 10) }])) : [] };
  const submit = (form: HTMLFormElement) => {
    // Its field says so already: the answer would only say it a second time.
    if (isMonth(from) && closedIn(from, { splits, closedMonths, said }).length === 0) set.mutate({ tenant, from, ...said });
    else form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  };
  return (
    <FormDialog title={t("title")} description={t("description")} action={common("save")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={submit} onClose={onClose}>
      <RadioList label={t("split")} value={split} onValueChange={setSplit} options={SPLITS.map((value) => ({ value, label: t(value) }))} />
      {split === "fixed" && (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            {channels.map(({ id, name }) => (
              <Field key={id} label={t("partOf", { channel: name })}>
                <NumberInput value={parts.get(id) ?? null} onValueChange={(percent) => setParts(new Map(parts).set(id, percent))} min={0} max={100} format={{ maximumFractionDigits: 1 }} unit="%" />
              </Field>
            ))}
          </div>
          <p className="text-xs text-ink-2">{t("note")}</p>
        </>
      )}
      <SplitFrom value={from} onChange={setFrom} currentMonth={currentMonth} splits={splits} closedMonths={closedMonths} said={said} />
      <SplitHistory splits={splits} words={(one) => t(one.split)} nameOf={(channelId) => channels.find(({ id }) => id === channelId)?.name ?? ""} />
    </FormDialog>
  );
}
