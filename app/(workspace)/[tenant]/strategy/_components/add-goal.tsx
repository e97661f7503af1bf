"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";

/** One line that adds a goal at the end of the ranking and is ready for the next. */
export function AddGoal({ tenant }: { tenant: string }) {
  const t = useTranslations("strategy");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const [title, setTitle] = useState("");
  const add = useMutation(
    trpc.goals.create.mutationOptions({
      onSuccess: () => {
        setTitle("");
        return client.invalidateQueries({ queryKey: trpc.goals.pathKey() });
      },
    }),
  );
  const wrong = useFieldErrors(add.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ tenant, title });
  };
  return (
    <form onSubmit={submit} noValidate className="mb-4 flex max-w-2xl items-start gap-2">
      <Field label={t("addLabel")} error={add.error && (wrong("title") ?? errorText(add.error))} className="flex-1">
        <TextInput value={title} onChange={(event) => setTitle(event.target.value)} maxLength={120} />
      </Field>
      <Button variant="primary" type="submit" pending={add.isPending} className="mt-6">
        {t("add")}
      </Button>
    </form>
  );
}
