import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { changesSince, type SignedChange } from "../domain/sign-off";
import { findGoalFacts } from "../goals/data";
import { findSignOffs } from "./data";
import type { SignOffRecord } from "./schema";

/** The open goals in rank, as a sign-off keeps them. */
export async function goalsToSign(tx: Tx, tenantId: TenantId): Promise<SignOffRecord["goals"]> {
  const goals = await findGoalFacts(tx, tenantId);
  return goals.filter(({ rank }) => rank !== null).map(({ id, title, dueOn, completionCriterion }) => ({ id, title, dueOn, completionCriterion }));
}

/** The latest sign-off and what is other than it says; null where nobody has signed. */
export async function lastSigned(tx: Tx, tenantId: TenantId): Promise<{ signedAt: Date; changes: SignedChange[] } | null> {
  const [last] = await findSignOffs(tx, tenantId, 1);
  return last ? { signedAt: new Date(last.signedAt), changes: changesSince(last.goals, await goalsToSign(tx, tenantId)) } : null;
}
