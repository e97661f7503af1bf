import type { KeyboardEvent } from "react";

type Step = { rows: number; columns: number };
type Caret = Pick<HTMLInputElement, "selectionStart" | "selectionEnd" | "value">;

/** On arriving in a cell all of it is marked, until somebody types there or places the caret. */
const isWholeMarked = ({ selectionStart, selectionEnd, value }: Caret) => selectionStart === 0 && selectionEnd === value.length;

/** Whether somebody is at work in a cell of a grid, so that nothing may take the focus from there. */
export const isTypedInto = (field: Caret & Pick<HTMLInputElement, "dataset">) => field.dataset.cell !== undefined && !isWholeMarked(field);

/** Where a key goes from a cell; null for keys that stay in it. Left and right leave only from the edge of what is typed. */
export function stepOf(key: string, input: Caret, isShift: boolean): Step | null {
  const { selectionStart, selectionEnd, value } = input;
  const isWhole = isWholeMarked(input);
  if (key === "Enter") return { rows: isShift ? -1 : 1, columns: 0 };
  if (key === "ArrowDown") return { rows: 1, columns: 0 };
  if (key === "ArrowUp") return { rows: -1, columns: 0 };
  if (key === "ArrowLeft" && (isWhole || selectionEnd === 0)) return { rows: 0, columns: -1 };
  if (key === "ArrowRight" && (isWhole || selectionStart === value.length)) return { rows: 0, columns: 1 };
  return null;
}

/** Moves the focus from cell to cell of a grid whose inputs carry `data-cell`; leaving a cell saves it. */
export function moveInGrid(event: KeyboardEvent, frame: HTMLElement) {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.dataset.cell === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = stepOf(event.key, input, event.shiftKey);
  if (!step) return;
  const rows = [...frame.querySelectorAll("tr")].map((row) => [...row.querySelectorAll<HTMLInputElement>("input[data-cell]")]).filter((cells) => cells.length > 0);
  const row = rows.findIndex((cells) => cells.includes(input));
  const next = rows[row + step.rows]?.[(rows[row]?.indexOf(input) ?? 0) + step.columns];
  event.preventDefault();
  if (next) next.focus();
  // The last row saves all the same.
  else if (event.key === "Enter") input.blur();
}
