"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { TextLink } from "@/app/_ui/text-link";
import { recallNext } from "../../_components/next-page";
import { PasswordByLink } from "../../_components/password-by-link";
import { openPage, signInWith } from "../../_components/sign-in-with";

/** Confirms the address with the chosen password, and signs in with it at once. */
export function VerifyScreen() {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const verify = useMutation(
    useTRPC().accounts.verify.mutationOptions({
      onSuccess: async ({ email }, { password }) => openPage((await signInWith(email, password)) === null ? recallNext() : "/sign-in"),
    }),
  );
  return (
    <PasswordByLink
      kind="current"
      label={t("password")}
      action={t("verify.action")}
      noToken={t("verify.noToken")}
      pending={verify.isPending || verify.isSuccess}
      error={verify.error && errorText(verify.error)}
      onSubmit={verify.mutate}
    >
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm">
        <TextLink href="/forgot">{t("signIn.forgot")}</TextLink>
        <TextLink href="/sign-in">{t("signIn.title")}</TextLink>
      </p>
    </PasswordByLink>
  );
}
