import { z } from "zod";
import { effortKind } from "../activities/schema";
import { lockReason } from "../timesheets/schema";
import { id, text, zone } from "../trpc/scalars";

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

/** Words of one kind that a person is asked about, at most; rarer ones go where "everything else" goes. */
export const MOST_WORDS = 400;

export const importRef = { importId: id };

/** A word of the file, given back as it was shown. PostgreSQL keeps no NUL and no half characters. */
const asWritten = (max: number) => z.string().min(1).max(max).refine((value) => value.isWellFormed() && !value.includes("\u0000"), "unreadableText");

/** What a person chose or answered, where the file itself does not say. Given as a whole; what is left out is open again. */
export const importAnswers = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  columns: z.partialRecord(z.enum(COLUMN_ROLES), asWritten(300)).optional(),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  zone: zone.optional(),
  decimal: z.enum(DECIMALS).optional(),
  durationUnit: z.enum(DURATION_UNITS).optional(),
  person: z.strictObject({ name: text(120), email: z.email().max(254).nullable() }).optional(),
});
export type ImportAnswers = z.infer<typeof importAnswers>;

const leaveOut = z.strictObject({ to: z.literal("leave-out") });

/** A channel that is there, or one to be made: found by its name where it has come to be in the meantime. */
export const channelChoice = z.union([z.strictObject({ channelId: id }), z.strictObject({ make: text(80), platformKey: asWritten(40) })]);
export type ChannelChoice = z.infer<typeof channelChoice>;

export const activityChoice = z.union([z.strictObject({ activityId: id }), z.strictObject({ make: text(60), kind: effortKind })]);
export type ActivityChoice = z.infer<typeof activityChoice>;

/** Where a client's project goes: into a tenant, by its address, and there to a channel or to none in particular. */
export const projectTarget = z.discriminatedUnion("to", [leaveOut, z.strictObject({ to: z.literal("tenant"), tenant: z.string().min(1).max(80), channel: channelChoice.nullable() })]);
export type ProjectTarget = z.infer<typeof projectTarget>;

/** A member of the tenant of the upload, or a placeholder under the file's name. In a client's tenant it is the same person there. */
export const personTarget = z.discriminatedUnion("to", [leaveOut, z.strictObject({ to: z.literal("member"), memberId: id }), z.strictObject({ to: z.literal("placeholder") })]);
export type PersonTarget = z.infer<typeof personTarget>;

/** What a task or a set of tags means. A channel said here counts before the project's. `rest`: as everything else. */
export const workTarget = z.discriminatedUnion("to", [
  leaveOut,
  z.strictObject({ to: z.literal("rest") }),
  z.strictObject({ to: z.literal("activity"), activity: activityChoice, channel: channelChoice.nullable() }),
]);
export type WorkTarget = z.infer<typeof workTarget>;

const mapped = <T extends z.ZodType>(target: T) => z.array(z.strictObject({ source: asWritten(400), target })).max(MOST_WORDS);

