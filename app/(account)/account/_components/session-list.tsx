"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useLocalZone } from "@/app/_components/use-local-zone";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ActionsHeader } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { OpenSession } from "@/server/accounts/schema";

/** The browsers in which the person is signed in; each can be signed out from here. */
export function SessionList({ sessions }: { sessions: readonly OpenSession[] }) {
  const t = useTranslations("auth.account");
  const format = useFormatter();
  const timeZone = useLocalZone();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const after = (title: string) => ({
    onSuccess: () => toast({ title }),
    onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.accounts.sessions.queryKey() }),
  });
  const end = useMutation(trpc.accounts.endSession.mutationOptions(after(t("ended"))));
  const endOthers = useMutation(trpc.accounts.endOtherSessions.mutationOptions(after(t("endedOthers"))));
  const moment = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });

  return (
    <Section
      title={t("sessionsTitle")}
      description={t("sessionsText")}
      actions={
        sessions.length > 1 && (
          <Button pending={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t("endOthers")}
          </Button>
        )
      }
    >
      <Table caption={t("sessionsCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("browser")}</HeaderCell>
            <HeaderCell>{t("since")}</HeaderCell>
            <HeaderCell>{t("lastUsed")}</HeaderCell>
            <ActionsHeader>{t("end")}</ActionsHeader>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, createdAt, lastSeenAt, isCurrent }) => (
            <Row key={id}>
              <Cell head>{t(isCurrent ? "here" : "elsewhere")}</Cell>
              <Cell label={t("since")} className="whitespace-nowrap">{moment(createdAt)}</Cell>
              <Cell label={t("lastUsed")} className="whitespace-nowrap">{moment(lastSeenAt)}</Cell>
              <NumberCell>
                {!isCurrent && (
                  <Button size="small" variant="bare" aria-label={t("endOne", { since: moment(createdAt) })} onClick={() => end.mutate({ sessionId: id })}>
                    {t("end")}
                  </Button>
                )}
              </NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
