import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";

/** What a job says: whose budgets moved. How they stand is looked up when it runs. */
export const alertJob = z.object({ tenantId: z.uuid() });

const idRow = z.object({ tenant_id: z.string() });

/** The tenants whose budgets can have alerts: open ones with a budget. */
export async function findTenantsWithBudgets(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT tenant_id FROM tenants_with_budgets()`);
  return z.array(idRow).parse(rows).map(({ tenant_id: id }) => id);
}

/** Asks for a look at each of the tenants, as a write does. */
export async function insertJobs(tx: Tx, tenantIds: readonly string[]) {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, expire_in, dead_letter)
      SELECT 'alerts', jsonb_build_object('tenantId', id), 5, 5, true, interval '2 minutes', 'dead-letters' FROM unnest(${[...tenantIds]}::uuid[]) AS t (id)`);
}

/** Gives back what a worker had in hand when it was killed. Where another worker is at it, looking twice changes nothing. */
export async function releaseJobs(tx: Tx): Promise<number> {
  return tx.$executeRaw(Prisma.sql`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'alerts' AND state = 'active'`);
}

/** The tenant in context as a job needs it; null where there is none. */
export async function findWatched(tx: Tx, tenantId: TenantId) {
  const row = await tx.tenant.findFirst({ where: { id: tenantId }, select: { slug: true, name: true, timeZone: true, holidayCountry: true, holidayRegion: true, archivedAt: true } });
  return row && { id: tenantId, ...row };
}
