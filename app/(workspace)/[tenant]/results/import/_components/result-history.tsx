"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { NumberText } from "@/app/_ui/number-text";
import { ActionsHeader } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useToast } from "@/app/_ui/toast";
import type { ResultLine } from "@/server/result-imports/schema";
import { resultStepHref } from "./steps";

/** What was imported here, and the way to take it back. */
export function ResultHistory({ tenant }: { tenant: string }) {
  const t = useTranslations("posts.import.history");
  const words = useTranslations("imports.history");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: lines } = useSuspenseQuery(trpc.resultImports.list.queryOptions({ tenant }));
  const undo = useMutation(
    trpc.resultImports.undo.mutationOptions({
      onSuccess: async ({ removed }) => {
        await client.invalidateQueries();
        toast({ title: t("undone", { count: removed }) });
      },
      onError: (error) => toast({ tone: "error", title: errorText(error) }),
    }),
  );
  return (
    <Section title={t("title")}>
      {lines.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <Table caption={t("caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{words("file")}</HeaderCell>
              <HeaderCell>{words("when")}</HeaderCell>
              <HeaderCell>{words("by")}</HeaderCell>
              <HeaderCell>{words("outcome")}</HeaderCell>
              <HeaderCell numeric>{words("added")}</HeaderCell>
              <HeaderCell numeric>{words("known")}</HeaderCell>
              <ActionsHeader>{words("undo")}</ActionsHeader>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <HistoryRow key={line.id} tenant={tenant} line={line} isUndoing={undo.isPending && undo.variables.importId === line.id} onUndo={() => undo.mutate({ tenant, importId: line.id })} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function HistoryRow({ tenant, line, isUndoing, onUndo }: { tenant: string; line: ResultLine; isUndoing: boolean; onUndo: () => void }) {
  const t = useTranslations("imports.history");
  const moment = useInstant();
  return (
    <Row>
      <Cell head>
        {line.isFileGone ? line.fileName : <TextLink quiet href={resultStepHref(tenant, line.id)}>{line.fileName}</TextLink>}
        {line.isFileGone && <span className="block text-xs text-ink-2">{t("fileGone")}</span>}
      </Cell>
      <Cell label={t("when")} className="whitespace-nowrap">{moment(line.createdAt, { dateStyle: "medium" })}</Cell>
      <Cell label={t("by")}>{line.by}</Cell>
      <Cell label={t("outcome")}>{t(`states.${line.state}`)}</Cell>
      <NumberCell label={t("added")}>
        <NumberText value={line.added} />
      </NumberCell>
      <NumberCell label={t("known")}>
        <NumberText value={line.known} />
      </NumberCell>
      <NumberCell>
        {line.state === "done" && line.added !== 0 && (
          <Button size="small" pending={isUndoing} onClick={onUndo} aria-label={t("undoOf", { name: line.fileName })}>
            {t("undo")}
          </Button>
        )}
      </NumberCell>
    </Row>
  );
}
