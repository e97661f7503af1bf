"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { Button } from "@/app/_ui/button";
import type { RunningTimer } from "@/server/timer/schema";
import { clockTime } from "./clock-time";

type Props = { timer: RunningTimer; isPending: boolean; onYes: () => void; onStop: () => void };

/**
 * "Still working?", below the bar and in the title of the tab. It takes no focus and covers no page: whoever types goes on
 * typing, and ears hear it when they have time.
 */
export function TimerAsk({ timer, isPending, onYes, onStop }: Props) {
  const t = useTranslations("timer");
  useTitle((title) => t("askTitle", { title }));
  return (
    <div role="status" className="absolute end-4 top-full z-20 mt-2 flex w-72 max-w-[calc(100vw-2rem)] flex-col gap-3 rounded-lg border border-line bg-sheet p-4 text-sm shadow-pop md:end-8">
      <p className="font-semibold">{t("ask")}</p>
      <p>{t("askText", { start: clockTime(timer.startedAt, timer.timeZone), end: clockTime(timer.endsAt, timer.timeZone) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="small" pending={isPending} onClick={onYes}>
          {t("yes")}
        </Button>
        <Button size="small" onClick={onStop}>
          {t("stop")}
        </Button>
      </div>
    </div>
  );
}

/** Says something in the tab's title while it is on screen, also when the page's own title comes later or another page is opened. */
function useTitle(say: (title: string) => string) {
  const sentence = useEffectEvent(say);
  useEffect(() => {
    let before = document.title;
    let said = "";
    const speak = () => {
      if (document.title === said) return;
      before = document.title;
      said = sentence(before);
      document.title = said;
    };
    speak();
    const titles = new MutationObserver(speak);
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      titles.disconnect();
      if (document.title === said) document.title = before;
    };
  }, []);
}
