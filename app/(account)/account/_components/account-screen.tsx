"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader } from "@/app/_ui/page-header";
import { ChangePassword } from "./change-password";
import { RenameForm } from "./rename-form";
import { SessionList } from "./session-list";

/** What is the person's own: name, password, and where they are signed in. */
export function AccountScreen() {
  const t = useTranslations("auth.account");
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.accounts.me.queryOptions({}));
  const { data: sessions } = useSuspenseQuery(trpc.accounts.sessions.queryOptions({}));
  return (
    <>
      <PageHeader title={t("title")} subtitle={me.email} />
      <RenameForm name={me.name} />
      <ChangePassword email={me.email} />
      <SessionList sessions={sessions} />
    </>
  );
}
