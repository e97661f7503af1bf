"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Duration } from "@/app/_ui/duration";
import { StatusMark, type Status } from "@/app/_ui/status-mark";
import { useToast } from "@/app/_ui/toast";
import { daysFrom, type Day } from "@/server/domain/day";
import { daysToCome } from "@/server/domain/days-to-come";
import type { Sheet, WeekState } from "@/server/timesheets/schema";
import { useEntryWords } from "./entry-words";
import { useInstant } from "./instants";

const marks: Record<WeekState, Status> = { open: "none", submitted: "under", approved: "onTrack" };

type Props = {
  tenant: string;
  /** Named where the page is of several workspaces. */
  name?: string;
  sheet: Sheet;
  /** The week that is shown: a workspace may count its weeks from another day. */
  days: readonly Day[];
  today: Day;
};

/** Where the own week stands on its way to being approved, what is missing, and what can be done next. */
export function WeekSheet({ tenant, name, sheet, days, today }: Props) {
  const t = useTranslations("time.sheet");
  const format = useFormatter();
  const moment = useInstant();
  const words = useEntryWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const done = (words: string) => ({
    onSuccess: () => toast({ title: words }),
    onError: (error: unknown) => toast({ title: errorText(error), tone: "error" }),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.time.pathKey() }),
  });
  const submit = useMutation(trpc.timesheets.submit.mutationOptions(done(t("submitted"))));
  const withdraw = useMutation(trpc.timesheets.withdraw.mutationOptions(done(t("withdrawn"))));
  const date = (instant: string | null) => (instant ? moment(instant, { day: "numeric", month: "short" }) : "");
  const { state, from, emptyDays } = sheet;
  const toCome = daysToCome(sheet, today);
  const hand = (onClick?: () => void) => (
    <Button size="small" pending={submit.isPending} {...(onClick && { onClick })} aria-label={name === undefined ? undefined : `${t("submit")}: ${name}`}>
      {t("submit")}
    </Button>
  );
  const sentences = [
    name === undefined && state === "open" && sheet.note === null && t("openText"),
    state === "open" && sheet.note !== null && t("note", { note: sheet.note }),
    state === "submitted" && t("submittedText", { date: date(sheet.submittedAt) }),
    state === "approved" && t("approvedText", { name: sheet.approvedBy ?? "", date: date(sheet.approvedAt) }),
    state !== "approved" && emptyDays.length > 0 && t("empty", { count: emptyDays.length, days: format.list(emptyDays.map(words.weekday)) }),
    from !== days[0] && t("otherDays", { range: words.week(daysFrom(from, sheet.to)) }),
  ];
  return (
    <section aria-label={name === undefined ? t("label") : t("labelIn", { name })} className="mb-4 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 max-sm:gap-x-3 rounded-md border border-line px-3 py-1.5 text-sm">
      {name !== undefined && <span className="font-semibold">{name}</span>}
      <StatusMark status={marks[state]} label={t(`state.${state}`)} />
      <Duration seconds={sheet.seconds} />
      <p className="min-w-0 flex-1 basis-64 text-ink-2 empty:hidden max-sm:order-last">{sentences.filter(Boolean).join(" ")}</p>
      <span data-print="hide" className="ms-auto">
        {state === "open" && toCome.length === 0 && hand(() => submit.mutate({ tenant, from }))}
        {state === "open" && toCome.length > 0 && (
          <ConfirmDialog title={t("early")} description={t("earlyText", { count: toCome.length, days: format.list(toCome.map(words.weekday)) })} confirmLabel={t("submit")} onConfirm={() => submit.mutate({ tenant, from })} trigger={hand()} />
        )}
        {state === "submitted" && (
          <Button size="small" variant="bare" pending={withdraw.isPending} onClick={() => withdraw.mutate({ tenant, from })} aria-label={name === undefined ? undefined : `${t("withdraw")}: ${name}`}>
            {t("withdraw")}
          </Button>
        )}
      </span>
    </section>
  );
}
