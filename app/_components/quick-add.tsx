"use client";
import { clsx } from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { useShortcut } from "@/app/_components/shell/use-shortcut";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Kbd } from "@/app/_ui/kbd";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Day } from "@/server/domain/day";
import { parseQuickAdd } from "@/server/domain/quick-add";
import type { ActivityPick, Entry, Pick, Suggestion } from "@/server/time/schema";
import { BeyondBudget, isUsedUp } from "./beyond-budget";
import type { LeftOf } from "./budget-left";
import { ownZone } from "./clock-time";
import { instantsOf } from "./entry-draft";
import { EntryPreview, type Picked } from "./entry-preview";
import { useEntryWords } from "./entry-words";
import { useEntryWrites } from "./entry-writes";
import { useNorms } from "./use-norms";

export type QuickAddProps = {
  tenant: string;
  timeZone: string;
  today: Day;
  channels: readonly Pick[];
  activities: readonly ActivityPick[];
  suggestions?: readonly Suggestion[];
  /** What budgets leave for the work of the line. */
  leftOf?: LeftOf;
  /** Before the line: the choice of a workspace. */
  lead?: ReactNode;
};

type Problem = "no-duration" | "no-length" | "over-a-day" | "activity" | "channel";

/**
 * One typed line becomes an entry; what it will be is shown as it is typed. What the line does not say can be chosen below
 * it. The line clears at once; if the server refuses, it comes back with the reason.
 */
