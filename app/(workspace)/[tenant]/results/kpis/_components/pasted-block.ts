import { readNumber } from "@/app/_ui/typed-number";

/** What was copied out of a spreadsheet, as rows of cells. */
export function pastedBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** More than one cell: one alone is typed like any other text. */
export const isBlock = (block: readonly (readonly string[])[]): boolean => block.length > 1 || (block[0]?.length ?? 0) > 1;

/** The size that a value may have at most, as it is kept. */
const MOST = 1e13;

/** The number in a cell, whose unit may stand behind it; null for an empty one, and "unreadable" where it is none or could mean two. */
export function readCell(text: string, unit: string | null, locale: string): number | null | "unreadable" {
  const trimmed = text.trim();
  const bare = unit !== null && trimmed.toLowerCase().endsWith(unit.toLowerCase()) ? trimmed.slice(0, -unit.length).trim() : trimmed;
  if (/^[-–—]?$/.test(bare)) return null;
  const value = readNumber(bare, locale);
  return value === null || Math.abs(value) > MOST ? "unreadable" : value;
}
