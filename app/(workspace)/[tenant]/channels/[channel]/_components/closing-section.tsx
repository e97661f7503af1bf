"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { NumberInput } from "@/app/_ui/number-input";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { useToast } from "@/app/_ui/toast";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Closing } from "@/server/verdicts/schema";
import { useChannelChange } from "./use-channel-change";

type Props = { tenant: string; closing: Closing; mayWrite: boolean; isClosed: boolean };

/** What is left to do before a dropped channel is closed, and where its hours go. */
export function ClosingSection({ tenant, closing, mayWrite, isClosed }: Props) {
  const t = useTranslations("verdicts.closing");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const instant = useInstant();
  const changed = useChannelChange();
  const tick = useMutation(trpc.verdicts.tick.mutationOptions({ onSuccess: changed }));
  return (
    <Section title={t("title")} description={t(isClosed ? "done" : "text")}>
      {tick.error && <Notice tone="error">{errorText(tick.error)}</Notice>}
      <ul className="flex flex-col gap-1">
        {closing.steps.map(({ step, doneAt, by }) => (
          <li key={step}>
            <Checkbox
              label={t(`steps.${step}`)}
              hint={doneAt && t("doneOn", { day: instant(doneAt, { day: "numeric", month: "short" }), by: by ?? "none" })}
              checked={doneAt !== null}
              disabled={!mayWrite || isClosed || tick.isPending}
              onChange={(event) => tick.mutate({ tenant, verdictId: closing.verdictId, step, isDone: event.target.checked })}
            />
          </li>
        ))}
      </ul>
      <FreedHours tenant={tenant} closing={closing} mayWrite={mayWrite} />
    </Section>
  );
}

/** The hours that the drop frees, and a goal to take them: the first in rank is offered. */
function FreedHours({ tenant, closing, mayWrite }: Omit<Props, "isClosed">) {
  const t = useTranslations("verdicts.closing");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const duration = useDurationFormat();
  const changed = useChannelChange();
  const left = closing.freedSeconds - closing.movedSeconds;
  const [goalId, setGoalId] = useState(closing.goals[0]?.id ?? "");
  const [hours, setHours] = useState<number | null>(left / 3600);
  const move = useMutation(trpc.verdicts.moveHours.mutationOptions({
    onSuccess: async (_, { seconds }) => {
      await changed();
      setHours((left - seconds) / 3600);
      toast({ title: t("moved") });
    },
  }));
  const wrong = useFieldErrors(move.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate({ tenant, verdictId: closing.verdictId, goalId, seconds: Math.round((hours ?? 0) * 3600) });
  };
  return (
    <div className="mt-4 max-w-2xl">
      <p className="text-sm">{t("freed", { left: duration(left, "hours"), moved: closing.movedSeconds === 0 ? "none" : duration(closing.movedSeconds, "hours") })}</p>
      {mayWrite && left > 0 && closing.goals.length > 0 && (
        <form onSubmit={submit} noValidate className="mt-2 flex flex-col gap-3">
          {move.error && !wrong("seconds") && <Notice tone="error">{errorText(move.error)}</Notice>}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t("goal")}>
              <Select value={goalId} onChange={(event) => setGoalId(event.target.value)} options={closing.goals.map(({ id, title }) => ({ value: id, label: title }))} />
            </Field>
            <Field label={t("hours")} hint={t("hoursHint")} error={wrong("seconds")}>
              <NumberInput hours value={hours} onValueChange={setHours} min={0} unit={t("unit")} />
            </Field>
          </div>
          <Button type="submit" className="self-start" pending={move.isPending}>
            {t("move")}
          </Button>
        </form>
      )}
    </div>
  );
}