export function QuickAdd({ tenant, timeZone, today, channels, activities, suggestions = [], leftOf, lead }: QuickAddProps) {
  const t = useTranslations("time.quick");
  const locale = useLocale();
  const words = useEntryWords();
  const duration = useDurationFormat();
  const toast = useToast();
  const errorText = useErrorText();
  const writes = useEntryWrites();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [picked, setPicked] = useState<Picked>({});
  const [problem, setProblem] = useState<string | null>(null);
  /** A budget stopped the line that stands there. */
  const [isStopped, setStopped] = useState(false);
  // The same line sent again after a lost answer is the same write.
  const unanswered = useRef<{ sent: string; entryId: string; mutationId: string } | null>(null);
  useShortcut("n", () => input.current?.focus());

  const parsed = parseQuickAdd(line, { today, channels, activities, locale });
  const channelId = picked.channelId !== undefined ? picked.channelId : parsed.channelId;
  const activityId = picked.activityId ?? parsed.activityId;
  const note = parsed.note || (picked.note ?? "");
  const isBillable = picked.isBillable ?? activities.find(({ id }) => id === activityId)?.isBillable ?? true;
  const isChannelOpen = picked.channelId === undefined && parsed.channelChoices.length > 0;

  const usual = useNorms(tenant);
  const isSaid = line.trim() !== "" || picked.activityId !== undefined;
  const usualSeconds = parsed.problem === "no-duration" && isSaid && !isChannelOpen ? usual({ activityId, channelId }) : null;
  const seconds = parsed.seconds ?? usualSeconds;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Problem | null = (usualSeconds === null ? parsed.problem : null) ?? (isChannelOpen ? "channel" : activityId === null ? "activity" : null);
    if (found) {
      setProblem(t(`problem.${found}`));
      if (found === "channel" || found === "activity") document.getElementById(`quick-${found}`)?.focus();
      return;
    }
    void send();
  };

  const send = async (reason?: string) => {
    const typed = { line, picked };
    const activity = activities.find(({ id }) => id === activityId);
    if (!activity || seconds === null) return;
    const channelName = channels.find(({ id }) => id === channelId)?.name ?? null;
    setLine("");
    setPicked({});
    setProblem(null);
    setStopped(false);
    input.current?.focus();
    const over = reason === undefined ? {} : { override: { reason } };
    try {
      const zone = ownZone(timeZone);
      const instants = parsed.startTime && parsed.endTime ? await instantsOf(parsed.day, parsed.startTime, parsed.endTime, zone) : { startedAt: null, endedAt: null };
      const fields = {
        on: parsed.day, timeZone: zone, seconds, ...instants, channelId, channelName, activityId: activity.id, activityName: activity.name,
        kind: "other" as const, goalId: null, goalTitle: null, note, complexity: null, isBillable, source: "manual" as const, flag: null, version: 1,
      };
      const sent = JSON.stringify([tenant, fields, over]);
      const ids = unanswered.current?.sent === sent ? unanswered.current : { sent, entryId: crypto.randomUUID(), mutationId: crypto.randomUUID() };
      unanswered.current = null;
      const entry: Entry = { id: ids.entryId, ...fields };
      await writes.log(tenant, entry, { mutationId: ids.mutationId, ...over }).catch((error: unknown) => {
        unanswered.current = ids;
        throw error;
      });
      toast({ title: t("logged", { duration: duration(entry.seconds), work: words.work(entry) }), undo: () => void writes.remove(tenant, [entry.id]) });
    } catch (error) {
      // What was typed meanwhile stays; otherwise the refused line comes back.
      const comesBack = input.current?.value === "";
      setLine((now) => now || typed.line);
      setPicked(typed.picked);
      setProblem(errorText(error));
      // A reason would be for the line that was refused, not for what was typed after it.
      setStopped(comesBack && isUsedUp(error));
    }
  };

  return (
    <form onSubmit={submit} data-print="hide" className="mb-4" noValidate>
      <div className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
        {lead}
        <div className="min-w-0 flex-1 basis-56">
          <TextInput
            ref={input}
            aria-label={t("label")}
            aria-describedby="quick-says"
            aria-invalid={problem !== null || undefined}
            value={line}
            onChange={(event) => {
              setLine(event.target.value);
              setProblem(null);
              setStopped(false);
            }}
            onKeyDown={(event) => event.key === "Escape" && (setLine(""), setPicked({}), setProblem(null), setStopped(false))}
            placeholder={t("placeholder")}
            autoComplete="off"
            autoCapitalize="off"
            enterKeyHint="done"
            maxLength={500}
            // Always there: without it the input would be another element, and lose the focus at the first letter.
            unit={<span className={clsx("pointer-coarse:hidden", line !== "" && "invisible")}><Kbd>n</Kbd></span>}
          />
        </div>
        <Button type="submit" variant="primary" className="max-sm:w-full">
          {t("log")}
        </Button>
      </div>
      <div id="quick-says" className="mt-2 min-h-9 text-sm">
        {line.trim() === "" && picked.activityId === undefined && !problem ? (
          <Again suggestions={suggestions} onChoose={({ channelId: channel, activityId: activity, note }) => { setPicked({ channelId: channel, activityId: activity, note }); input.current?.focus(); }} />
        ) : (
          <EntryPreview parsed={parsed} today={today} channels={channels} activities={activities} channelId={channelId} activityId={activityId} note={note} isBillable={isBillable} usualSeconds={usualSeconds} left={(!isChannelOpen && activityId !== null && leftOf?.(tenant, { channelId, activityId })) || null} isChannelOpen={isChannelOpen} onPick={(change) => { setPicked({ ...picked, ...change }); setProblem(null); setStopped(false); }} />
        )}
        <p role="alert" className="text-over empty:hidden">{problem}</p>
        {isStopped && <BeyondBudget tenant={tenant} isPending={false} onBeyond={(reason) => void send(reason)} />}
      </div>
    </form>
  );
}

/** What was done lately, to do again: choosing one leaves only the duration to type. */
function Again({ suggestions, onChoose }: { suggestions: readonly Suggestion[]; onChoose: (suggestion: Suggestion) => void }) {
  const t = useTranslations("time.quick");
  const words = useEntryWords();
  if (suggestions.length === 0) return <p className="text-ink-2">{t("hint")}</p>;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-ink-2">{t("again")}</span>
      {suggestions.slice(0, 4).map((suggestion) => (
        <Button key={`${suggestion.channelId ?? ""} ${suggestion.activityId} ${suggestion.note}`} size="small" onClick={() => onChoose(suggestion)}>
          <span className="max-w-64 truncate font-normal">{suggestion.note ? `${words.work(suggestion)} · ${suggestion.note}` : words.work(suggestion)}</span>
        </Button>
      ))}
    </div>
  );
}
