import { headingKey } from "../../imports/formats/heading";

/** Reads one column of a row: trimmed, composed, '' where the file has no such column. */
export function columnReader(headings: readonly string[], heading: string | null | undefined): (cells: readonly string[]) => string {
  const at = heading ? headings.map(headingKey).indexOf(headingKey(heading)) : -1;
  return at < 0 ? () => "" : (cells) => (cells[at] ?? "").normalize("NFC").trim();
}

/** `20260131` is the 31st of January wherever it was written. */
export const spreadDate = (text: string) => text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
