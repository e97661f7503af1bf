"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { Unsent } from "@/server/mail/schema";

/** Letters of the workspace that did not go out, each to be tried again: nothing is dropped without a word. */
export function UnsentSection({ tenant }: { tenant: string }) {
  const t = useTranslations("settings.unsent");
  const trpc = useTRPC();
  const { data: unsent } = useSuspenseQuery(trpc.mail.unsent.queryOptions({ tenant }));
  if (unsent.length === 0) {
    return (
      <Section title={t("title")}>
        <p className="text-sm text-ink-2">{t("none")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("title")} description={t("text")}>
      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("what")}</HeaderCell>
            <HeaderCell>{t("state")}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t("again")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {unsent.map((letter) => (
            <UnsentRow key={letter.id} tenant={tenant} letter={letter} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function UnsentRow({ tenant, letter: { id, kind, to, tries, lastTriedAt, isGivenUp } }: { tenant: string; letter: Unsent }) {
  const t = useTranslations("settings.unsent");
  const moment = useInstant();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const again = useMutation(
    trpc.mail.sendAgain.mutationOptions({
      onSuccess: () => toast({ title: t("isTried") }),
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.mail.unsent.pathKey() }),
    }),
  );
  const what = t(`kind.${kind}`, { to: to ?? t("nobody") });
  return (
    <Row>
      <Cell head>{what}</Cell>
      <Cell>
        <StatusMark status={isGivenUp ? "over" : "atRisk"} label={t(isGivenUp ? "givenUp" : "trying")} />
        <span className="block text-xs text-ink-2">{t("tries", { count: tries, at: moment(lastTriedAt, { dateStyle: "medium", timeStyle: "short" }) })}</span>
      </Cell>
      <NumberCell>
        <Button size="small" pending={again.isPending} onClick={() => again.mutate({ tenant, jobId: id })} aria-label={t("againWhat", { what })}>
          {t("again")}
        </Button>
      </NumberCell>
    </Row>
  );
}
