import { makeLinkToken } from "../auth/link-token";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { updateInvite } from "../invites/data";
import type { Place } from "./factories";

/** The token that the mail of an invitation would carry, made as it is made when the mail is sent. */
export function mailedToken(db: Database, tenant: Place, inviteId: string): Promise<string> {
  const { token, hash } = makeLinkToken();
  return inTransaction(db, "mutation", async (tx) => {
    await updateInvite(tx, await actAs(tx, { tenantId: tenant.id }), inviteId, { tokenHash: hash });
    return token;
  });
}
