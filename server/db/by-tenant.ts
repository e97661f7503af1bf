/** The rows of each tenant, in their order. */
export function byTenant<T extends { tenantId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.tenantId);
    if (own) own.push(row);
    else found.set(row.tenantId, [row]);
  }
  return found;
}
