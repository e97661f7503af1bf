"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader } from "@/app/_ui/page-header";
import { ChangePassword } from "./change-password";
import { RenameForm } from "./rename-form";
import { SessionList } from "./session-list";
import { WorkingTime } from "./working-time";

/** What is the person's own: name, leave and reminders, password, and where they are signed in. */
export function AccountScreen({ homes }: { homes: readonly { slug: string; name: string }[] }) {
  const t = useTranslations("auth.account");
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.accounts.me.queryOptions({}));
  const { data: sessions } = useSuspenseQuery(trpc.accounts.sessions.queryOptions({}));
  return (
    <>
      <PageHeader title={t("title")} subtitle={me.email} />
      <RenameForm name={me.name} />
      {homes.map(({ slug, name }) => (
        <WorkingTime key={slug} tenant={slug} name={name} />
      ))}
      <ChangePassword email={me.email} />
      <SessionList sessions={sessions} />
    </>
  );
}
