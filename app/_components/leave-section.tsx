"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { Leave } from "@/server/leaves/schema";
import { useEntryWords } from "./entry-words";
import { LeaveDialog } from "./leave-dialog";

/** Leave of the last year and to come, one's own or with names. Deleting takes effect at once and can be undone. */
export function LeaveSection({ tenant, showsNames, title }: { tenant: string; showsNames: boolean; title?: string }) {
  const t = useTranslations("peoples-time.leave");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.leaves.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Leave | "new" | null>(null);
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: trpc.leaves.pathKey() }), onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }) };
  const restore = useMutation(trpc.leaves.restore.mutationOptions(after));
  const remove = useMutation(trpc.leaves.remove.mutationOptions(after));
  const onRemove = ({ id }: Leave) => remove.mutate({ tenant, leaveId: id }, { onSuccess: () => toast({ title: t("removed"), undo: () => restore.mutate({ tenant, leaveId: id }) }) });

  const leaves = showsNames ? data.leaves : data.leaves.filter(({ isOwn }) => isOwn);
  const people = showsNames ? data.people : data.people.slice(0, 1);
  const actions = (
    <>
      {showsNames && leaves.length > 0 && <FileLinks path={`/api/tenants/${tenant}/leave`} what={t("title")} />}
      {people.length > 0 && (
        <Button icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
          {t("add")}
        </Button>
      )}
    </>
  );
  return (
    <Section title={title ?? t("title")} description={data.people.length === 0 ? t("inAgency") : t("text")} actions={actions}>
      {leaves.length === 0 ? <EmptyState title={t("none")}>{t("noneText")}</EmptyState> : <LeaveTable title={title ?? t("title")} leaves={leaves} showsNames={showsNames} onOpen={setOpen} onRemove={onRemove} />}
      {open && <LeaveDialog key={open === "new" ? "new" : open.id} tenant={tenant} leave={open === "new" ? null : open} people={people} today={data.today} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function LeaveTable({ title, leaves, showsNames, onOpen, onRemove }: { title: string; leaves: readonly Leave[]; showsNames: boolean; onOpen: (leave: Leave) => void; onRemove: (leave: Leave) => void }) {
  const t = useTranslations("peoples-time.leave");
  const common = useTranslations("common");
  const format = useFormatter();
  const words = useEntryWords();
  return (
    <Table caption={t("caption", { title })} captionHidden phone="rows">
      <thead>
        <tr>
          {showsNames && <HeaderCell>{t("name")}</HeaderCell>}
          <HeaderCell>{t("days")}</HeaderCell>
          <HeaderCell numeric>{t("workingDays")}</HeaderCell>
          <HeaderCell className="ps-8">{t("kind")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{common("change")}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {leaves.map((leave) => (
          <Row key={leave.id}>
            {showsNames && <Cell head>{leave.memberName}</Cell>}
            <Cell>
              {leave.fromOn === leave.toOn ? words.fullDay(leave.fromOn) : t("range", { from: words.fullDay(leave.fromOn), to: words.fullDay(leave.toOn) })}
              {leave.share === 50 && <span className="text-ink-2">, {t("half", { days: leave.fromOn === leave.toOn ? 1 : 2 })}</span>}
              {leave.note && <span className="block text-xs text-ink-2">{leave.note}</span>}
            </Cell>
            <NumberCell label={t("workingDays")}>{format.number(leave.workingDays)}</NumberCell>
            <Cell label={t("kind")} className="md:ps-8">{leave.kind ? t(`kinds.${leave.kind}`) : <NoValue />}</Cell>
            <NumberCell>
              {leave.mayChange && (
                <>
                  <Button variant="bare" size="small" onClick={() => onOpen(leave)} aria-label={t("edit", { name: leave.memberName, day: words.fullDay(leave.fromOn) })}>
                    {common("edit")}
                  </Button>
                  <Button variant="bare" size="small" onClick={() => onRemove(leave)} aria-label={t("remove", { name: leave.memberName, day: words.fullDay(leave.fromOn) })}>
                    {common("delete")}
                  </Button>
                </>
              )}
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
