import { clsx } from "clsx";
import { useFormatter } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import type { CellDraft } from "./grid-cells";
import { isBlock, pastedBlock } from "./pasted-block";

export type GridInputProps = {
  label: string;
  /** What stands there; null was not measured. */
  value: number | null;
  draft: CellDraft | null;
  onType: (text: string) => void;
  onForget: () => void;
  onLeave: () => void;
  onBlock: (block: string[][]) => void;
};

/** One cell of the grid. Leaving it saves; Escape brings back what stood there; a block that is pasted is laid over the grid from here. */
export function GridInput({ label, value, draft, onType, onForget, onLeave, onBlock }: GridInputProps) {
  const format = useFormatter();
  const shown = value === null ? "" : format.number(value, { maximumFractionDigits: 4, useGrouping: false });
  const isWrong = draft !== null && draft.problem !== null;
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const block = pastedBlock(event.clipboardData.getData("text/plain"));
    if (!isBlock(block)) return;
    event.preventDefault();
    onBlock(block);
  };
  const onKeyDown = (event: KeyboardEvent) => event.key === "Escape" && onForget();
  return (
    <input
      data-cell=""
      inputMode="decimal"
      autoComplete="off"
      placeholder="–"
      maxLength={40}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      title={draft?.problem ?? undefined}
      value={draft?.text ?? shown}
      onChange={(event) => onType(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      className={clsx(
        "block h-8 w-full min-w-16 rounded-sm border bg-transparent px-1.5 text-end text-sm text-ink tabular-nums placeholder:text-ink-3 focus-visible:border-accent focus-visible:bg-sheet focus-visible:outline-1 focus-visible:outline-offset-0 focus-visible:outline-accent pointer-coarse:h-10 pointer-coarse:text-base",
        isWrong ? "border-over-mark" : "border-transparent hover:border-edge/60",
        draft !== null && !isWrong && "text-ink-3",
      )}
    />
  );
}
