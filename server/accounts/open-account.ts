import { randomUUID } from "node:crypto";
import { findSignIn, insertUser } from "../auth/data";
import { actAs } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { sendLater } from "../mail/data";
import { openTenant } from "../tenants/service";
import { keepIf } from "./data";
import type { Start } from "./schema";

export type NewAccount = { name: string; email: string; passwordHash: string; start: Start; timeZone: string | null };

/**
 * Makes a person whose address is still to be confirmed, with what they start with, and sends the mail to confirm. Nobody
 * learns whether an address is known: where it is, the same work is done and taken back, and its owner gets a mail instead.
 * An account that is there is never changed by this.
 */
export async function openAccount(tx: Tx, account: NewAccount): Promise<void> {
  const known = await findSignIn(tx, account.email);
  const email = known ? `${randomUUID()}@taken.invalid` : account.email;
  const madeId = await keepIf(tx, known === null, () => insertAccount(tx, { ...account, email }));
  const kind = known?.email_verified_at ? "account-exists" : "verify-email";
  await sendLater(tx, { kind, userId: known?.id ?? madeId });
}

async function insertAccount(tx: Tx, { name, email, passwordHash, start, timeZone }: NewAccount): Promise<string> {
  const userId = randomUUID();
  await actAs(tx, { userId });
  await insertUser(tx, { id: userId, email, name, passwordHash });
  const settings = timeZone === null ? {} : { timeZone };
  if (start.kind === "company") await openTenant(tx, { ...settings, name: start.company, kind: "company", agencyId: null, ownerUserId: userId });
  if (start.kind === "agency") {
    const agency = await openTenant(tx, { ...settings, name: start.agency, kind: "agency", agencyId: null, ownerUserId: userId });
    await openTenant(tx, { ...settings, name: start.client, kind: "client", agencyId: agency.id, ownerUserId: userId });
  }
  return userId;
}
