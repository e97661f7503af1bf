import { readFileSync } from "node:fs";
import path from "node:path";
import type { Inspection } from "../parsing/inspect";
import type { ImportSettings } from "../schema";

/** The bytes of a file in this folder. */
export function sample(name: string): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, name));
}

/** UTF-8 bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Settings of an inspected file with the answers that its questions leave open. */
export function settingsOf(inspected: Inspection, answers: Partial<ImportSettings>): ImportSettings {
  return {
    encoding: inspected.encoding, delimiter: inspected.delimiter, columns: inspected.columns,
    dateFormat: inspected.decided.dateFormat ?? "YYYY-MM-DD",
    decimal: inspected.decided.decimal ?? ".",
    durationUnit: inspected.decided.durationUnit ?? "hours",
    zone: "Europe/Amsterdam", person: null, ...answers,
  };
}
