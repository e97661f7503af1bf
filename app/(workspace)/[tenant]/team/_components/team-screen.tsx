"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import type { Member } from "@/server/members/schema";
import { FormerPeople } from "./former-people";
import { InviteDialog } from "./invite-dialog";
import { InvitesSection } from "./invites-section";
import { LeaveButton } from "./leave-button";
import { PeopleTable } from "./people-table";
import { PersonDialog } from "./person-dialog";
import { PlaceholderDialog } from "./placeholder-dialog";
import { type TeamPart, TeamTabs } from "./team-tabs";

/** What is open on top of the list: a person by id, an invitation (for a placeholder, or for anybody), a name to add. */
type Open = { kind: "person"; id: string } | { kind: "invite"; placeholder: Member | null } | { kind: "placeholder" } | null;

/** The people of a workspace: who is here, who is invited, who was here. */
export function TeamScreen({ tenant, isAgency, mayWrite, parts }: { tenant: string; isAgency: boolean; mayWrite: boolean; parts: readonly TeamPart[] }) {
  const t = useTranslations("team");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.members.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const present = data.members.filter(({ removedAt }) => removedAt === null);
  const you = present.find(({ isYou }) => isYou);
  const mayGive = mayWrite ? data.mayGive : [];
  const chosen = open?.kind === "person" ? present.find(({ id }) => id === open.id) : undefined;

  const invite = mayWrite && (
    <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onClick={() => setOpen({ kind: "invite", placeholder: null })}>
      {t("invite")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        primary={invite}
        secondary={
          <>
            <FileLinks path={`/api/tenants/${tenant}/people`} what={t("title")} />
            {mayWrite && <Button onClick={() => setOpen({ kind: "placeholder" })}>{t("addPlaceholder")}</Button>}
          </>
        }
      >
        <TeamTabs tenant={tenant} current="people" parts={parts} />
      </PageHeader>
      <PeopleTable
        members={present}
        mayGive={mayGive}
        onOpen={(id) => setOpen({ kind: "person", id })}
        {...(mayWrite ? { onInvite: (placeholder: Member) => setOpen({ kind: "invite", placeholder }) } : {})}
      />
      {mayWrite && present.length === 1 && (
        <div className="mt-6">
          <EmptyState title={t("alone")}>{t("aloneText")}</EmptyState>
        </div>
      )}
      {mayWrite && <InvitesSection tenant={tenant} />}
      <FormerPeople members={data.members.filter(({ removedAt }) => removedAt !== null)} />
      {/* Who leads the agency is in all of its clients, and leaves them with the agency. */}
      {!you?.leadsAgency && <LeaveButton tenant={tenant} />}
      {chosen && <PersonDialog key={chosen.id} tenant={tenant} member={chosen} people={present} you={you} mayGive={mayGive} isAgency={isAgency} onClose={close} />}
      {open?.kind === "invite" && <InviteDialog tenant={tenant} mayGive={mayGive} placeholder={open.placeholder} placeholders={present.filter(({ isPlaceholder, isInvited }) => isPlaceholder && !isInvited)} onClose={close} />}
      {open?.kind === "placeholder" && <PlaceholderDialog tenant={tenant} onClose={close} />}
    </>
  );
}
