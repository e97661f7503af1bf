"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Play, Square } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useShortcut } from "@/app/_components/shell/use-shortcut";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Popover } from "@/app/_ui/popover";
import { useToast } from "@/app/_ui/toast";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useLater } from "@/app/_ui/use-later";
import type { StoppedTimer } from "@/server/timer/schema";
import { useReadError } from "./reads";
import { TimerAsk } from "./timer-ask";
import { RunningClock, untilItChanges } from "./timer-clock";
import { useTellOtherTabs } from "./timer-tabs";

/** What the popovers hold: forms with lists of choices, no weight for every page. Fetched as soon as somebody comes near. */
const loadForms = async () => {
  const [{ TimerStart }, { TimerChange }] = await Promise.all([import("./timer-start"), import("./timer-change")]);
  return { TimerStart, TimerChange };
};
const fetchForms = () => void loadForms().catch(() => undefined);
const near = { onPointerEnter: fetchForms, onFocus: fetchForms };

/**
 * The one timer of the person, in the bar above every page: what runs and for how long, start and stop. `t` stops it, or asks
 * what to start. Other tabs and devices show the same: told at once, or when they are looked at again. `tenant` is where a new
 * one starts; null asks, on pages over all workspaces.
 */
export function TimerBar({ tenant }: { tenant: string | null }) {
  const t = useTranslations("timer");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const duration = useDurationFormat();
  const days = useDayWords();
  const [isOpen, setOpen] = useState(false);
  const forms = useLater(loadForms, isOpen, () => setOpen(false));
  // Not before there is something in it: the focus goes to its first field.
  const popover = { open: isOpen && forms !== null, onOpenChange: setOpen };
  const read = useQuery(
    trpc.timer.current.queryOptions({}, { refetchOnWindowFocus: "always", refetchOnReconnect: "always", refetchInterval: ({ state }) => untilItChanges(state.data) }),
  );
  const { data, dataUpdatedAt, isFetching, refetch } = read;
  const unread = useReadError(read);

  const readAgain = () => {
    void client.invalidateQueries({ queryKey: trpc.timer.pathKey() });
    void client.invalidateQueries({ queryKey: trpc.time.pathKey() });
  };
  const tellOthers = useTellOtherTabs(readAgain);
  const changed = () => {
    setOpen(false);
    readAgain();
    tellOthers();
  };
  const say = (stopped: StoppedTimer | null, words: "stopped" | "replaced") => {
    if (!stopped) return;
    const open = { label: t("open"), onPress: () => router.push(`/${stopped.tenant}/time?week=${stopped.on}`) };
    const over = stopped.beyond;
    // Its work is logged all the same; what follows from that is for people to say.
    const beyond = over && t("beyond", { named: over.budgetName === null ? "no" : "yes", name: over.budgetName ?? "", duration: duration(over.seconds) });
    const tell = (title: string, text: string | null = null) => toast({ title, description: [text, beyond].filter(Boolean).join(" ") || null, action: open });
    if (stopped.movedFrom) tell(t("moved", { duration: duration(stopped.seconds), day: days.day(stopped.on) }), t("movedText", { day: days.day(stopped.movedFrom) }));
    else if (stopped.flag === "timer-capped") tell(t("capped"), t("cappedText"));
    else if (stopped.flag) tell(t("ended", { duration: duration(stopped.seconds) }), t("endedText"));
    else tell(t(words, { duration: duration(stopped.seconds) }));
  };
  const stop = useMutation(
    trpc.timer.stop.mutationOptions({
      onSuccess: ({ stopped }) => {
        if (stopped) say(stopped, "stopped");
        else toast({ title: t("tooShort") });
        changed();
      },
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  const spoken = { onSuccess: ({ stopped }: { stopped: StoppedTimer | null }) => { say(stopped, "stopped"); changed(); } };
  const confirm = useMutation(trpc.timer.confirm.mutationOptions({ ...spoken, onError: (error) => toast({ title: errorText(error), tone: "error" }) }));
  // What cannot be settled now is settled when it is read again, or by the server's own round.
  const settle = useMutation(trpc.timer.settle.mutationOptions(spoken));
  const ended = data?.timer?.state === "stop" ? data.timer.startedAt : null;
  const settleEnded = useEffectEvent(() => settle.mutate({}));
  useEffect(() => {
    if (ended !== null) settleEnded();
  }, [ended]);
  useShortcut("t", () => {
    if (data?.timer && !stop.isPending) stop.mutate({});
    else if (data && !data.timer) setOpen(true);
  });

  // It may run all the same: whoever wants to stop it asks again here.
  if (!data && unread) {
    return (
      <Button icon={<Play aria-hidden="true" />} pending={isFetching} onClick={() => void refetch()} aria-label={t("unread")}>
        <span className="max-sm:sr-only">{t("unread")}</span>
      </Button>
    );
  }
  // Until the answer is there nothing is known of a timer; the bar keeps its place.
  if (!data) return <span aria-hidden="true" className="h-9 w-10.5 shrink-0 sm:w-29.5" />;
  const timer = data.timer;
  if (!timer) {
    return (
      <Popover title={t("startTitle")} align="end" {...popover} trigger={<Button {...near} icon={<Play aria-hidden="true" />} aria-label={t("start")}><span className="max-sm:sr-only">{t("start")}</span></Button>}>
        {forms && <forms.TimerStart tenant={tenant} onStarted={(stopped) => { say(stopped, "replaced"); changed(); }} />}
      </Popover>
    );
  }
  const work = t("workOn", { channel: timer.channelName ?? t("noChannel"), activity: timer.activityName });
  return (
    <div role="group" aria-label={t("label")} className="flex min-w-0 items-center gap-1.5">
      <Popover
        title={t("changeTitle")}
        align="end"
        {...popover}
        trigger={
          <Button {...near} variant="bare" className="!shrink min-w-0" aria-label={t("change", { work })}>
            <span aria-hidden="true" className="size-2 shrink-0 animate-pulse rounded-full bg-good-mark" />
            <span className="truncate font-normal max-sm:sr-only">{timer.note || work}</span>
            <RunningClock startedAt={timer.startedAt} serverNow={data.now} readAt={dataUpdatedAt} />
          </Button>
        }
      >
        {forms && <forms.TimerChange key={timer.startedAt} timer={timer} serverNow={data.now} readAt={dataUpdatedAt} onChanged={changed} />}
      </Popover>
      {timer.state === "ask" && <TimerAsk timer={timer} isPending={confirm.isPending} onYes={() => confirm.mutate({})} onStop={() => stop.mutate({})} />}
      <Button icon={<Square aria-hidden="true" />} pending={stop.isPending} onClick={() => stop.mutate({})} aria-label={t("stopTimer", { work })}>
        <span className="max-sm:sr-only">{t("stop")}</span>
      </Button>
    </div>
  );
}
