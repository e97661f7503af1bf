import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { roiCells } from "../domain/roi-cells";
import type { Part } from "../trpc/scalars";
import { type Range, workedIn } from "./data";
import { tellApart } from "./part";

/** What the hours of a part cost in some months, in minor units, without what is shared: rounded among the others as its ROI rounds it. A part is one of channel, goal, provider and campaign, or nothing for all. */
export async function laborOf(tx: Tx, tenantId: TenantId, range: Range, part: Part): Promise<number> {
  const { by, isOf } = tellApart(part);
  const { worked } = await ask(tx, { worked: workedIn([tenantId], range, by ?? "channel") });
  return roiCells({ worked, spent: [], returned: [] }, null).filter(isOf).reduce((sum, { cost }) => sum + cost.laborMinor, 0);
}
