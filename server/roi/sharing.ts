import { updateSharedPart } from "../channels/data";
import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { updateSharedCostSplit } from "../tenants/data";
import { sharingOf } from "./data";
import type { z } from "zod";
import type { sharing } from "./schema";

/** By what rule shared cost falls on the channels, and each channel's part in the fixed way. */
export async function readSharing(tx: Tx, tenantId: TenantId): Promise<z.infer<typeof sharing>> {
  const { splits, channels } = await ask(tx, sharingOf(tenantId));
  return { split: splits[0]?.split ?? "hours", channels };
}

/** Sets the rule and the parts; a channel that is not named keeps its own. */
export async function setSharing(tx: Tx, tenantId: TenantId, { split, channels }: { split: "hours" | "equal" | "fixed"; channels: readonly { id: string; sharePermille: number | null }[] }) {
  await updateSharedCostSplit(tx, tenantId, split);
  for (const { id, sharePermille } of channels) await updateSharedPart(tx, tenantId, id, sharePermille);
}
