import type { z } from "zod";
import { Prisma } from "../generated/prisma/client";
import type { Tx } from "./transaction";

/** A question whose answer is rows: one SELECT, and what a row of its answer is. In it a day is 'YYYY-MM-DD' and a sum a number. */
export type Question<Row> = { row: z.ZodType<Row>; sql: Prisma.Sql };

export const question = <Row>(row: z.ZodType<Row>, sql: Prisma.Sql): Question<Row> => ({ row, sql });

type Answers<Q> = { [K in keyof Q]: Q[K] extends Question<infer Row> ? Row[] : never };

/**
 * Asks several questions in one statement, which is what most of a small question costs. Each answer keeps the order of its
 * SELECT. They see the same moment, and none can use what another has answered.
 */
export async function ask<Q extends Record<string, Question<unknown>>>(tx: Tx, questions: Q): Promise<Answers<Q>> {
  const asked = Object.entries(questions);
  const answers = asked.map(([name, { sql }]) => Prisma.sql`${name}::text, (SELECT coalesce(json_agg(q), '[]') FROM (${sql}) q)`);
  const [row] = await tx.$queryRaw<{ answer: Record<string, unknown[]> }[]>(withSharedLists(Prisma.sql`SELECT json_build_object(${Prisma.join(answers)}) AS answer`));
  return Object.fromEntries(asked.map(([name, { row: shape }]) => [name, (row?.answer[name] ?? []).map((each) => shape.parse(each))])) as Answers<Q>;
}

/** The statement with each list sent once, however many of its parts name it with the same cast: a dozen questions about 200 tenants had sent 100 kB. */
export function withSharedLists(sql: Prisma.Sql): Prisma.Sql {
  const values: unknown[] = [];
  const lists: { cast: string; list: readonly unknown[]; place: number }[] = [];
  const text = sql.strings.reduce((before, after, at) => {
    const value = sql.values[at - 1];
    const cast = Array.isArray(value) ? /^::\w+\[\]/.exec(after)?.[0] : undefined;
    const list = cast === undefined ? null : (value as readonly unknown[]);
    const shared = list && lists.find((other) => other.cast === cast && isSame(other.list, list));
    const place = shared?.place ?? values.push(value);
    if (list && cast !== undefined && !shared) lists.push({ cast, list, place });
    return `${before}$${place}${after}`;
  });
  return Object.create(sql, { text: { value: text }, values: { value: values } }) as Prisma.Sql;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((item, at) => item === b[at]);
