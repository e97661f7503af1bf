import { isBareNumber, readDuration } from "./duration";
import { DECIMALS, type Decimal, type DurationUnit } from "../schema";

const DAY_SECONDS = 86_400;

export type NumberStyle = {
  /** Decimal marks under which every bare number is a duration of at most a day; both when the file decides nothing. */
  decimals: Decimal[];
  /** Some number has a mark, so that the choice matters. */
  marked: boolean;
  /** Some duration is a bare number, so that its unit matters. */
  bare: boolean;
  /** The first few bare numbers, those with a mark first. */
  samples: string[];
};

const SAMPLES = 3;

/**
 * Gathers how a file writes durations. `1,5` can only be one and a half hours, since nobody works 15 or 1500 in a day;
 * what both marks can read (`1,500` as seconds) is left open for a person to say.
 */
export function gatherNumberStyle(unit: DurationUnit): { add: (text: string) => void; result: () => NumberStyle } {
  const fits: Record<Decimal, boolean> = { ".": true, ",": true };
  const withMark: string[] = [];
  const without: string[] = [];
  let marked = false;
  return {
    add: (text) => {
      if (!isBareNumber(text)) return;
      const hasMark = /[.,]/.test(text);
      const samples = hasMark ? withMark : without;
      if (samples.length < SAMPLES && !samples.includes(text)) samples.push(text);
      if (!hasMark) return;
      marked = true;
      for (const decimal of DECIMALS) {
        const read = readDuration(text, decimal, unit);
        if (!read || Math.abs(read.seconds) > DAY_SECONDS) fits[decimal] = false;
      }
    },
    result: () => {
      const fitting = DECIMALS.filter((decimal) => fits[decimal]);
      const samples = [...withMark, ...without].slice(0, SAMPLES);
      return { decimals: fitting.length > 0 ? fitting : [...DECIMALS], marked, bare: samples.length > 0, samples };
    },
  };
}
