import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { budgetNameOf } from "../names";

/** The parts of a budget's name, for a query over `budgetsWithNames`. */
export const nameColumns = Prisma.sql`b.name, g.title AS goal, coalesce(u.name, m.placeholder) AS member,
  (SELECT string_agg(c.name, ', ' ORDER BY c.name) FROM budget_channels x JOIN channels c ON c.tenant_id = x.tenant_id AND c.id = x.channel_id WHERE x.tenant_id = b.tenant_id AND x.budget_id = b.id) AS channels,
  (SELECT string_agg(a.name, ', ' ORDER BY a.position, a.name) FROM budget_activities x JOIN activities a ON a.tenant_id = x.tenant_id AND a.id = x.activity_id WHERE x.tenant_id = b.tenant_id AND x.budget_id = b.id) AS activities`;

export const budgetsWithNames = Prisma.sql`budgets b LEFT JOIN goals g ON g.tenant_id = b.tenant_id AND g.id = b.goal_id
  LEFT JOIN members m ON m.tenant_id = b.tenant_id AND m.id = b.member_id LEFT JOIN users u ON u.id = m.user_id`;

export const nameParts = { name: z.string().nullable(), goal: z.string().nullable(), member: z.string().nullable(), channels: z.string().nullable(), activities: z.string().nullable() };
const row = z.object({ id: z.string(), ...nameParts });

/** What the budgets are called or what they are for, by id; null is all work. */
export async function findBudgetNames(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT b.id, ${nameColumns} FROM ${budgetsWithNames} WHERE b.tenant_id = ${tenantId}::uuid AND b.id = ANY (${[...ids]}::uuid[])`);
  return new Map(z.array(row).parse(rows).map(({ id, ...parts }) => [id, budgetNameOf(parts)]));
}
