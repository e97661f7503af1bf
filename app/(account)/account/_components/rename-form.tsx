"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";

export function RenameForm({ name: kept }: { name: string }) {
  const t = useTranslations("auth");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [name, setName] = useState(kept);
  const rename = useMutation(
    trpc.accounts.rename.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.accounts.pathKey() });
        toast({ title: t("account.saved") });
      },
    }),
  );
  const wrong = useFieldErrors(rename.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ name });
  };
  return (
    <Section title={t("account.you")}>
      <form onSubmit={submit} noValidate className="grid max-w-md gap-4">
        <Field label={t("name")} error={rename.error && (wrong("name") ?? errorText(rename.error))} required>
          <TextInput autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
        </Field>
        <div>
          <Button type="submit" pending={rename.isPending}>
            {common("save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
