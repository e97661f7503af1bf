"use client";
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Notice } from "@/app/_ui/notice";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import type { Entry } from "@/server/time/schema";
import { BeyondBudget, isUsedUp } from "./beyond-budget";
import { ownZone } from "./clock-time";
import { useCheckWords } from "./entry-checks";
import type { DayLocks } from "@/server/timesheets/schema";
import { currentOf } from "./entry-current";
import { EntryConflict } from "./entry-conflict";
import { draftInstants, draftOf, draftSeconds, problemOf } from "./entry-draft";
import { EntryFields } from "./entry-fields";
import { useEntryPicks } from "./entry-picks";
import { useEntryWrites } from "./entry-writes";
import { ReadFailed } from "./read-failed";
import { useRepricedText } from "./repriced-text";
import { useNorms } from "./use-norms";

export type EntryDialogProps = {
  tenant: string;
  /** The tenant's zone, for a browser that does not know its own. */
  timeZone: string;
  /** The entry to change; null logs a new one. */
  entry: Entry | null;
  on: Day;
  /** What a new entry starts with. */
  start?: { channelId: string | null; activityId: string };
  /** Days on which nothing can be changed, as far as they are known. */
  locks?: DayLocks;
  onClose: () => void;
};

/** Logs by hand, or changes an entry. A failure says why and keeps everything that was typed. */
export function EntryDialog({ tenant, timeZone, entry: opened, on, start, locks = [], onClose }: EntryDialogProps) {
  const t = useTranslations("time.entryForm");
  const time = useTranslations("time");
  const common = useTranslations("common");
  const check = useTranslations("time.check");
  const checkWords = useCheckWords();
  const toast = useToast();
  const errorText = useErrorText();
  const writes = useEntryWrites();
  const repricedText = useRepricedText();
  const [newId] = useState(() => crypto.randomUUID());
  // The same fields sent again after a lost answer are the same write.
  const lastTry = useRef({ fields: "", mutationId: "" });
  // The entry that the draft is on top of: after somebody else's change it can be theirs.
  const [entry, setEntry] = useState(opened);
  const [draft, setDraft] = useState(() => ({ ...draftOf(entry, on), ...start }));
  const [state, setState] = useState<{ isTried: boolean; isPending: boolean; error: unknown }>({ isTried: false, isPending: false, error: null });
  const picks = useEntryPicks(tenant, entry ?? { channelId: null, activityId: null });
  const usual = useNorms(tenant);
  const problem = problemOf(draft, entry);
  const lock = locks.find((each) => each.on === entry?.on);
  const theirs = entry && currentOf(state.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    return save();
  };
  const save = async (reason?: string) => {
    const seconds = draftSeconds(draft, entry);
    if (problem || seconds === null || draft.activityId === null) return setState({ isTried: true, isPending: false, error: null });
    setState({ isTried: true, isPending: true, error: null });
    const over = reason === undefined ? {} : { override: { reason } };
    const zone = entry?.timeZone ?? ownZone(timeZone);
    const fields = {
      on: draft.on, seconds, timeZone: zone, channelId: draft.channelId, activityId: draft.activityId, goalId: draft.goalId, note: draft.note, complexity: draft.complexity, isBillable: draft.isBillable ?? picks.isBillable(draft.activityId),
      channelName: picks.nameOf("channel", draft.channelId), activityName: picks.nameOf("activity", draft.activityId) ?? "", kind: picks.kindOf(draft.activityId), goalTitle: picks.goalTitle(draft.goalId),
    };
    try {
      const instants = await draftInstants(draft, entry, zone);
      let said: string | null = null;
      if (entry) said = repricedText((await writes.change(tenant, { ...entry, ...fields, ...instants }, over)).repriced);
      else {
        const sent = JSON.stringify([fields, over]);
        if (lastTry.current.fields !== sent) lastTry.current = { fields: sent, mutationId: crypto.randomUUID() };
        await writes.log(tenant, { id: newId, source: "manual", flag: null, version: 1, ...fields, ...instants }, { mutationId: lastTry.current.mutationId, ...over });
      }
      toast({ title: t("saved"), description: said });
      onClose();
    } catch (error) {
      setState({ isTried: true, isPending: false, error });
    }
  };

  return (
    <Dialog
      title={entry ? t("editTitle") : t("newTitle")}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      width="wide"
      footer={
        <>
          {entry && !lock && (
            <Button variant="bare" className="-ms-3 me-auto text-over" onClick={() => { void writes.remove(tenant, [entry.id]); onClose(); }}>
              {common("delete")}
            </Button>
          )}
          <Button onClick={onClose}>{common("cancel")}</Button>
          {!lock && !theirs && (
            <Button variant="primary" type="submit" form="entry" pending={state.isPending}>
              {entry ? common("save") : t("log")}
            </Button>
          )}
        </>
      }
    >
      <form id="entry" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        {lock && <Notice>{time(`locked.${lock.reason}`)}</Notice>}
        <ReadFailed query={picks.reads} />
        {entry && theirs && (
          <EntryConflict
            theirs={theirs}
            mine={draft}
            onKeep={() => {
              setEntry({ ...entry, version: theirs.version });
              setState({ isTried: true, isPending: false, error: null });
            }}
            onTake={() => {
              setEntry(theirs);
              setDraft(draftOf(theirs, theirs.on));
              setState({ isTried: false, isPending: false, error: null });
            }}
          />
        )}
        {state.error !== null && !theirs && <Notice tone="error">{errorText(state.error)}</Notice>}
        {isUsedUp(state.error) && <BeyondBudget tenant={tenant} isPending={state.isPending} onBeyond={(reason) => void save(reason)} />}
        {entry?.flag && (
          <Notice tone="warn" title={check("mark")} action={<Button size="small" onClick={() => { void writes.confirm(tenant, [entry.id]); onClose(); }}>{check("rightShort")}</Button>}>
            <p>{checkWords(entry)}</p>
          </Notice>
        )}
        {entry?.source === "import" && <p className="text-xs text-ink-2">{t("imported")}</p>}
        {entry?.source === "timer" && <p className="text-xs text-ink-2">{t("timed")}</p>}
        <EntryFields draft={draft} onChange={setDraft} problem={state.isTried ? problem : null} picks={picks} usualSeconds={entry ? null : usual(draft)} />
      </form>
    </Dialog>
  );
}
