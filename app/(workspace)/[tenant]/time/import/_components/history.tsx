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
import type { ImportLine } from "@/server/imports/schema";
import { stepHref } from "./steps";

/** What was imported here, and the way to take it back. */
export function History({ tenant }: { tenant: string }) {
  const t = useTranslations("imports.history");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: lines } = useSuspenseQuery(trpc.imports.list.queryOptions({ tenant }));
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: async ({ removed }) => {
        // Its entries are counted on nearly every page.
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
              <HeaderCell>{t("file")}</HeaderCell>
              <HeaderCell>{t("when")}</HeaderCell>
              <HeaderCell>{t("by")}</HeaderCell>
              <HeaderCell>{t("outcome")}</HeaderCell>
              <HeaderCell numeric>{t("added")}</HeaderCell>
              <HeaderCell numeric>{t("known")}</HeaderCell>
              <ActionsHeader>{t("undo")}</ActionsHeader>
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

function HistoryRow({ tenant, line, isUndoing, onUndo }: { tenant: string; line: ImportLine; isUndoing: boolean; onUndo: () => void }) {
  const t = useTranslations("imports.history");
  const moment = useInstant();
  const isOpen = line.state === "uploaded" || line.state === "failed";
  // Of a file that is gone only the outcome is left.
  const href = line.state === "done" ? `/${tenant}/time/entries?imported=${line.id}` : line.state === "undone" || line.isFileGone ? null : stepHref(tenant, line.id, isOpen ? "questions" : "run");
  return (
    <Row>
      <Cell head>
        {href ? <TextLink quiet href={href}>{line.fileName}</TextLink> : line.fileName}
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
