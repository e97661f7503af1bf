import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { findProviderOf } from "../providers/data";
import type { CallContext } from "../trpc/context";

export type EngagementCall = { tx: Tx; tenant: EnteredTenant; now: Date; may: CallContext["may"] };

/** What of the register its reader sees. */
export type Sight = {
  /** External: the engagements of the own provider, and in them the own work. */
  isOwn: boolean;
  providerId: string | undefined;
  memberId: string | undefined;
  /** Who the provider is, who looks after it, who decided. */
  names: boolean;
  /** Hours by name: of providers with one person, whose hours have a name by that. An external person's are the own ones. */
  hours: boolean;
  /** Fees are expenses: who reads those reads these. */
  fees: boolean;
  /** What people cost. */
  costs: boolean;
};

/** Nobody's engagements: for an external person of no provider. No row has this id. */
const NOBODYS = "00000000-0000-0000-0000-000000000000";

/** True where the hours of this provider are not those of somebody in particular, or may be seen by name. */
export const seesHoursOf = ({ hours }: Sight, { memberIds }: { memberIds: readonly string[] }) => hours || memberIds.length > 1;

/** What the asking person sees of the register. */
export async function sightOf({ tx, tenant, may }: Pick<EngagementCall, "tx" | "tenant" | "may">): Promise<Sight> {
  const isOwn = tenant.role === "external";
  return {
    isOwn,
    providerId: isOwn ? ((await findProviderOf(tx, tenant.id, tenant.memberId)) ?? NOBODYS) : undefined,
    memberId: isOwn ? tenant.memberId : undefined,
    names: may(tenant.role, "members:read"),
    hours: isOwn || tenant.fieldRights.includes("hours"),
    fees: may(tenant.role, "expenses:read"),
    costs: may(tenant.role, "expenses:read") && tenant.fieldRights.includes("cost-rates"),
  };
}
