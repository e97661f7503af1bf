"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryWords } from "@/app/_components/entry-words";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { PersonCapacity } from "@/server/capacities/schema";
import type { Day } from "@/server/domain/day";
import { WEEKDAYS } from "./weekdays";

/** A week from a day on, and the changes that were said so far, each of which can be taken back. */
export function CapacityDialog({ tenant, today, person, onClose }: { tenant: string; today: Day; person: PersonCapacity; onClose: () => void }) {
  const t = useTranslations("peoples-time");
  const common = useTranslations("common");
  const words = useEntryWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [fromOn, setFromOn] = useState(today);
  const [hours, setHours] = useState<(number | null)[]>(WEEKDAYS.map((_, index) => (person.daySeconds?.[index] ?? 0) / 3600));
  /** What was said when it was opened: what somebody else says meanwhile is not written over unseen. */
  const [known, setKnown] = useState(person.steps);
  const about = { tenant, memberId: person.memberId };
  const after = async () => {
    await client.invalidateQueries({ queryKey: trpc.capacities.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.utilisation.pathKey() });
  };
  const set = useMutation(trpc.capacities.set.mutationOptions({ onSuccess: async () => { await after(); toast({ title: t("capacity.saved", { name: person.name }) }); onClose(); } }));
  const remove = useMutation(trpc.capacities.remove.mutationOptions({ onSuccess: async (_, taken) => { setKnown(known.filter((step) => step.fromOn !== taken.fromOn)); await after(); toast({ title: t("capacity.takenBack") }); } }));
  const error = set.error ?? remove.error;
  const wrong = useFieldErrors(set.error);

  const submit = () => {
    set.mutate({ ...about, fromOn, daySeconds: hours.map((value) => Math.round((value ?? 0) * 3600)), was: known.find((step) => step.fromOn === fromOn)?.daySeconds ?? null });
  };
  return (
    <FormDialog
      title={t("capacity.dialogTitle", { name: person.name })}
      description={t("capacity.dialogText")}
      action={t("capacity.save")}
      pending={set.isPending}
      error={error && !wrong("fromOn") && errorText(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("capacity.fromOn")} error={wrong("fromOn")} className="w-44" required>
        <TextInput type="date" value={fromOn} onChange={(event) => setFromOn(event.target.value)} />
      </Field>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {WEEKDAYS.map((day, index) => (
          <Field key={day} label={t("weekday", { day })}>
            <NumberInput hours value={hours[index] ?? null} onValueChange={(value) => setHours(hours.map((old, at) => (at === index ? value : old)))} min={0} max={24} step={0.5} unit={t("hours")} />
          </Field>
        ))}
      </div>
      {person.steps.length > 0 && (
        <div className="mt-2">
          <h3 className="text-sm font-semibold">{t("capacity.said")}</h3>
          <ul className="mt-1 text-sm">
            {person.steps.map((step) => (
              <li key={step.fromOn} className="flex items-center justify-between gap-3">
                {t("capacity.from", { day: words.fullDay(step.fromOn) })}
                <Button variant="bare" size="small" pending={remove.isPending && remove.variables.fromOn === step.fromOn} onClick={() => remove.mutate({ ...about, fromOn: step.fromOn })} aria-label={t("capacity.takeBack", { day: words.fullDay(step.fromOn) })}>
                  {common("delete")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
