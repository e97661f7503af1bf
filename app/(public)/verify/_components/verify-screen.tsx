"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { recallNext } from "../../_components/next-page";
import { PasswordInput } from "@/app/_components/password-input";
import { openPage, signInWith } from "../../_components/sign-in-with";
import { useLinkToken } from "../../_components/use-link-token";

/** Confirms the address with the chosen password, and signs in with it at once. */
export function VerifyScreen() {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const token = useLinkToken();
  const [password, setPassword] = useState("");
  const verify = useMutation(
    useTRPC().accounts.verify.mutationOptions({
      onSuccess: async ({ email }) => openPage((await signInWith(email, password)) === null ? recallNext() : "/sign-in"),
    }),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ token: token ?? "", password });
  };

  if (token === "") return <Notice tone="warn">{t("verify.noToken")}</Notice>;
  return (
    <form onSubmit={submit} className="grid gap-4">
      {verify.error && <Notice tone="error">{errorText(verify.error)}</Notice>}
      <Field label={t("password")} required>
        <PasswordInput kind="current" value={password} onChange={(event) => setPassword(event.target.value)} maxLength={800} />
      </Field>
      <Button type="submit" variant="primary" pending={verify.isPending || verify.isSuccess} className="justify-center">
        {t("verify.action")}
      </Button>
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm">
        <TextLink href="/forgot">{t("signIn.forgot")}</TextLink>
        <TextLink href="/sign-in">{t("signIn.title")}</TextLink>
      </p>
    </form>
  );
}
