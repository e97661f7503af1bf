import { groupBy } from "../domain/group-by";

/** The rows of each tenant, in their order. */
export const byTenant = <T extends { tenantId: string }>(rows: readonly T[]) => groupBy(rows, ({ tenantId }) => tenantId);
