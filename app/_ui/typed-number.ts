import { parseDuration } from "@/server/domain/duration";

/** What a field takes: the reader's locale, hours or plain numbers, and how far they may go. */
export type NumberRules = { locale: string; hours: boolean; required: boolean; min?: number; max?: number; digits?: number };

export type Reading = { value: number | null; problem?: undefined } | { value?: undefined; problem: "missing" | "unreadable" | "whole" | "digits" | "range" };

const GROUPED = [/^(\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.(\d+))?$/, /^(\d{1,3}(?:\.\d{2,3})*\.\d{3})(?:,(\d+))?$/, /^(\d{1,3}(?: \d{3})+)(?:[.,](\d*))?$/];
const SINGLE = /^(\d*)([.,])(\d*)$/;

/** The sign that the locale puts between thousands, or before decimals. */
const signOf = (locale: string, type: "group" | "decimal") => new Intl.NumberFormat(locale, { numberingSystem: "latn", useGrouping: true }).formatToParts(1234567.5).find((part) => part.type === type)?.value;

/** Digits and signs without their sign before, as a number; null where they are none or could mean two. */
function size(text: string, locale: string): number | null {
  if (text.length > 18) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const [, whole = "", sign = "", part = ""] = SINGLE.exec(text) ?? [];
  if (sign !== "") {
    if (whole === "" && part === "") return null;
    // Three digits behind one sign may be thousands: what the reader's own notation says, and nothing where it does not know the sign.
    const mayBeThousands = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (mayBeThousands && sign === signOf(locale, "group")) return Number(whole + part);
    if (mayBeThousands && sign !== signOf(locale, "decimal")) return null;
    return Number(`${whole || "0"}.${part || "0"}`);
  }
  const grouped = GROUPED.map((form) => form.exec(text)).find((found) => found !== null);
  return grouped ? Number(`${(grouped[1] ?? "").replace(/\D/g, "")}.${grouped[2] || "0"}`) : null;
}

/** A typed number, or null: `12,5`, `12.50`, `1.250,00` and `1,250.00` in every locale, `1,250` as the locale reads it. */
export function readNumber(typed: string, locale: string): number | null {
  const [, sign = "", rest = ""] = /^([-−–+]?)\s*(.*)$/.exec(typed.trim().replace(/[\s'’]/g, " ")) ?? [];
  const read = size(rest, locale);
  return read === null || sign === "" || sign === "+" ? read : 0 - read;
}

/** Typed hours, in whole seconds of them: a number, or a duration such as `1:30` and `1h30`. */
export function readHours(typed: string, locale: string): number | null {
  const [, sign = "", rest = ""] = /^([-−–]?)\s*(.*)$/.exec(typed.trim()) ?? [];
  const seconds = /[:a-z]/i.test(rest) ? parseDuration(rest) : null;
  const hours = seconds === null ? readNumber(rest, locale) : seconds / 3600;
  return hours === null ? null : (sign === "" ? 1 : -1) * (Math.round(hours * 3600) / 3600);
}

/** What a text in a field means under its rules, or what is wrong with it. Never a number other than the one that was typed. */
export function readField(typed: string, { locale, hours, required, min, max, digits }: NumberRules): Reading {
  if (typed.trim() === "") return required ? { problem: "missing" } : { value: null };
  const value = (hours ? readHours : readNumber)(typed, locale);
  if (value === null) return { problem: "unreadable" };
  if (!hours && digits !== undefined && Number(value.toFixed(digits)) !== value) return { problem: digits === 0 ? "whole" : "digits" };
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return { problem: "range" };
  return { value };
}
