/** How much a finding matters: `fatal` nothing of the file can be read, `error` this row cannot be imported, `warning` it can, but look. */
export type Severity = "fatal" | "error" | "warning";

export const FINDING_CODES = [
  "empty", "noRows", "tooLarge", "workbook", "oldWorkbook", "workbookTooMuch", "workbookTooLong", "workbookOfYours", "workbooksOfOthers", "pdf", "compressed", "picture", "binary",
  "notThisEncoding", "cutShort", "tooFewColumns", "tooManyColumns", "quoteNotClosed", "quoteMisplaced", "rowTooLong",
  "oneColumn", "blankHeading", "noHeading", "duplicateHeading", "columnNotChosen", "columnNotFound", "zoneNotChosen", "zoneUnknown",
  "missingPerson", "missingDate", "unreadableDate", "dateOutOfRange", "unreadableTime",
  "missingDuration", "unreadableDuration", "belowZero", "overOneDay", "endBeforeStart",
  "acrossMidnight", "overlap", "zeroLength", "durationDiffers",
  "tooManyRows", "unreadableFigure", "unreadableMonth", "unreadableWeekday", "unreadableHour", "dayTwice", "dayAhead", "unknownCurrency", "rateMissing",
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/**
 * What was found in a file, as a value. `code` is a key of the message catalogue `imports-findings`,
 * `params` fill its sentence. `line` is the line of the file, counted from 1 with the heading and blank
 * lines, at which the row begins; null when the finding is about the whole file.
 */
export type Finding = {
  severity: Severity;
  code: FindingCode;
  params: Record<string, string | number>;
  line: number | null;
};

const SHOWN_CHARACTERS = 60;

/** A cell's text, short enough to be quoted in a sentence. */
export function quoted(text: string): string {
  const oneLine = text.replace(/\s+/g, " ").trim();
  return oneLine.length > SHOWN_CHARACTERS ? `${oneLine.slice(0, SHOWN_CHARACTERS)}…` : oneLine;
}

/** Makes a finding; `line` is also given to the sentence as `{line}`. */
export function finding(severity: Severity, code: FindingCode, line: number | null, params: Finding["params"] = {}): Finding {
  return { severity, code, params: line === null ? params : { line, ...params }, line };
}

/** Carries a fatal finding out of the readers. It never leaves this folder: the public functions turn it into a value. */
export class UnreadableFile extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

/** Stops reading with a fatal finding. */
export function refuse(code: FindingCode, line: number | null, params: Finding["params"] = {}): never {
  throw new UnreadableFile(finding("fatal", code, line, params));
}
