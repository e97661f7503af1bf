"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";

/** One line to add a day off in the year that is shown. */
export function AddHoliday({ tenant, year, onAdded }: { tenant: string; year: number; onAdded: () => Promise<unknown> }) {
  const t = useTranslations("settings.calendar");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const [on, setOn] = useState("");
  const [name, setName] = useState("");
  const onSuccess = async () => {
    toast({ title: t("added", { name: name.trim() }) });
    setOn("");
    setName("");
    await onAdded();
  };
  const add = useMutation(trpc.holidays.set.mutationOptions({ onSuccess }));
  const wrong = useFieldErrors(add.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ tenant, on, name, isWorked: false });
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 flex flex-col gap-3">
      {add.error && !wrong("on") && !wrong("name") && <Notice tone="error">{errorText(add.error)}</Notice>}
      <div className="flex flex-wrap items-start gap-3">
        <Field label={t("addDay")} error={wrong("on")} className="w-44">
          <TextInput type="date" value={on} min={`${year}-01-01`} max={`${year}-12-31`} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field label={t("addName")} error={wrong("name")} className="min-w-44 flex-1">
          <TextInput value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
        </Field>
        <Button type="submit" pending={add.isPending} className="mt-6">
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
