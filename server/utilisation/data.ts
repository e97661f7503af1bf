import { z } from "zod";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { Prisma } from "../generated/prisma/client";

export type WorkedSum = { memberId: string; worked: number; billable: number; social: number };
const row = z.object({ memberId: z.string(), worked: z.number(), billable: z.number(), social: z.number() });

/** What each person of the tenant in context worked from `from` to `to`, both included; an agency's people for all of its clients. */
export async function sumWork(tx: Tx, from: Day, to: Day): Promise<WorkedSum[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT member_id AS "memberId", sum(seconds)::float8 AS worked, sum(billable_seconds)::float8 AS billable, sum(social_seconds)::float8 AS social
    FROM organisation_days(${from}::date, ${to}::date) GROUP BY 1`);
  return z.array(row).parse(rows);
}
