"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { Invite } from "@/server/invites/schema";
import { useTeamChange } from "./use-team-change";

/** Invitations without an answer: send again, or take back. */
export function InvitesSection({ tenant }: { tenant: string }) {
  const t = useTranslations("team.invites");
  const trpc = useTRPC();
  const toast = useToast();
  const change = useTeamChange();
  const { data: invites } = useSuspenseQuery(trpc.invites.list.queryOptions({ tenant }));
  const resend = useMutation(trpc.invites.resend.mutationOptions(change));
  const revoke = useMutation(trpc.invites.revoke.mutationOptions(change));
  const onResend = ({ id, email }: Invite) => resend.mutate({ tenant, inviteId: id }, { onSuccess: () => toast({ title: t("sentAgain", { email }) }) });
  const onRevoke = ({ id, email }: Invite) => revoke.mutate({ tenant, inviteId: id }, { onSuccess: () => toast({ title: t("takenBack", { email }) }) });
  return (
    <Section title={t("title")}>
      {invites.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <InviteTable invites={invites} onResend={onResend} onRevoke={onRevoke} />
      )}
    </Section>
  );
}

type TableProps = { invites: readonly Invite[]; onResend: (invite: Invite) => void; onRevoke: (invite: Invite) => void };

function InviteTable({ invites, onResend, onRevoke }: TableProps) {
  const t = useTranslations("team.invites");
  const common = useTranslations("common");
  const moment = useInstant();
  const state = (invite: Invite) => {
    if (invite.isExpired) return t("expired");
    return invite.isSent ? t("until", { day: moment(invite.expiresAt, { day: "numeric", month: "long" }) }) : t("waiting");
  };
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("email")}</HeaderCell>
          <HeaderCell>{t("role")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("takesOver")}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{t("state")}</HeaderCell>
          <ActionsHeader>{common("change")}</ActionsHeader>
        </tr>
      </thead>
      <tbody>
        {invites.map((invite) => (
          <Row key={invite.id}>
            <Cell head className="max-w-60">
              <span className="block truncate">{invite.email}</span>
              {invite.handsOver && <span className="block text-xs text-ink-2">{t("handsOver")}</span>}
              <span className="block text-xs text-ink-2 sm:hidden">{state(invite)}</span>
            </Cell>
            <Cell>{common(`role.${invite.role}`)}</Cell>
            <Cell className="max-md:hidden">{invite.placeholder ?? common("none")}</Cell>
            <Cell className="max-sm:hidden">{state(invite)}</Cell>
            <NumberCell className="max-sm:whitespace-normal">
              <RowAction label={t("again")} name={invite.email} onPress={() => onResend(invite)} />
              <RowAction label={t("takeBack")} name={invite.email} onPress={() => onRevoke(invite)} />
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
