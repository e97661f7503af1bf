"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { TextInput } from "@/app/_ui/text-input";
import { TextLink } from "@/app/_ui/text-link";
import { CheckMail } from "../../_components/check-mail";

/** Asks for a link by mail. The answer never says whether the address is known. */
export function ForgotScreen() {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const [email, setEmail] = useState("");
  const request = useMutation(useTRPC().accounts.requestReset.mutationOptions());
  const wrong = useFieldErrors(request.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate({ email });
  };

  if (request.isSuccess) return <CheckMail onAgain={request.reset}>{t("sent.reset", { email })}</CheckMail>;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field label={t("email")} error={request.error && (wrong("email") ?? errorText(request.error))} required>
        <TextInput type="email" autoComplete="username" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={320} />
      </Field>
      <Button type="submit" variant="primary" pending={request.isPending} className="justify-center">
        {t("forgot.action")}
      </Button>
      <p className="text-sm">
        <TextLink href="/sign-in">{t("forgot.back")}</TextLink>
      </p>
    </form>
  );
}
