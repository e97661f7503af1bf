import { ask } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { ROI_BYS, type RoiBy } from "../domain/roi";
import { DomainError } from "../errors/domain-error";
import type { NamedPart, Part } from "../trpc/scalars";
import { partNames } from "./data";

/** What a part is called, in the order in which an ROI is told apart; nothing where it is everything. NOT_FOUND for an unknown channel, goal or provider. */
export async function namePart(tx: Tx, tenantId: TenantId, part: Part): Promise<NamedPart[]> {
  const asked = ROI_BYS.filter((by) => part[by] !== undefined);
  if (asked.length === 0) return [];
  const { names } = await ask(tx, { names: partNames(tenantId, part) });
  return asked.map((by) => {
    const value = part[by] ?? "";
    if (value === (by === "campaign" ? "" : "none")) return { by, name: null };
    const name = names[0]?.[by] ?? (by === "campaign" ? value : null);
    if (name === null) throw new DomainError("NOT_FOUND", "noSuchThing");
    return { by, name };
  });
}

/** By what an ROI is told apart to find a part, the first where it is several (null: it is all of it), and which of its keys is that part. */
export function tellApart(part: Part): { by: RoiBy | null; isOf: (row: { key: string | null }) => boolean } {
  const by = ROI_BYS.find((one) => part[one] !== undefined);
  const wanted = by && part[by];
  if (by === undefined || wanted === undefined) return { by: null, isOf: () => true };
  if (wanted === (by === "campaign" ? "" : "none")) return { by, isOf: ({ key }) => key === null };
  // A campaign is known by small letters, and may be asked for in others.
  return { by, isOf: ({ key }) => key === wanted || (by === "campaign" && key === wanted.toLowerCase()) };
}
