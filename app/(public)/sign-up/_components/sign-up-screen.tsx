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
import { TextLink } from "@/app/_ui/text-link";
import type { Start } from "@/server/accounts/schema";
import { CheckMail } from "../../_components/check-mail";
import { PasswordInput } from "@/app/_components/password-input";
import { StartFields } from "./start-fields";

/** A person and what they start with. The answer never says whether the address is known. */
export function SignUpScreen({ isInvited }: { isInvited: boolean }) {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [start, setStart] = useState<Start>(isInvited ? { kind: "invited" } : { kind: "company", company: "" });
  const signUp = useMutation(useTRPC().accounts.signUp.mutationOptions());
  const wrong = useFieldErrors(signUp.error);
  const isFieldWrong = ["name", "email", "password", "start"].some((field) => wrong(field) !== undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signUp.mutate({ name, email, password, start, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  };

  if (signUp.isSuccess) return <CheckMail onAgain={signUp.reset}>{t("sent.signUp", { email })}</CheckMail>;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {signUp.error && !isFieldWrong && <Notice tone="error">{errorText(signUp.error)}</Notice>}
      {start.kind !== "invited" && <StartFields start={start} onChange={setStart} error={wrong("start")} />}
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} maxLength={80} />
      </Field>
      <Field label={t("email")} error={wrong("email")} required>
        <TextInput type="email" autoComplete="email" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={320} />
      </Field>
      <Field label={t("password")} hint={t("passwordHint")} error={wrong("password")} required>
        <PasswordInput kind="new" value={password} onChange={(event) => setPassword(event.target.value)} maxLength={800} />
      </Field>
      <Button type="submit" variant="primary" pending={signUp.isPending} className="justify-center">
        {t("signUp.action")}
      </Button>
      <p className="text-sm text-ink-2">
        {t("signUp.hasAccount")} <TextLink href="/sign-in">{t("signUp.toSignIn")}</TextLink>
      </p>
    </form>
  );
}
