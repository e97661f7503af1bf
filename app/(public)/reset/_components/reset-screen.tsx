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
import { TextLink } from "@/app/_ui/text-link";
import { PasswordInput } from "@/app/_components/password-input";
import { openPage } from "../../_components/sign-in-with";
import { useLinkToken } from "../../_components/use-link-token";

/** Sets a new password by a mailed link; signing in with it comes next. */
export function ResetScreen() {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const token = useLinkToken();
  const [password, setPassword] = useState("");
  const reset = useMutation(useTRPC().accounts.reset.mutationOptions({ onSuccess: () => openPage("/sign-in?done=reset") }));
  const wrong = useFieldErrors(reset.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ token: token ?? "", password });
  };

  if (token === "") return <Notice tone="warn">{t("reset.noToken")}</Notice>;
  return (
    <form onSubmit={submit} className="grid gap-4">
      {reset.error && !wrong("password") && <Notice tone="error">{errorText(reset.error)}</Notice>}
      <Field label={t("newPassword")} hint={t("passwordHint")} error={wrong("password")} required>
        <PasswordInput kind="new" value={password} onChange={(event) => setPassword(event.target.value)} maxLength={800} />
      </Field>
      <Button type="submit" variant="primary" pending={reset.isPending || reset.isSuccess} className="justify-center">
        {t("reset.action")}
      </Button>
      <p className="text-sm">
        <TextLink href="/forgot">{t("reset.newLink")}</TextLink>
      </p>
    </form>
  );
}
