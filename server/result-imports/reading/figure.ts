import { roundHalfAway } from "../../domain/rounding";
import type { Decimal } from "../../imports/schema";

/** A cell that says nothing: a missing figure, which is not 0. */
export const isMissing = (text: string) => /^(|-|–|—|n\/?a|null|none|\(not set\))$/i.test(text);

const GROUPS = "[.,'’\\s\\u00a0\\u202f]";
// Groups first: `1,000` is a thousand, and not one with three decimals.
const WHOLE = new RegExp(`^(\\d{1,3}(?:${GROUPS}\\d{3})+|\\d{1,15})(?:[.,]0+)?$`);
const MOST = 2_147_483_647;

/** A whole number as exports write it, with or without groups of three. Null for what is none, and for more than anybody reaches. */
export function readWhole(text: string): number | null {
  const digits = WHOLE.exec(text)?.[1]?.replace(/\D/g, "");
  const number = digits === undefined ? null : Number(digits);
  return number !== null && number <= MOST ? number : null;
}

const NUMBERS: Record<Decimal, RegExp> = {
  ".": /^[-−]?(?:\d{1,13}|\d{1,3}(?:[,'’\s\u00a0\u202f]\d{3})+)?(?:\.\d+)?$/,
  ",": /^[-−]?(?:\d{1,13}|\d{1,3}(?:[.'’\s\u00a0\u202f]\d{3})+)?(?:,\d+)?$/,
};

/** An amount as some write it, without the sign of its currency. */
export const withoutSign = (text: string) => text.replace(/^(-?)\s*\p{Sc}\s*|\s*\p{Sc}$/u, "$1");

/** A number by its decimal mark, a percent sign left away; four decimals are kept. Null for what is none. */
export function readNumber(text: string, decimal: Decimal): number | null {
  const bare = text.replace(/\s*%$/, "");
  if (!/\d/.test(bare) || !NUMBERS[decimal].test(bare)) return null;
  const [whole = "", fraction = ""] = bare.split(decimal);
  const number = Number(`${whole.replace(/\D/g, "") || "0"}.${fraction || "0"}`);
  if (number > 1e13) return null;
  return roundHalfAway(/^[-−]/.test(bare) ? -number : number, 4);
}

/** Decimal marks under which every one of these is a number. */
export const decimalsOf = (texts: Iterable<string>): Decimal[] => {
  const all = [...texts];
  return ([".", ","] as const).filter((decimal) => all.every((text) => readNumber(text, decimal) !== null));
};
