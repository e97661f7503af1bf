"use client";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";
import { useLinkToken } from "../../_components/use-link-token";
import { AcceptInvite } from "./accept-invite";
import { SignInFirst } from "./sign-in-first";

/** What a mailed invitation offers, and the next step towards it. */
export function InviteScreen({ signedInAs }: { signedInAs: string | null }) {
  const t = useTranslations("auth.invite");
  const roles = useTranslations("common.role");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const token = useLinkToken();
  const { data: invite, error } = useQuery(trpc.invites.preview.queryOptions(token ? { token } : skipToken));

  const way = <LinkButton href="/">{signedInAs === null ? t("toSignIn") : t("open")}</LinkButton>;
  if (token === "") return <Notice tone="warn" action={way}>{t("noToken")}</Notice>;
  if (error) return <Notice tone="error" action={way}>{errorText(error)}</Notice>;
  if (!invite || !token) return <Skeleton className="h-32" />;
  if (invite.state !== "open") {
    return (
      <Notice tone="warn" action={<LinkButton href="/">{t("open")}</LinkButton>}>
        {t(invite.state)}
      </Notice>
    );
  }
  const { tenantName: tenant, addressHint: address } = invite;
  return (
    <div className="grid gap-5">
      <p className="max-w-prose text-base">{invite.handsOver ? t("handsOver", { tenant }) : t("join", { tenant, role: roles(invite.role) })}</p>
      <p className="text-sm text-ink-2">{t("for", { address })}</p>
      {signedInAs === null ? <SignInFirst token={token} /> : <AcceptInvite token={token} tenant={tenant} signedInAs={signedInAs} />}
    </div>
  );
}
