import { z } from "zod";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { Prisma } from "../../generated/prisma/client";
import { returnKindWord } from "../schema";

const permille = z.number().nullable();
const worthRow = z.object({
  kind: returnKindWord, quantity: z.number(), amountMinor: z.number(),
  worth: z.object({ amountMinor: z.number().nullable(), closePermille: permille, dealMinor: z.number().nullable(), marginPermille: permille }).nullable(),
});

/** Everything that ever came back, together where one is worth the same. */
export async function findAllReturned(tx: Tx, tenantId: TenantId) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT k.kind, coalesce(sum(r.quantity), 0)::float8 AS quantity, coalesce(sum(r.amount_minor), 0)::float8 AS "amountMinor",
      CASE WHEN v.id IS NULL THEN NULL ELSE jsonb_build_object('amountMinor', v.amount_minor, 'closePermille', v.close_permille, 'dealMinor', v.deal_minor, 'marginPermille', v.margin_permille) END AS worth
    FROM returns r JOIN return_kinds k ON k.tenant_id = r.tenant_id AND k.id = r.kind_id
      LEFT JOIN return_values v ON v.tenant_id = r.tenant_id AND v.kind_id = r.kind_id AND v.from_on <= r."on" AND (v.to_on IS NULL OR r."on" < v.to_on)
    WHERE r.tenant_id = ${tenantId}::uuid AND r.deleted_at IS NULL
    GROUP BY k.kind, v.tenant_id, v.id`);
  return z.array(worthRow).parse(rows);
}
