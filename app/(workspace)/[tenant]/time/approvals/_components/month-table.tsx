"use client";
import { useMutation } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Duration } from "@/app/_ui/duration";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { ClosableMonth } from "@/server/timesheets/schema";
import { ReopenMonth } from "./reopen-month";
import { useSheetChange } from "./use-sheet-change";
import { useSheetWords } from "./use-sheet-words";

type Props = { tenant: string; months: readonly ClosableMonth[]; may: { close: boolean; reopen: boolean } };

/** The months with their time, what of it is approved, and each time that one was closed. */
export function MonthTable({ tenant, months, may }: Props) {
  const t = useTranslations("timesheets");
  const trpc = useTRPC();
  const words = useSheetWords();
  const { change, say } = useSheetChange();
  const [closing, setClosing] = useState<ClosableMonth | null>(null);
  const [reopening, setReopening] = useState<string | null>(null);
  const close = useMutation(trpc.timesheets.closeMonth.mutationOptions(change));
  const onClose = ({ month }: ClosableMonth) =>
    close.mutate({ tenant, month }, { onSuccess: () => say(t("closedToast", { month: words.month(month) })), onSettled: () => setClosing(null) });
  return (
    <>
      <Table caption={t("monthsCaption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell className="w-1/4">{t("month")}</HeaderCell>
            <HeaderCell numeric className="w-1/6">{t("hours")}</HeaderCell>
            <HeaderCell numeric className="w-24">{t("approvedTime")}</HeaderCell>
            <HeaderCell className="md:ps-6">{t("state")}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t("close")}</span>
            </HeaderCell>
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <Row key={each.month}>
              <Cell head className="whitespace-nowrap">{words.month(each.month)}</Cell>
              <NumberCell label={t("hours")}><Duration seconds={each.seconds} style="clock" /></NumberCell>
              <NumberCell label={t("approvedTime")}><Duration seconds={each.approvedSeconds} style="clock" /></NumberCell>
              <Cell className="text-ink-2 md:ps-6"><MonthState month={each} /></Cell>
              <NumberCell>
                {may.close && each.isOver && !each.isClosed && (
                  <Button size="small" onClick={() => setClosing(each)} aria-label={t("closeOf", { month: words.month(each.month) })}>
                    {t("close")}
                  </Button>
                )}
                {may.reopen && each.isClosed && (
                  <Button variant="bare" size="small" onClick={() => setReopening(each.month)} aria-label={t("openMonthOf", { month: words.month(each.month) })}>
                    {t("openMonth")}
                  </Button>
                )}
              </NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        title={t("closeTitle", { month: closing ? words.month(closing.month) : "" })}
        description={[t("closeText"), closing && closing.peopleToApprove > 0 && t("closeAnyway", { count: closing.peopleToApprove })].filter(Boolean).join(" ")}
        confirmLabel={t("close")}
        open={closing !== null}
        onOpenChange={(isOpen) => !isOpen && setClosing(null)}
        pending={close.isPending}
        onConfirm={() => closing && onClose(closing)}
      />
      {reopening && <ReopenMonth tenant={tenant} month={reopening} onClose={() => setReopening(null)} />}
    </>
  );
}

function MonthState({ month: { isOver, isClosed, closings, peopleToApprove } }: { month: ClosableMonth }) {
  const t = useTranslations("timesheets");
  const words = useSheetWords();
  const lines = closings.flatMap(({ closedAt, closedBy, reopened }) => [
    ...(reopened ? [t("reopenedBy", { name: reopened.by, date: words.moment(reopened.at), reason: reopened.reason })] : []),
    t("closedBy", { name: closedBy, date: words.moment(closedAt) }),
  ]);
  // Of a month that is closed the latest line says so.
  const [now, ...earlier] = isClosed ? lines : [t(isOver ? "open" : "running"), ...lines];
  return (
    <>
      <span className="inline-flex items-center gap-1.5 text-ink">
        {isClosed && <Lock aria-hidden="true" className="size-3.5 shrink-0" />}
        {now}
      </span>
      {!isClosed && isOver && peopleToApprove > 0 && <span className="block text-xs">{t("toApprove", { count: peopleToApprove })}</span>}
      {earlier.map((line) => <span key={line} className="block text-xs">{line}</span>)}
    </>
  );
}
