import { z } from "zod";
import { DATE_FORMATS, ENCODINGS, finding, importLine } from "../imports/schema";
import { id, zone } from "../trpc/scalars";
import { LOG_ROLES } from "./schema";

export type LogRole = (typeof LOG_ROLES)[number];

/** A heading of the file, given back as it was shown. */
const heading = z.string().min(1).max(300).refine((value) => value.isWellFormed() && !value.includes("\u0000"), "unreadableText");
export type LogColumns = Partial<Record<LogRole, string>>;

/** How a file is to be read. What is left out is as the file says, or open. */
export const logAnswers = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  columns: z.partialRecord(z.enum(LOG_ROLES), heading).optional(),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  /** IANA zone of the times in the file. */
  zone: zone.optional(),
  channelId: id.optional(),
});
export type LogAnswers = z.infer<typeof logAnswers>;

export const logRef = { importId: id };
export const logReading = { ...logRef, answers: logAnswers };
export const logRun = { ...logReading, leaveOutErrors: z.boolean() };

export const LOG_QUESTIONS = ["columns", "dateFormat", "zone", "channel"] as const;

export const logLine = importLine.extend({ format: z.literal("generic") });

/** What a file is, what has to be said before it can be imported, and what the import would do by what was said. */
export const logPreview = z.object({
  fileName: z.string(),
  encodings: z.array(z.enum(ENCODINGS)),
  headings: z.array(z.string()),
  columns: z.partialRecord(z.enum(LOG_ROLES), z.string()),
  /** Those that read every day; more than one is asked. */
  dateFormats: z.array(z.enum(DATE_FORMATS)),
  samples: z.array(z.array(z.string())),
  /** The same bytes were imported before, and that import stands. */
  sameAs: z.object({ createdAt: z.string() }).nullable(),
  open: z.array(z.enum(LOG_QUESTIONS)),
  /** Null while something is open. */
  counts: z.object({ rows: z.number(), fresh: z.number(), known: z.number(), unanswered: z.number(), errorCount: z.number() }).nullable(),
  findings: z.array(finding),
});
export type LogPreview = z.infer<typeof logPreview>;
