"use client";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/link-button";
import { rememberNext } from "../../_components/next-page";

/** An invitation is accepted by a person with a confirmed address; it is still here when they come back. */
export function SignInFirst({ token }: { token: string }) {
  const t = useTranslations("auth.invite");
  const remember = () => rememberNext(`/invite#${token}`);
  return (
    <div className="grid gap-3">
      <LinkButton href="/sign-in" variant="primary" onClick={remember} className="justify-center">
        {t("signIn")}
      </LinkButton>
      <LinkButton href="/sign-up?for=invite" onClick={remember} className="justify-center">
        {t("signUp")}
      </LinkButton>
    </div>
  );
}
