import { z } from "zod";
import { day, id, monthsAsked, namedPart, note, partFields } from "../trpc/scalars";

export const expenseKind = z.enum(["fee", "tool", "ads", "training", "other"]);
export type ExpenseKind = z.infer<typeof expenseKind>;

/** What a person says about money spent. */
export const expenseFields = {
  on: day,
  kind: expenseKind,
  /** Minor units of the tenant's currency. */
  amountMinor: z.int().min(0).max(2_000_000_000),
  /** Null is for no channel in particular. */
  channelId: id.nullable(),
  goalId: id.nullable(),
  supplier: note.pipe(z.string().max(120)),
  /** By which money that was spent and what came of it are told together; empty for none. */
  campaign: note.pipe(z.string().max(120)).default(""),
  note,
};
export type ExpenseFields = z.infer<z.ZodObject<typeof expenseFields>>;

/** Its id is made by whoever adds it, so that a lost answer can be asked for again. */
export const newExpense = { expenseId: id, ...expenseFields };
export const expenseRef = { expenseId: id };
/** The version that was read: a change on top of somebody else's is refused. */
export const expenseChange = { expenseId: id, version: z.int().min(1), ...expenseFields };

/** One kind, or several with commas between. */
const kinds = z.string().max(60).refine((value) => value.split(",").every((each) => expenseKind.safeParse(each).success), "notAKind");

/** Which expenses: of some months, of what part of the client, and `shared` for what falls on all channels, being of none and no tool's that is for certain ones; what is left out does not narrow. */
export const expenseFilter = { ...monthsAsked, ...partFields, kind: kinds.optional(), shared: z.literal("all").optional() };
export type ExpenseFilter = z.infer<z.ZodObject<typeof expenseFilter>>;

export const expense = z.object({
  id: z.string(),
  on: z.string(),
  kind: expenseKind,
  amountMinor: z.number(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  supplier: z.string(),
  campaign: z.string(),
  note: z.string(),
  version: z.number(),
});
export type Expense = z.infer<typeof expense>;

/** Some months of them, of which the latest are listed, and what all `rows` come to by kind; the sums add up to the total. `narrowed` is of what part they are: nothing is all. */
export const expenseList = z.object({
  from: z.string(),
  to: z.string(),
  today: z.string(),
  currency: z.string(),
  narrowed: z.array(namedPart),
  expenses: z.array(expense),
  rows: z.number(),
  kinds: z.array(z.object({ kind: expenseKind, amountMinor: z.number() })),
  totalMinor: z.number(),
});
export type ExpenseList = z.infer<typeof expenseList>;
