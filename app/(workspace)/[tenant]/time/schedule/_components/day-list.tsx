import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";
import { StatusMark } from "@/app/_ui/status-mark";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Scheduled, ScheduleWeek } from "@/server/schedule/schema";

type Props = { week: ScheduleWeek; onOpen: (scheduled: Scheduled) => void; onRemove: (scheduled: Scheduled) => void };

/** The seven days, each with its fixed moments, what is scheduled on it, and what that comes to. */
export function DayList({ week, onOpen, onRemove }: Props) {
  const t = useTranslations("peoples-time.schedule");
  const words = useEntryWords();
  const duration = useDurationFormat();
  return (
    <ol className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {week.sums.map(({ on, scheduled, actual, available }) => {
        const items = week.items.filter((item) => item.on === on);
        const blocks = week.blocks.filter((block) => block.on === on);
        const said = { scheduled: scheduled ? duration(scheduled, "clock") : "none", actual: duration(actual, "clock") };
        return (
          <li key={on} className="border-t border-line pt-2">
            <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm font-semibold">
              {words.shortDay(on)}
              <span className="text-xs font-normal text-ink-2">{available === null ? t("sums", said) : t("sumsAvailable", { ...said, available: duration(available, "clock") })}</span>
            </h3>
            <ul className="mt-1 flex flex-col gap-1 text-sm">
              {blocks.map(({ routineId, startsAt, seconds, name, isKept }) => (
                <li key={routineId} className="flex min-h-9 flex-wrap items-center gap-x-3">
                  <span className="tabular-nums">{startsAt}</span>
                  <span className="flex-1">{name}</span>
                  <Duration seconds={seconds} style="clock" />
                  {isKept !== null && <StatusMark status={isKept ? "onTrack" : "none"} label={t(isKept ? "kept" : "notKept")} />}
                </li>
              ))}
              {items.map((item) => (
                <ScheduledLine key={item.id} item={item} showsPerson={week.memberId === null} onOpen={onOpen} onRemove={onRemove} />
              ))}
              {items.length === 0 && blocks.length === 0 && <li className="min-h-9 content-center text-ink-3">{t("nothing")}</li>}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function ScheduledLine({ item, showsPerson, onOpen, onRemove }: { item: Scheduled; showsPerson: boolean } & Omit<Props, "week">) {
  const t = useTranslations("peoples-time.schedule");
  const common = useTranslations("common");
  const words = useEntryWords();
  const label = { work: words.work(item), day: words.longDay(item.on) };
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3">
      <span className="min-w-0 flex-1 max-sm:basis-full">
        {words.work(item)}
        {showsPerson && <span className="text-ink-2">, {item.memberName ?? t("nobody")}</span>}
        {item.note && <span className="block truncate text-xs text-ink-2">{item.note}</span>}
      </span>
      <Duration seconds={item.seconds} style="clock" />
      {item.mayChange && (
        <span className="ms-auto">
          <Button variant="bare" size="small" onClick={() => onOpen(item)} aria-label={t("edit", label)}>
            {common("edit")}
          </Button>
          <Button variant="bare" size="small" onClick={() => onRemove(item)} aria-label={t("remove", label)}>
            {common("delete")}
          </Button>
        </span>
      )}
    </li>
  );
}
