"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { NoValue } from "@/app/_ui/no-value";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useToast } from "@/app/_ui/toast";

/** The files that came before, each to go on with or to take back. */
export function LogHistory({ tenant }: { tenant: string }) {
  const t = useTranslations("responses.import");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const moment = useInstant();
  const { data: files } = useSuspenseQuery(trpc.responses.imports.queryOptions({ tenant }));
  const undo = useMutation(trpc.responses.undoImport.mutationOptions({
    onError: (error) => toast({ title: errorText(error), tone: "error" }),
    onSuccess: async ({ removed }) => {
      await client.invalidateQueries({ queryKey: trpc.responses.pathKey() });
      toast({ title: t("undone", { count: removed }) });
    },
  }));
  if (files.length === 0) return null;
  return (
    <Section title={t("history")}>
      <Table caption={t("historyCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("file")}</HeaderCell>
            <HeaderCell>{t("when")}</HeaderCell>
            <HeaderCell>{t("state")}</HeaderCell>
            <HeaderCell numeric>{t("added")}</HeaderCell>
            <ActionsHeader>{t("undo")}</ActionsHeader>
          </tr>
        </thead>
        <tbody>
          {files.map(({ id, fileName, createdAt, state, added, isFileGone }) => (
            <Row key={id}>
              <Cell head className="break-all">{state === "uploaded" && !isFileGone ? <TextLink href={`/${tenant}/results/responses/import?file=${id}`}>{fileName}</TextLink> : fileName}</Cell>
              <Cell label={t("when")}>{moment(createdAt, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" })}</Cell>
              <Cell label={t("state")}>{t(`states.${state}`)}</Cell>
              <NumberCell label={t("added")}>{added ?? <NoValue />}</NumberCell>
              <Cell className="text-end">{state === "done" && <RowAction label={t("undo")} name={fileName} onPress={() => undo.mutate({ tenant, importId: id })} />}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