export const importMapping = z.strictObject({
  projects: mapped(projectTarget),
  people: mapped(personTarget),
  work: mapped(workTarget),
  /** The activity of rows whose task and tags say nothing; null where nobody has said. */
  rest: activityChoice.nullable(),
  /** What projects and people beyond those that are listed mean; null where there are none, or nobody has said. */
  restProjects: projectTarget.nullable().default(null),
  restPeople: personTarget.nullable().default(null),
  /** True once a person has said that the lines with errors are to be left out. */
  leaveOutErrors: z.boolean(),
  /** True once a person has said that the entries on locked days are to be left out. */
  leaveOutLocked: z.boolean().default(false),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const finding = z.object({
  severity: z.enum(["fatal", "error", "warning"]),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Line of the file, from 1; null where it is about the whole file. */
  line: z.number().nullable(),
});

export const importState = z.enum(["uploaded", "running", "done", "failed", "undone"]);

/** One line of the history. */
export const importLine = z.object({
  id: z.string(),
  fileName: z.string(),
  format: z.enum(FORMAT_NAMES),
  state: importState,
  /** Rows of the file; rows handled so far. */
  rowCount: z.number(),
  progress: z.number(),
  /** Null until it has run. */
  added: z.number().nullable(),
  /** Null too of what ran before this was counted by itself: it is among what was added then. */
  renewed: z.number().nullable(),
  known: z.number().nullable(),
  leftOut: z.number().nullable(),
  /** Why it failed: a key of the catalogue `errors`. */
  problem: z.object({ reason: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  by: z.string(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  /** The file itself is kept for a while only; what it came to stays. */
  isFileGone: z.boolean(),
});
export type ImportLine = z.infer<typeof importLine>;

const question = z.discriminatedUnion("asks", [
  z.object({ asks: z.literal("encoding"), options: z.array(z.object({ value: z.enum(ENCODINGS), sample: z.string() })) }),
  z.object({ asks: z.literal("dateFormat"), options: z.array(z.enum(DATE_FORMATS)), samples: z.array(z.string()) }),
  z.object({ asks: z.literal("zone"), samples: z.array(z.string()) }),
  z.object({ asks: z.literal("decimal"), options: z.array(z.enum(DECIMALS)), samples: z.array(z.string()) }),
  z.object({ asks: z.literal("durationUnit"), options: z.array(z.enum(DURATION_UNITS)), samples: z.array(z.string()) }),
  z.object({ asks: z.literal("person") }),
]);
export type ImportQuestion = z.infer<typeof question>;

/** What a file is and what has to be asked about it. */
export const importLook = z.object({
  line: importLine,
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  headings: z.array(z.string()),
  columns: z.partialRecord(z.enum(COLUMN_ROLES), z.string()),
  missingColumns: z.array(z.enum(["startDate", "duration"])),
  questions: z.array(question),
  /** The first rows as they stand, cells cut where they are long. */
  samples: z.array(z.array(z.string())),
  /** What has been answered, for this file or for the last one of its kind. */
  answers: importAnswers,
  /** True when nothing is left to ask before the file can be read. */
  isReady: z.boolean(),
  /** True once a person has confirmed the answers: before that nothing is read by them. */
  isConfirmed: z.boolean(),
  /** The same bytes were imported before, and that import stands. */
  sameAs: z.object({ id: z.string(), createdAt: z.string() }).nullable(),
});
export type ImportLook = z.infer<typeof importLook>;

const word = <T extends z.ZodType>(target: T) =>
  z.object({
    /** What the mapping calls it. */
    source: z.string(),
    label: z.string(),
    /** The client of a project, the address of a person; null where there is none. */
    detail: z.string().nullable(),
    entries: z.number(),
    seconds: z.number(),
    /** What it means, by what was mapped before, for this file or another, or by its name; null where a person has to say. */
    target: target.nullable(),
    from: z.enum(["chosen", "remembered", "name", "new"]).nullable(),
  });
const named = z.object({ id: z.string(), name: z.string() });

export const importWords = z.object({
  projects: z.array(word(projectTarget)),
  people: z.array(word(personTarget)),
  work: z.array(word(workTarget)),
  rest: activityChoice.nullable(),
  /** Entries whose task and tags say nothing, and those of words too rare to be listed. */
  restEntries: z.number(),
  /** What all projects and people mean that are too rare to be listed, and their entries: 0 where every one is listed. */
  restProjects: projectTarget.nullable(),
  restProjectEntries: z.number(),
  restPeople: personTarget.nullable(),
  restPeopleEntries: z.number(),
  /** Where entries can go: the tenant of the upload and, for an agency, the clients in which the person may import. */
  tenants: z.array(z.object({ slug: z.string(), name: z.string(), channels: z.array(named) })),
  members: z.array(named.extend({ email: z.string().nullable() })),
  activities: z.array(named.extend({ kind: effortKind })),
});
export type ImportWords = z.infer<typeof importWords>;
export type ProjectWord = ImportWords["projects"][number];
export type PersonWord = ImportWords["people"][number];
export type WorkWord = ImportWords["work"][number];

const sum = { entries: z.number(), seconds: z.number() };

export const importPreview = z.object({
  /** Of all rows that have a place, those that are known already among them. */
  ...sum,
  known: z.number(),
  months: z.array(z.object({ month: z.string(), ...sum })),
  people: z.array(z.object({ name: z.string(), ...sum, months: z.array(z.object({ month: z.string(), ...sum })) })),
  tenants: z.array(z.object({ slug: z.string(), name: z.string(), known: z.number(), ...sum })),
  /** Left out on purpose. */
  leftOut: z.object(sum),
  /** Entries that nobody has said anything about yet: the import waits for that. */
  unmapped: z.object({ projects: z.number(), people: z.number(), work: z.number() }),
  errorCount: z.number(),
  warningCount: z.number(),
  warnings: z.array(z.object({ code: z.string(), count: z.number() })),
  /** The first of each kind, by line. */
  findings: z.array(finding),
  leaveOutErrors: z.boolean(),
  /** On days that are locked, with the first of their lines; what is known already is passed over and not among them. */
  locked: z.object({ ...sum, lines: z.array(z.object({ line: z.number(), on: z.string(), reason: lockReason, tenant: z.string() })) }),
  leaveOutLocked: z.boolean(),
});
export type ImportPreview = z.infer<typeof importPreview>;
export type ShownFinding = z.infer<typeof finding>;

/** What the upload answers: the import's id, or why the file cannot be read. */
export const uploadAnswer = z.union([z.object({ id: z.string() }), z.object({ problem: finding })]);
export type UploadAnswer = z.infer<typeof uploadAnswer>;
