"use client";
import { useMutation } from "@tanstack/react-query";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { openPage } from "../../_components/sign-in-with";

type Props = { token: string; tenant: string; signedInAs: string };

/** Accepts as the person who is signed in, or signs out for another address. */
export function AcceptInvite({ token, tenant, signedInAs }: Props) {
  const t = useTranslations("auth.invite");
  const errorText = useErrorText();
  const accept = useMutation(useTRPC().invites.accept.mutationOptions({ onSuccess: ({ slug }) => openPage(`/${slug}`) }));
  const signOutHere = async () => {
    await signOut({ redirect: false });
    window.location.reload();
  };
  return (
    <div className="grid gap-4">
      {accept.error && <Notice tone="error">{errorText(accept.error)}</Notice>}
      <p className="text-sm text-ink-2">{t("as", { email: signedInAs })}</p>
      <Button variant="primary" pending={accept.isPending || accept.isSuccess} onClick={() => accept.mutate({ token })} className="justify-center">
        {t("accept", { tenant })}
      </Button>
      <Button onClick={() => void signOutHere()} className="justify-center">
        {t("other")}
      </Button>
    </div>
  );
}
