import { z } from "zod";
import { isDay } from "../domain/day";
import { ROI_BYS } from "../domain/roi";
import { isZone } from "../domain/zone";

/** Text as people type it: trimmed, in one Unicode form, without NUL or broken characters, both of which PostgreSQL refuses. */
const clean = (value: string) => value.isWellFormed() && !value.includes("\u0000");

/** One line or more, not empty. */
export const text = (max: number) => z.string().max(max * 4).refine(clean, "unreadableText").transform((value) => value.normalize("NFC").trim()).pipe(z.string().min(1, "empty").max(max));

/** The same, where nothing is an answer too: '' becomes null. */
export const optionalText = (max: number) =>
  z.string().max(max * 4).refine(clean, "unreadableText").nullable().transform((value) => value?.normalize("NFC").trim() || null).pipe(z.string().max(max).nullable());

/** A note may be empty. */
export const note = z.string().max(4000).refine(clean, "unreadableText").transform((value) => value.normalize("NFC").trim()).pipe(z.string().max(1000));

/** A word by which a thing is named in an address or a catalogue; it is compared and never shown. */
export const word = (max: number) => z.string().min(1, "empty").max(max).refine(clean, "unreadableText");

/** A tenant's word in the address. */
export const slug = word(80);

const inRange = (day: string) => isDay(day) && day >= "1970-01-01" && day < "2200-01-01";

/** A local day, 'YYYY-MM-DD'. */
export const day = z.string().max(10).refine(inRange, "notADay");

/** A month, 'YYYY-MM'. */
export const month = z.string().max(7).refine((value) => inRange(`${value}-01`), "notAMonth");

/** Whole months, both included; `month` is one of them alone. Without any, the one that is now in the tenant's zone; INVALID for more than five years. */
export const monthsAsked = { month: month.optional(), from: month.optional(), to: month.optional() };
export type MonthsAsked = z.infer<z.ZodObject<typeof monthsAsked>>;

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/, "notACurrency").refine((code) => Intl.supportedValuesOf("currency").includes(code), "notACurrency");

/** An IANA time zone. */
export const zone = z.string().max(60).refine(isZone, "notAZone");

export const id = z.uuid();

/** The same, where what names none is meant by "none". */
export const idOrNone = z.union([id, z.literal("none")]);

/** A campaign by its words, in any letters; "" is none. */
export const campaign = z.string().max(200).refine(clean, "unreadableText");

/** Of which part of a client rows are: what is left out does not narrow. */
export const partFields = { channel: idOrNone.optional(), goal: idOrNone.optional(), provider: idOrNone.optional(), campaign: campaign.optional() };
export type Part = z.infer<z.ZodObject<typeof partFields>>;

/** What such a part is called; null is what names none. */
export const namedPart = z.object({ by: z.enum(ROI_BYS), name: z.string().nullable() });
export type NamedPart = z.infer<typeof namedPart>;

/** An instant on the wire, ISO 8601 in UTC. */
export const instant = z.iso.datetime().refine((value) => inRange(value.slice(0, 10)), "notAnInstant");

/** Whole seconds of one piece of work: nothing to a day. */
export const entrySeconds = z.int().min(0).max(86_400);

/** A time of day on a 24-hour clock, 'HH:MM'. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "notAClockTime");

/** Whole seconds of a budget; a large team's month fits. */
export const budgetSeconds = z.int().min(0).max(100_000 * 3600);

export const webAddress = z.url({ protocol: /^https?$/ }).max(500);

/** The page that follows: an opaque word from the last answer. */
export const cursor = z.string().max(200).nullable();
