import type { Decimal, DurationUnit } from "../schema";

/** `coarseness` is the step in seconds to which the file has rounded: 1.28 h is exact to 36 s, 1:17 to 60 s, 0:00:30 to 0 s. */
export type ReadDuration = { seconds: number; coarseness: number };

const CLOCK = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/;
const WORDS = /^(?:(\d{1,5})\s*h)?\s*(?:(\d{1,5})\s*m(?:in)?)?\s*(?:(\d{1,6})\s*s(?:ec)?)?$/i;
const UNIT_SECONDS: Record<DurationUnit, number> = { hours: 3600, minutes: 60, seconds: 1 };

/** True for a bare number, whose meaning needs a unit and a decimal mark. */
export function isBareNumber(text: string): boolean {
  return /^[-−]?\d[\d.,]*$/.test(text.trim());
}

/** Digits before and after the decimal mark, null when the text is no number written with this mark. */
function digitsOf(text: string, decimal: Decimal): { digits: string; places: number } | null {
  const [mark, group] = decimal === "." ? ["\\.", ","] : [",", "\\."];
  const parts = new RegExp(`^(\\d{1,9}|\\d{1,3}(?:${group}\\d{3})+)(?:${mark}(\\d{1,6})\\d*)?$`).exec(text);
  if (!parts) return null;
  const [, whole = "", fraction = ""] = parts;
  return { digits: whole.replace(/\D/g, "") + fraction, places: fraction.length };
}

/**
 * A duration in whole seconds: `H:MM:SS`, `HH:MM`, `1h 30m`, or a bare number in `unit` with the chosen decimal mark,
 * rounded half away from zero. Negative values are read as such, for the caller to refuse. Null when it is no duration.
 */
export function readDuration(text: string, decimal: Decimal, unit: DurationUnit): ReadDuration | null {
  const trimmed = text.trim();
  const negative = /^[-−]/.test(trimmed);
  const read = readUnsigned(negative ? trimmed.slice(1).trim() : trimmed, decimal, unit);
  return read && negative && read.seconds > 0 ? { ...read, seconds: -read.seconds } : read;
}

function readUnsigned(text: string, decimal: Decimal, unit: DurationUnit): ReadDuration | null {
  const clock = CLOCK.exec(text);
  if (clock) {
    const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0);
    return { seconds, coarseness: clock[3] === undefined ? 60 : 0 };
  }
  const words = text === "" ? null : WORDS.exec(text);
  if (words) {
    const seconds = Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
    return { seconds, coarseness: words[3] === undefined ? 60 : 0 };
  }
  const number = digitsOf(text, decimal);
  if (!number) return null;
  // Whole numbers all the way: 0.29 h as a binary fraction could fall on the wrong side of a half second.
  const scale = 10 ** number.places;
  const scaled = Number(number.digits) * UNIT_SECONDS[unit];
  return { seconds: Math.floor((2 * scaled + scale) / (2 * scale)), coarseness: unit === "seconds" ? 0 : UNIT_SECONDS[unit] / scale };
}
