/** What a person may choose before a file is read. Runs in the browser too: nothing of Node is imported here. */

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1250", "macintosh"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DATE_FORMATS = [
  "YYYY-MM-DD", "YYYY/MM/DD", "YYYY.MM.DD", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "MM-DD-YYYY", "DD.MM.YYYY",
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

export const DECIMALS = [".", ","] as const;
export type Decimal = (typeof DECIMALS)[number];

/** What a bare number in the duration column counts. `1:30` and `1h 30m` need no unit. */
export const DURATION_UNITS = ["hours", "minutes", "seconds"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export const FORMAT_NAMES = ["toggl", "clockify", "harvest", "kimai", "generic"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What a column can hold. A name is either one column (`person`) or two (`firstName`, `lastName`). */
export const COLUMN_ROLES = [
  "person", "firstName", "lastName", "email", "client", "project", "task", "tags", "note",
  "startDate", "startTime", "endDate", "endTime", "duration", "billable", "zone",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Role → heading as the file writes it. By heading, not by position, so that it can be remembered for the next export. */
export type Columns = Partial<Record<ColumnRole, string>>;

/** A person as the file names them; `email` is null where the file gives none. */
export type ImportPerson = { name: string; email: string | null };

export type ImportSettings = {
  encoding: Encoding;
  delimiter: Delimiter;
  columns: Columns;
  dateFormat: DateFormat;
  /** IANA zone of the times in the file, unless a `zone` column says it row by row. */
  zone: string;
  decimal: Decimal;
  durationUnit: DurationUnit;
  /** Whose time it is where the file names nobody; null when rows without a person are to be refused. */
  person: ImportPerson | null;
};

/** More than 100,000 rows of a detailed report, less than what would fill the memory of a small server. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
