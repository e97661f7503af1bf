import { z } from "zod";
import { MOST_OF_ONE_RETURN } from "../domain/kpi-returns";
import { currency, day, id, idOrNone, month, monthsAsked, namedPart, note, partFields, text } from "../trpc/scalars";

/** Money, something that is worth an amount, or work that was not needed. */
export const returnKindWord = z.enum(["revenue", "result", "saving"]);

const minor = z.int().min(0).max(2_000_000_000);
const permille = z.int().min(0).max(1000);

/** What a person says about something that came back. */
export const returnFields = {
  on: day,
  kindId: id,
  /** Needed of a result or a saving. */
  quantity: z.int().min(0).max(MOST_OF_ONE_RETURN).nullable(),
  /** Needed of revenue: minor units of `currency`. */
  amountMinor: minor.nullable(),
  currency,
  /** Null is for no channel in particular. */
  channelId: id.nullable(),
  goalId: id.nullable(),
  engagementId: id.nullable(),
  campaign: note.pipe(z.string().max(120)),
  /** Whether ads brought it. */
  isPaid: z.boolean(),
  note,
};
export type ReturnFields = z.infer<z.ZodObject<typeof returnFields>>;

/** Its id is made by whoever adds it, so that a lost answer can be asked for again. */
export const newReturn = { returnId: id, ...returnFields };
export const returnRef = { returnId: id };
export const returnChange = { returnId: id, version: z.int().min(1), ...returnFields };
/** Without one, the month that is now in the tenant's zone. */
export const returnMonth = { month: month.optional() };
/** Which returns: of some months, of what part of the client, of one kind, on whose day one of its values holds, or none, and by ads or without; what is left out does not narrow. */
export const returnFilter = { ...monthsAsked, ...partFields, kind: id.optional(), value: idOrNone.optional(), paid: z.enum(["yes", "no"]).optional() };
export type ReturnFilter = z.infer<z.ZodObject<typeof returnFilter>>;

/** What one is worth from a day on: a margin of revenue; an amount, or close rate × deal × margin, of a result or a saving. */
export const valueFields = { amountMinor: minor.nullable(), closePermille: permille.nullable(), dealMinor: minor.nullable(), marginPermille: permille.nullable() };
export const valueChange = { kindId: id, from: day, ...valueFields };
export type ValueFields = z.infer<z.ZodObject<typeof valueFields>>;

/** `kpiId` is the KPI that counts the same; one that is vanity is refused. */
const kindFields = { name: text(80), kpiId: id.nullable() };
export const newReturnKind = { kindId: id, kind: returnKindWord, ...kindFields };
export const returnKindChange = { kindId: id, version: z.int().min(1), ...kindFields, isRetired: z.boolean() };

export const storedReturn = z.object({
  id: z.string(), on: z.string(), kindId: z.string(), kindName: z.string(), kind: returnKindWord, quantity: z.number().nullable(),
  /** In the tenant's currency; null where none was said, or no rate of exchange is known for its day. */
  amountMinor: z.number().nullable(),
  /** As it was asked for. */
  original: z.object({ amountMinor: z.number(), currency: z.string() }).nullable(),
  channelId: z.string().nullable(), channelName: z.string().nullable(), goalId: z.string().nullable(), goalTitle: z.string().nullable(), engagementId: z.string().nullable(),
  campaign: z.string(), isPaid: z.boolean(), note: z.string(), version: z.number(),
});
export type StoredReturn = z.infer<typeof storedReturn>;

/**
 * Some months of them; `worthMinor` null is not valued, and in no sum. The sum, `rows` and `unvalued` are of all, of which the latest
 * are listed: where all are, their worths add up to the sum. `narrowed` is of what part they are, `only` the kind (null: any), with the day since
 * which the value that is meant holds (null: none does).
 */
export const returnList = z.object({
  from: z.string(), to: z.string(), today: z.string(), currency: z.string(),
  narrowed: z.array(namedPart),
  only: z.object({ kind: z.string().nullable(), value: z.object({ since: z.string().nullable() }).nullable() }).nullable(),
  returns: z.array(storedReturn.extend({ worthMinor: z.number().nullable() })),
  rows: z.number(),
  totalMinor: z.number(),
  unvalued: z.number(),
});
export type ReturnList = z.infer<typeof returnList>;

export const returnValue = z.object({ id: z.string(), from: z.string(), to: z.string().nullable(), amountMinor: z.number().nullable(), closePermille: z.number().nullable(), dealMinor: z.number().nullable(), marginPermille: z.number().nullable() });
export type ReturnValueRow = z.infer<typeof returnValue>;

/** Kinds by name, retired ones last, each with what one was and is worth, oldest first. */
export const returnKinds = z.object({
  today: z.string(), currency: z.string(),
  kinds: z.array(z.object({ id: z.string(), name: z.string(), kind: returnKindWord, kpiId: z.string().nullable(), kpiName: z.string().nullable(), isRetired: z.boolean(), version: z.number(), values: z.array(returnValue) })),
});
export type ReturnKinds = z.infer<typeof returnKinds>;
export type ReturnKindRow = ReturnKinds["kinds"][number];

/** The number that was seen to be missing: another one by then is refused. */
export const countedReturn = { returnId: id, kindId: id, month, missing: z.int().min(1).max(MOST_OF_ONE_RETURN) };

/** Kinds that a KPI counts: what it counted in a month (null where it says no number), what stands as returns, and what is missing there; `whyNot` is why that cannot be added. */
export const countedKinds = z.object({
  month: z.string(),
  kinds: z.array(z.object({ kindId: z.string(), kindName: z.string(), kpiName: z.string(), counted: z.number().nullable(), recorded: z.number(), missing: z.number().nullable(), whyNot: z.enum(["many", "early"]).nullable() })),
});
export type CountedKinds = z.infer<typeof countedKinds>;
