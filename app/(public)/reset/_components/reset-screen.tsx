"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { TextLink } from "@/app/_ui/text-link";
import { PasswordByLink } from "../../_components/password-by-link";
import { openPage } from "../../_components/sign-in-with";

/** Sets a new password by a mailed link; signing in with it comes next. */
export function ResetScreen() {
  const t = useTranslations("auth");
  const errorText = useErrorText();
  const reset = useMutation(useTRPC().accounts.reset.mutationOptions({ onSuccess: () => openPage("/sign-in?done=reset") }));
  const wrong = useFieldErrors(reset.error)("password");
  return (
    <PasswordByLink
      kind="new"
      label={t("newPassword")}
      hint={t("passwordHint")}
      action={t("reset.action")}
      noToken={t("reset.noToken")}
      pending={reset.isPending || reset.isSuccess}
      wrong={wrong}
      error={reset.error && !wrong && errorText(reset.error)}
      onSubmit={reset.mutate}
    >
      <p className="text-sm">
        <TextLink href="/forgot">{t("reset.newLink")}</TextLink>
      </p>
    </PasswordByLink>
  );
}
