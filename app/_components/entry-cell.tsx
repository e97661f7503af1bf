"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { formatClock } from "@/server/domain/duration";
import { BeyondBudget, isUsedUp } from "./beyond-budget";
import { typedSeconds } from "./entry-draft";
import type { Over } from "./entry-writes";

export type EntryCellProps = {
  tenant: string;
  /** Of the row and the day, for ears. */
  label: string;
  /** Where the cell stands, "row:column", for moving by arrows. */
  place: string;
  seconds: number;
  /** A cell of several entries opens their list: one number cannot be set into several. */
  count: number;
  isToday: boolean;
  disabled: boolean;
  /** Why nothing can be changed on this day; undefined where it can. */
  locked?: string | undefined;
  /** Writes the typed seconds; 0 empties the cell. What it throws is shown, and what was typed stays. */
  onCommit: (seconds: number, over: Over) => Promise<unknown>;
  onOpen: () => void;
};

const look =
  "h-8 w-full min-w-0 rounded-sm border border-transparent bg-transparent px-1.5 text-end text-sm tabular-nums outline-offset-0 hover:border-edge/60 hover:bg-sheet focus-visible:border-accent focus-visible:bg-sheet focus-visible:outline-1 focus-visible:outline-accent";

/** One day of one row: a duration to type into. Where a budget stops it, whoever sets budgets can say there why to go beyond. */
export function EntryCell({ tenant, label, place, seconds, count, isToday, disabled, locked, onCommit, onOpen }: EntryCellProps) {
  const t = useTranslations("time.grid");
  const errorText = useErrorText();
  const errorId = useId();
  const [draft, setShownDraft] = useState<string | null>(null);
  // Enter saves and moves on, and leaving the cell saves too: what was typed is taken from here once.
  const unsaved = useRef<string | null>(null);
  const [problem, setProblem] = useState<{ text: string; isUsedUp: boolean } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shown = seconds === 0 && count === 0 ? "" : formatClock(seconds);

  const setDraft = (text: string | null) => {
    unsaved.current = text;
    setShownDraft(text);
  };
  // What is said below the cell goes away with the focus in it.
  const focusCell = () => frame.current?.querySelector("input")?.focus();
  const say = (words: string) => setProblem({ text: words, isUsedUp: false });
  const commit = async (reason?: string) => {
    const text = unsaved.current;
    if (text === null) return;
    if (text === shown) return setDraft(null);
    const typed = text.trim() === "" ? 0 : typedSeconds(text);
    if (typed === null) return say(/^\d+$/.test(text.trim()) ? t("overADay") : t("unreadable"));
    if (reason !== undefined) focusCell();
    setDraft(null);
    setProblem(null);
    try {
      await onCommit(typed, reason === undefined ? {} : { override: { reason } });
    } catch (error) {
      setDraft(text);
      setProblem({ text: errorText(error), isUsedUp: isUsedUp(error) });
    }
  };

  const giveUp = () => {
    focusCell();
    setDraft(null);
    setProblem(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") giveUp();
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      onOpen();
    } else if (event.key === "Enter") void commit();
  };

  if (count > 1) {
    return (
      <button type="button" data-cell={place} onClick={onOpen} aria-label={label} className={clsx(look, "underline decoration-edge decoration-dotted underline-offset-3", isToday && "font-semibold")}>
        {shown}
      </button>
    );
  }
  return (
    <div ref={frame} className="relative">
      <input
        type="text"
        data-cell={place}
        value={draft ?? shown}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem ? errorId : undefined}
        readOnly={disabled || locked !== undefined}
        title={locked}
        placeholder={locked === undefined ? "–" : ""}
        autoComplete="off"
        maxLength={20}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        // To say why, one leaves the input and not the cell: what was refused is not sent again by that.
        onBlur={(event) => !frame.current?.contains(event.relatedTarget) && void commit()}
        onDoubleClick={() => count === 1 && onOpen()}
        onKeyDown={onKeyDown}
        className={clsx(look, "placeholder:text-ink-3/60 aria-invalid:border-over-mark", locked !== undefined && "cursor-default text-ink-2 hover:border-transparent hover:bg-transparent", isToday && "font-semibold")}
      />
      {problem && (
        <div className={clsx("absolute end-0 top-full z-10 mt-0.5 rounded-md bg-sheet px-2 py-1.5 text-start whitespace-normal shadow-pop", problem.isUsedUp ? "w-72" : "w-48")}>
          <p id={errorId} role="alert" className="text-xs text-over">
            {problem.text}
          </p>
          {problem.isUsedUp && <BeyondBudget tenant={tenant} isPending={false} onBeyond={(reason) => void commit(reason)} onEscape={giveUp} />}
        </div>
      )}
    </div>
  );
}
