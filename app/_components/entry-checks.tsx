"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Entry } from "@/server/time/schema";
import { clockTime } from "./clock-time";
import type { DayEntry } from "./entry-days";
import { useEntryWords } from "./entry-words";

/** Why an entry asks to be checked, in words. */
export function useCheckWords() {
  const t = useTranslations("time.check");
  return ({ flag, endedAt, timeZone }: Entry) => flag && t(flag, { end: endedAt ? clockTime(endedAt, timeZone) : "" });
}

/** The entries of the week that a forgotten timer left behind: each to be corrected, or said to be right as it is. */
export function EntryChecks({ entries, onOpen, onRight }: { entries: readonly DayEntry[]; onOpen: (entry: DayEntry) => void; onRight: (entry: DayEntry) => void }) {
  const t = useTranslations("time.check");
  const words = useEntryWords();
  const why = useCheckWords();
  const duration = useDurationFormat();
  const flagged = entries.filter(({ entry }) => entry.flag !== null);
  if (flagged.length === 0) return null;
  return (
    <section aria-label={t("title", { count: flagged.length })} className="mb-4 flex flex-col gap-2">
      {flagged.map((each) => {
        const { entry, tenantName } = each;
        const spoken = { work: words.work(entry), day: words.shortDay(entry.on) };
        return (
          <Notice
            key={entry.id}
            tone="warn"
            title={[t("mark"), tenantName, spoken.work, spoken.day, duration(entry.seconds)].filter(Boolean).join(" · ")}
            action={
              <>
                <Button size="small" aria-label={t("open", spoken)} onClick={() => onOpen(each)}>
                  {t("openShort")}
                </Button>
                <Button size="small" aria-label={t("right", spoken)} onClick={() => onRight(each)}>
                  {t("rightShort")}
                </Button>
              </>
            }
          >
            <p>{why(entry)}</p>
          </Notice>
        );
      })}
    </section>
  );
}
