const DAY_MS = 86_400_000;
/** What a workbook calls day 0; one of an old Mac begins four years later. */
const EPOCHS = [Date.UTC(1904, 0, 1), Date.UTC(1899, 11, 30)];
/** No timesheet and no channel is as old: what lies before is not a day but a time of day or a length of time. */
const FIRST_DAY = Date.UTC(1905, 0, 1);

const PLAIN = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 15 });

/** @param {number} number */
const twoDigits = (number) => String(number).padStart(2, "0");

/** Hours may be more than a day's. @param {number} seconds */
const clock = (seconds) => `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

/**
 * A cell of a workbook as a text file would have it: days as 2026-03-31, with 09:30:00 behind it where the cell has a time,
 * times and lengths of time as 09:30:00, numbers with a point and without groups; '' for an empty one and for a formula's error.
 * A number is what the cell holds and not how it is shown: 5 % is 0.05.
 *
 * @param {unknown} cell
 */
export function cellText(cell) {
  if (cell instanceof Date) return momentText(cell.getTime());
  if (typeof cell === "number") return numberText(cell);
  return typeof cell === "string" || typeof cell === "boolean" ? String(cell) : "";
}

/** Days are kept as fractions, which miss a second by a little. @param {number} exact */
function momentText(exact) {
  const ms = Math.round(exact / 1000) * 1000;
  if (!Number.isFinite(ms)) return "";
  if (ms < FIRST_DAY) return clock((ms - (EPOCHS.find((epoch) => epoch <= ms) ?? ms)) / 1000);
  const [day = "", time = ""] = new Date(ms).toISOString().split(/[T.]/);
  return ms % DAY_MS === 0 ? day : `${day} ${time}`;
}

/** Fifteen digits, as spreadsheets show them: 0.1 + 0.2 is 0.3. Never with an exponent, which no reader of ours knows. @param {number} number */
function numberText(number) {
  if (!Number.isFinite(number)) return "";
  return PLAIN.format(Number(number.toPrecision(15)) + 0); // + 0 leaves no minus before a zero
}
