"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { Duration } from "@/app/_ui/duration";
import { Select, type SelectOption } from "@/app/_ui/select";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { ListedBudgetLeft } from "@/server/alerts/schema";
import type { Day } from "@/server/domain/day";
import type { QuickAdd } from "@/server/domain/quick-add";
import type { Pick } from "@/server/time/schema";
import { BudgetLeftText } from "./budget-left";
import { useEntryWords } from "./entry-words";

/** What was chosen by hand; it goes before what the line says. A channel of null is no channel. */
export type Picked = { channelId?: string | null; activityId?: string; note?: string; isBillable?: boolean };

type Props = {
  parsed: QuickAdd;
  today: Day;
  channels: readonly Pick[];
  activities: readonly Pick[];
  channelId: string | null;
  activityId: string | null;
  note: string;
  isBillable: boolean;
  /** What such work usually takes, where the line does not say how long; null where that is not known. */
  usualSeconds: number | null;
  /** What the budget that the work meets first leaves; null where none covers it. */
  left: ListedBudgetLeft | null;
  /** Several channels fit, and none is chosen yet. */
  isChannelOpen: boolean;
  onPick: (change: Picked) => void;
};

/** What the line will be: "1 h 30 min · Instagram · Responding · today". Channel and activity can be chosen here. */
export function EntryPreview({ parsed, today, channels, activities, channelId, activityId, note, isBillable, usualSeconds, left, isChannelOpen, onPick }: Props) {
  const duration = useDurationFormat();
  const t = useTranslations("time.quick");
  const time = useTranslations("time");
  const words = useEntryWords();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <span className={parsed.seconds !== null ? "font-semibold" : usualSeconds === null ? "text-ink-3" : "text-ink-2"}>{parsed.seconds === null ? (usualSeconds === null ? t("duration") : t("usually", { duration: duration(usualSeconds) })) : <Duration seconds={parsed.seconds} />}</span>
      {parsed.startTime && parsed.endTime && <span className="text-ink-2">{`${parsed.startTime}–${parsed.endTime}`}</span>}
      <Dot />
      <Select
        id="quick-channel"
        aria-label={t("channel")}
        className="!w-auto max-w-48"
        aria-invalid={isChannelOpen || undefined}
        value={isChannelOpen ? "" : (channelId ?? "none")}
        onChange={(event) => event.target.value && onPick({ channelId: event.target.value === "none" ? null : event.target.value })}
        {...(isChannelOpen ? { placeholder: t("whichChannel") } : {})}
        options={[...firstOf(channels, parsed.channelChoices), { value: "none", label: time("noChannel") }]}
      />
      <Dot />
      <Select
        id="quick-activity"
        aria-label={t("activity")}
        className="!w-auto max-w-56"
        aria-invalid={activityId === null || undefined}
        value={activityId ?? ""}
        onChange={(event) => event.target.value && onPick({ activityId: event.target.value })}
        {...(activityId === null ? { placeholder: t("whichActivity") } : {})}
        options={firstOf(activities, parsed.activityChoices)}
      />
      <Dot />
      <span>{words.nearDay(parsed.day, today)}</span>
      <Dot />
      <Checkbox label={t("billable")} checked={isBillable} onChange={(event) => onPick({ isBillable: event.target.checked })} />
      {left && (
        <>
          <Dot />
          <BudgetLeftText left={left} isNamed />
        </>
      )}
      {note && (
        <>
          <Dot />
          <span className="max-w-64 truncate text-ink-2">{`“${note}”`}</span>
        </>
      )}
    </div>
  );
}

/** Those that the line may mean come first. */
function firstOf(picks: readonly Pick[], choices: readonly string[]): SelectOption[] {
  const isChoice = ({ id }: Pick) => choices.includes(id);
  return [...picks.filter(isChoice), ...picks.filter((pick) => !isChoice(pick))].map(({ id, name }) => ({ value: id, label: name }));
}

/** Not where the line breaks so often that most would end one. */
function Dot() {
  return <span aria-hidden="true" className="text-ink-3 max-sm:hidden">·</span>;
}
