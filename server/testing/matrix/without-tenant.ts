import type { PrismaClient } from "../../generated/prisma/client";

type Condition = Record<string, unknown>;

/** The condition without its tenant, however it is nested. A tenant's own row is named by `id`, which falls too. */
function stripped(where: Condition, model: string): Condition {
  return Object.fromEntries(
    Object.entries(where).flatMap(([key, value]) => {
      if (key === "tenantId" || (model === "Tenant" && key === "id")) return [];
      if (key === "AND" || key === "OR") return [[key, Array.isArray(value) ? value.map((inner) => stripped(inner as Condition, model)) : stripped(value as Condition, model)]];
      return [[key, value]];
    }),
  );
}

const MANY = /^(findMany|findFirst|findFirstOrThrow|updateMany|updateManyAndReturn|deleteMany|count|aggregate|groupBy)$/;

/**
 * A client that has forgotten the tenant in every condition, as if each query had been written without it. What then
 * still keeps tenants apart is row-level security alone.
 */
export function withoutTenant(client: PrismaClient): PrismaClient {
  const extended = client.$extends({
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          const given = args as { where?: Condition };
          if (!MANY.test(operation) || !given.where) return query(args);
          return query({ ...given, where: stripped(given.where, model) });
        },
      },
    },
  });
  return extended as unknown as PrismaClient;
}
