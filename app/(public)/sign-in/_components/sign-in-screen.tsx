"use client";
import { useTranslations } from "next-intl";
import { useState, useTransition, type FormEvent } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextInput } from "@/app/_ui/text-input";
import { TextLink } from "@/app/_ui/text-link";
import { recallNext } from "../../_components/next-page";
import { PasswordInput } from "@/app/_components/password-input";
import { openPage, signInWith, type Refusal } from "../../_components/sign-in-with";
import { DemoSignIns, type DemoSignIn } from "./demo-sign-ins";

/** Address and password. What was typed stays when it was wrong. */
export function SignInScreen({ demo, isAfterReset }: { demo: readonly DemoSignIn[]; isAfterReset: boolean }) {
  const t = useTranslations("auth");
  const errors = useTranslations("errors");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPending, startTransition] = useTransition();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const refused = await signInWith(email, password);
      setRefusal(refused);
      if (!refused) openPage(recallNext());
    });
  };

  return (
    <div className="grid gap-6">
      {isAfterReset && !refusal && <Notice tone="good">{t("signIn.resetDone")}</Notice>}
      <form onSubmit={submit} className="grid gap-4">
        {refusal && (
          <Notice tone="error" title={errors(refusal.reason, { minutes: refusal.minutes })}>
            {refusal.reason === "wrongSignIn" && t("signIn.unconfirmed")}
          </Notice>
        )}
        <Field label={t("email")} required>
          <TextInput type="email" autoComplete="username" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={320} />
        </Field>
        <Field label={t("password")} required>
          <PasswordInput kind="current" value={password} onChange={(event) => setPassword(event.target.value)} maxLength={800} />
        </Field>
        <Button type="submit" variant="primary" pending={isPending} className="justify-center">
          {t("signIn.action")}
        </Button>
        <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm">
          <TextLink href="/forgot">{t("signIn.forgot")}</TextLink>
          <span className="text-ink-2">
            {t("signIn.noAccount")} <TextLink href="/sign-up">{t("signIn.toSignUp")}</TextLink>
          </span>
        </p>
      </form>
      {demo.length > 0 && (
        <DemoSignIns
          demo={demo}
          onChoose={(chosen) => {
            setEmail(chosen.email);
            setPassword(chosen.password);
          }}
        />
      )}
    </div>
  );
}
