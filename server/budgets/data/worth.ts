import { z } from "zod";
import type { Worth } from "../../domain/counted";
import type { Day } from "../../domain/day";
import type { Priced } from "../../domain/priced";
import { Prisma } from "../../generated/prisma/client";

const numbers = z.array(z.number()).length(3);

/** Of a cell as the database answers it: priced seconds, Σ seconds × minor units an hour, and unpriced seconds, of four parts. */
export const worthColumns = { cost: numbers, costToYesterday: numbers, bill: numbers, billToYesterday: numbers };
type WorthRow = z.infer<z.ZodObject<typeof worthColumns>>;

const priced = ([pricedSeconds = 0, secondMinor = 0, unpricedSeconds = 0]: number[]): Priced => ({ pricedSeconds, secondMinor, unpricedSeconds });

/** The same row with its worth in the domain's words. */
export function withWorth<R extends WorthRow>({ cost, costToYesterday, bill, billToYesterday, ...row }: R): Omit<R, keyof WorthRow> & { worth: Worth } {
  return { ...row, worth: { cost: { all: priced(cost), toYesterday: priced(costToYesterday) }, bill: { all: priced(bill), toYesterday: priced(billToYesterday) } } };
}

const part = (rate: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`ARRAY[
  coalesce(sum(seconds) FILTER (WHERE ${rate} IS NOT NULL AND ${where}), 0), coalesce(sum(seconds::bigint * ${rate}) FILTER (WHERE ${where}), 0),
  coalesce(sum(seconds) FILTER (WHERE ${rate} IS NULL AND ${where}), 0)]::float8[]`;

/** The worth of a group of entries. What is not billable has nothing to be billed, and lacks no rate for it. */
export const worthSums = (today: Day) => {
  const [cost, bill, before] = [Prisma.sql`cost_hour_minor`, Prisma.sql`bill_hour_minor`, Prisma.sql`"on" < ${today}::date`];
  return Prisma.sql`${part(cost, Prisma.sql`true`)} AS cost, ${part(cost, before)} AS "costToYesterday",
    ${part(bill, Prisma.sql`is_billable`)} AS bill, ${part(bill, Prisma.sql`is_billable AND ${before}`)} AS "billToYesterday"`;
};
