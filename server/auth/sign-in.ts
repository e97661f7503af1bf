import { sendLater } from "../mail/data";
import type { Database } from "../db/client";
import { actAs, type Who } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { findSignIn, insertSession } from "./data";
import { isPassword } from "./password";
import { spend } from "./rate-limits";

/** Verified where there is no account, so that the answer takes as long as with one: Argon2id at our cost, of nothing that is known. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$VJO2A8+UPScYUcEYYs/mPg$paq1f222+LywahMb2HT+R/nqTHo9P2w7201fK9FpnGI";

/**
 * Opens a session for an address and its password; null for an unknown address, a wrong password, a disabled person and
 * an address that is not confirmed yet, all alike. With the right password the mail to confirm is sent again.
 * The address is in its one form; tries are counted before this is called.
 */
export async function signIn(db: Database, email: string, password: string, now: Date): Promise<Who | null> {
  const account = await inTransaction(db, "query", (tx) => findSignIn(tx, email));
  const isRight = await isPassword(password, account?.password_hash ?? NOBODY);
  if (!account || !isRight || account.disabled_at) return null;
  if (!account.email_verified_at) {
    if ((await spend("mail-account", email)) === null) await inTransaction(db, "mutation", (tx) => sendLater(tx, { kind: "verify-email", userId: account.id }));
    return null;
  }
  return inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { userId: account.id });
    const session = await insertSession(tx, account.id, now);
    return { userId: account.id, sessionId: session.id };
  });
}
