import { z } from "zod";
import { POST_FIGURES } from "../domain/post-figures";
import { DATE_FORMATS, DECIMALS, DELIMITERS, ENCODINGS, finding, importLine } from "../imports/schema";
import { currency, id, zone } from "../trpc/scalars";

export const RESULT_FORMATS = ["meta-ads", "meta-posts", "meta-days", "linkedin-ads", "linkedin-posts", "linkedin-days", "google-ads", "google-analytics", "plausible", "matomo", "generic"] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

/** What the rows of a file are: posts, days with figures that are values of KPIs, or what ads cost. */
export const HOLDS = ["posts", "days", "spend"] as const;
export type Holds = (typeof HOLDS)[number];

/** What a column of a file of posts can hold. */
export const POST_ROLES = ["date", "time", "month", "weekday", "hour", "format", "paid", "title", "permalink", "postId", "reach", "impressions", "interactions", "comments", "likes", "shares"] as const;
export type PostRole = (typeof POST_ROLES)[number];
export type PostColumns = Partial<Record<PostRole, string>>;

/** What a column of a file of ad spend can hold besides the day. */
export const SPEND_ROLES = ["amount", "currency", "campaign"] as const;
export type SpendRole = (typeof SPEND_ROLES)[number];
export type SpendColumns = Partial<Record<SpendRole, string>>;

/** More than a page posts in years, and few enough to be done while somebody waits. */
export const MAX_ROWS = 20_000;

/** A heading of the file, given back as it was shown. */
const heading = z.string().min(1).max(300).refine((value) => value.isWellFormed() && !value.includes("\u0000"), "unreadableText");

/** What a person chose or answered. Given as a whole; what is left out is open. */
export const resultAnswers = z.strictObject({
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  holds: z.enum(HOLDS).optional(),
  columns: z.partialRecord(z.enum(POST_ROLES), heading).optional(),
  spendColumns: z.partialRecord(z.enum(SPEND_ROLES), heading).optional(),
  /** The column with the day, of daily figures and of ad spend. */
  dayColumn: heading.optional(),
  dateFormat: z.enum(DATE_FORMATS).optional(),
  zone: zone.optional(),
  decimal: z.enum(DECIMALS).optional(),
  /** Which weekday the file calls 1: 1 is Monday, 7 is Sunday. */
  weekdayOne: z.union([z.literal(1), z.literal(7)]).optional(),
  /** The year of months that have none. */
  year: z.int().min(1990).max(2199).optional(),
  channelId: id.optional(),
  /** The currency of ad spend where no column says it. */
  currency: currency.optional(),
  /** Which KPI a column of daily figures is the value of. */
  measures: z.array(z.strictObject({ heading, kpiId: id })).max(100).refine((list) => new Set(list.map(({ kpiId }) => kpiId)).size === list.length, "kpiTwice").optional(),
});
export type ResultAnswers = z.infer<typeof resultAnswers>;

/** What stands of a part of a file, told in short: another once anything of it is changed. */
const standing = z.string().regex(/^[0-9a-f]{16}$/);

/** What is decided at the end, when it is known what it changes. */
export const resultChoices = {
  leaveOutErrors: z.boolean(),
  /** The `standing` of every part that is overwritten, as the preview showed it; none leaves what stands. */
  overwrite: z.array(standing).max(MAX_ROWS),
};

export const resultImportRef = { importId: id };

export const resultLine = importLine.extend({ format: z.enum(RESULT_FORMATS) });
export type ResultLine = z.infer<typeof resultLine>;

export const RESULT_QUESTIONS = ["encoding", "dateFormat", "zone", "decimal", "weekdayOne", "year", "channel", "currency", "measures", "columns"] as const;
export type ResultQuestion = (typeof RESULT_QUESTIONS)[number];

/** What a file is, and what has to be said before it can be read. */
export const resultLook = z.object({
  line: resultLine,
  encoding: z.enum(ENCODINGS),
  encodings: z.array(z.enum(ENCODINGS)),
  delimiter: z.enum(DELIMITERS),
  holds: z.enum(HOLDS),
  headings: z.array(z.string()),
  columns: z.partialRecord(z.enum(POST_ROLES), z.string()),
  spendColumns: z.partialRecord(z.enum(SPEND_ROLES), z.string()),
  dayColumn: z.string().nullable(),
  /** The currency that a heading of ad spend says, as a proposal. */
  headingCurrency: z.string().nullable(),
  /** Headings of columns that hold numbers, hence could be values of a KPI. */
  numberColumns: z.array(z.string()),
  dateFormats: z.array(z.enum(DATE_FORMATS)),
  samples: z.array(z.array(z.string())),
  /** What is asked, answered or not; and what of it is still open. */
  asks: z.array(z.enum(RESULT_QUESTIONS)),
  open: z.array(z.enum(RESULT_QUESTIONS)),
  /** For this file, or as it was for the last one with the same headings. */
  answers: resultAnswers,
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  kpis: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string().nullable() })),
  /** The same bytes were imported before, and that import stands. */
  sameAs: z.object({ createdAt: z.string() }).nullable(),
});
export type ResultLook = z.infer<typeof resultLook>;

/** Rows that belong together: of one channel, KPI or campaign. `standing` is what would be overwritten; null where nothing would be. */
const resultPart = z.object({ name: z.string(), rows: z.number(), fresh: z.number(), known: z.number(), changed: z.number(), standing: standing.nullable() });
export type ResultPart = z.infer<typeof resultPart>;

/** What stands and would become another: an amount in minor units of the `unit`, which is its currency, a KPI's value, or a figure of a post. `on` is a day or a month. Null is not known. */
const overwritten = z.object({ line: z.number(), name: z.string(), on: z.string().nullable(), figure: z.enum(["amount", "value", ...POST_FIGURES]), unit: z.string().nullable(), was: z.number().nullable(), becomes: z.number().nullable() });
export type Overwritten = z.infer<typeof overwritten>;

/** What an import would do. Rows are posts, values of a KPI on a day, or what a campaign cost on a day. */
export const resultPreview = z.object({
  holds: z.enum(HOLDS),
  rows: z.number(),
  fresh: z.number(),
  /** There already and the same. */
  known: z.number(),
  /** There already with other figures: they stay unless somebody says otherwise. */
  changed: z.number(),
  /** What that would overwrite, the first of it, and how much there is. */
  overwritten: z.object({ lines: z.array(overwritten), count: z.number() }),
  /** Posts without a day, without any month, and without interactions. */
  withoutDay: z.number(),
  withoutMonth: z.number(),
  withoutInteractions: z.number(),
  /** Cells that are empty where a figure could be. */
  missing: z.number(),
  parts: z.array(resultPart),
  /** What the fresh rows of ad spend cost together, in minor units of the tenant's currency; null for other rows. */
  spent: z.object({ amountMinor: z.number(), currency: z.string() }).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  errorCount: z.number(),
  /** The first of each kind. */
  findings: z.array(finding),
});
export type ResultPreview = z.infer<typeof resultPreview>;
