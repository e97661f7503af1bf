"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { useToast } from "@/app/_ui/toast";
import { ROUNDING_MODES } from "@/server/domain/billing";

const MINUTES = [1, 5, 6, 10, 15, 30, 60];

/** How time reports of this workspace round. A rule of other minutes, set elsewhere, stays as it is until another is chosen. */
export function RoundingSection({ tenant }: { tenant: string }) {
  const t = useTranslations("report.settings");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.report.rounding.queryOptions({ tenant }));
  const [minutes, setMinutes] = useState(data.rounding ? data.rounding.seconds / 60 : null);
  const [mode, setMode] = useState(data.rounding?.mode ?? "up");
  const set = useMutation(trpc.report.setRounding.mutationOptions({
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: trpc.report.pathKey() });
      toast({ title: t("saved") });
    },
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ tenant, rounding: minutes === null ? null : { seconds: minutes * 60, mode } });
  };
  const offered = minutes !== null && !MINUTES.includes(minutes) ? [...MINUTES, minutes] : MINUTES;
  return (
    <Section title={t("title")} description={t("text")}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {set.error && <Notice tone="error">{errorText(set.error)}</Notice>}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("to")}>
            <Select value={minutes === null ? "" : String(minutes)} onChange={(event) => setMinutes(event.target.value === "" ? null : Number(event.target.value))} placeholder={t("off")} options={offered.map((value) => ({ value: String(value), label: t("minutes", { minutes: value }) }))} />
          </Field>
          {minutes !== null && (
            <Field label={t("mode")}>
              <Select value={mode} onChange={(event) => setMode(ROUNDING_MODES.find((each) => each === event.target.value) ?? mode)} options={ROUNDING_MODES.map((value) => ({ value, label: t(value) }))} />
            </Field>
          )}
        </div>
        <Button type="submit" className="self-start" pending={set.isPending}>{t("save")}</Button>
      </form>
    </Section>
  );
}
