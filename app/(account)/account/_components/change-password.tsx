"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { PasswordInput } from "@/app/_components/password-input";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";

/** Needs the old password: an open browser is not yet its owner. */
export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations("auth");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [currentPassword, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation(
    trpc.accounts.changePassword.mutationOptions({
      onSuccess: async () => {
        setCurrent("");
        setPassword("");
        await client.invalidateQueries({ queryKey: trpc.accounts.pathKey() });
        toast({ title: t("account.passwordChanged") });
      },
    }),
  );
  const wrong = useFieldErrors(change.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ currentPassword, password });
  };
  return (
    <Section title={t("account.passwordTitle")} description={t("account.passwordText")}>
      <form onSubmit={submit} className="grid max-w-md gap-4">
        {change.error && !wrong("password") && <Notice tone="error">{errorText(change.error)}</Notice>}
        {/* Password managers look for whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field label={t("currentPassword")} required>
          <PasswordInput kind="current" value={currentPassword} onChange={(event) => setCurrent(event.target.value)} maxLength={800} />
        </Field>
        <Field label={t("newPassword")} hint={t("passwordHint")} error={wrong("password")} required>
          <PasswordInput kind="new" value={password} onChange={(event) => setPassword(event.target.value)} maxLength={800} />
        </Field>
        <div>
          <Button type="submit" pending={change.isPending}>
            {t("account.changePassword")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
