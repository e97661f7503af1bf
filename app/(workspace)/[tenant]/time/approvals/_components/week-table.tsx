"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Day } from "@/server/domain/day";
import { daysToCome } from "@/server/domain/days-to-come";
import type { ListedWeek } from "@/server/timesheets/schema";
import { useSheetChange } from "./use-sheet-change";
import { useSheetWords } from "./use-sheet-words";

type Props = { tenant: string; today: Day; caption: string; weeks: readonly ListedWeek[]; mayApprove: boolean; onReopen: (week: ListedWeek) => void };

/** People's weeks. What is approved is what stands in the row: the server refuses it where the hours have changed since. */
export function WeekTable({ tenant, today, caption, weeks, mayApprove, onReopen }: Props) {
  const t = useTranslations("timesheets");
  const trpc = useTRPC();
  const words = useSheetWords();
  const { change, say } = useSheetChange();
  const approve = useMutation(trpc.timesheets.approve.mutationOptions(change));
  const onApprove = ({ memberId, memberName, from, seconds }: ListedWeek) =>
    approve.mutate({ tenant, memberId, from, seconds }, { onSuccess: () => say(t("approvedToast", { name: memberName })) });
  const isPending = (week: ListedWeek) => approve.isPending && approve.variables.memberId === week.memberId && approve.variables.from === week.from;

  const stateOf = (week: ListedWeek) => {
    if (week.hasChanged) return <StatusMark status="atRisk" label={t("changed")} className="whitespace-normal" />;
    if (week.state === "approved") return t("approvedBy", { name: week.approvedBy ?? "", date: words.moment(week.approvedAt) });
    if (week.state === "submitted") return t("handedIn", { date: words.moment(week.submittedAt) });
    return week.hasAccount ? t("notHandedIn") : t("noAccount");
  };
  const toComeOf = (week: ListedWeek) => {
    const days = week.state === "submitted" ? daysToCome(week, today) : [];
    return days.length > 0 && <span className="block text-xs">{t("toCome", { count: days.length, days: words.days(days) })}</span>;
  };
  return (
    <Table caption={caption} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell className="w-1/4">{t("person")}</HeaderCell>
          <HeaderCell className="w-1/6">{t("week")}</HeaderCell>
          <HeaderCell numeric className="w-24">{t("hours")}</HeaderCell>
          <HeaderCell className="md:ps-6">{t("state")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t("approve")}</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => {
          const who = { name: week.memberName, week: words.week(week) };
          return (
            <Row key={`${week.memberId} ${week.from}`}>
              <Cell head>{week.memberName}</Cell>
              <Cell className="whitespace-nowrap">{words.week(week)}</Cell>
              <NumberCell>
                <TextLink quiet href={`/${tenant}/time/entries?member=${week.memberId}&from=${week.from}&to=${week.to}`} aria-label={t("lookOf", who)}>
                  <Duration seconds={week.seconds} style="clock" />
                </TextLink>
              </NumberCell>
              <Cell className="text-ink-2 md:ps-6">
                {stateOf(week)}
                {toComeOf(week)}
              </Cell>
              <NumberCell>
                {mayApprove && week.state !== "open" && (
                  <Button variant="bare" size="small" onClick={() => onReopen(week)} aria-label={t("reopenOf", who)}>
                    {t("reopen")}
                  </Button>
                )}
                {mayApprove && week.state !== "approved" && (
                  <Button size="small" pending={isPending(week)} onClick={() => onApprove(week)} aria-label={t("approveOf", who)}>
                    {t("approve")}
                  </Button>
                )}
              </NumberCell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
