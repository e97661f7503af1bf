import { deleteSessionsOf, findSignIn } from "../auth/data";
import { hashLinkToken } from "../auth/link-token";
import { hashPassword, isPassword } from "../auth/password";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { sendLater } from "../mail/data";
import { deleteLinks, findLink, findMailable, spendLink, type TokenKind, updateUser } from "./data";

/** Whose mailed link it is; from then on the transaction acts as that person. INVALID for one that can no longer be used. */
async function readLink(tx: Tx, kind: TokenKind, token: string, now: Date) {
  const link = await findLink(tx, kind, hashLinkToken(token), now);
  if (!link) throw new DomainError("INVALID", "linkSpent");
  await actAs(tx, { userId: link.userId });
  const person = await findMailable(tx, link.userId);
  if (!person || person.disabledAt) throw new DomainError("INVALID", "linkSpent");
  return { ...link, email: person.email };
}

/** Proves a mailed link, uses it up and acts as its person from then on. */
async function followLink(tx: Tx, kind: TokenKind, token: string, now: Date) {
  const { id, userId, email } = await readLink(tx, kind, token, now);
  if (!(await spendLink(tx, userId, id, now))) throw new DomainError("INVALID", "linkSpent");
  return { userId, email };
}

/** What is stored of an account's password where the given one is right, else null. Takes long: asked before anything is locked. */
async function provenHash(db: Database, email: string, password: string): Promise<string | null> {
  const account = await inTransaction(db, "query", (tx) => findSignIn(tx, email));
  return account && (await isPassword(password, account.password_hash)) ? account.password_hash : null;
}

/** INVALID where the password was wrong, or is another one since it was proved. */
async function stillProves(tx: Tx, email: string, proven: string | null) {
  if (proven === null || (await findSignIn(tx, email))?.password_hash !== proven) throw new DomainError("INVALID", "wrongPassword");
}

/** The proof that `verifyAddress` needs; no password is tried on a link that is spent. */
export async function proveByLink(db: Database, token: string, password: string, now: Date): Promise<string | null> {
  const { email } = await inTransaction(db, "query", (tx) => readLink(tx, "verify-email", token, now));
  return provenHash(db, email, password);
}

/**
 * Confirms the address of a new account. The password is asked for as well: somebody else may have signed up with this
 * address and hope that its owner clicks. A wrong one leaves the link usable.
 */
export async function verifyAddress(tx: Tx, token: string, proven: string | null, now: Date): Promise<string> {
  const { userId, email } = await followLink(tx, "verify-email", token, now);
  await stillProves(tx, email, proven);
  await updateUser(tx, userId, { emailVerifiedAt: now });
  return email;
}

/** Sends a link to set a new password, if there is such an account; takes the same time and answers the same if not. */
export async function requestReset(tx: Tx, email: string): Promise<void> {
  const account = await findSignIn(tx, email);
  await sendLater(tx, { kind: "reset-password", userId: account?.id ?? null });
}

/** The hash that `resetPassword` stores; none is made for a link that is spent. */
export async function hashForLink(db: Database, token: string, password: string, now: Date): Promise<string> {
  await inTransaction(db, "query", (tx) => readLink(tx, "reset-password", token, now));
  return hashPassword(password);
}

/** Sets a new password by a mailed link, which also proves the address. Ends every session, voids every other link, says so by mail. */
export async function resetPassword(tx: Tx, token: string, passwordHash: string, now: Date): Promise<string> {
  const { userId, email } = await followLink(tx, "reset-password", token, now);
  await updateUser(tx, userId, { passwordHash, emailVerifiedAt: now });
  await deleteSessionsOf(tx, userId, null);
  await deleteLinks(tx, userId);
  await sendLater(tx, { kind: "password-changed", userId });
  return email;
}

/** The old password's proof and the new one's hash; null where the old one is wrong. */
export type PasswordPair = { proven: string; passwordHash: string };

/** What `changePassword` needs. */
export async function proveAndHash(db: Database, email: string, current: string, password: string): Promise<PasswordPair | null> {
  const proven = await provenHash(db, email, current);
  return proven === null ? null : { proven, passwordHash: await hashPassword(password) };
}

/** Sets a new password for somebody who knows the old one. Ends every session but the one that asks, says so by mail. */
export async function changePassword(tx: Tx, user: { id: string; email: string }, sessionId: string, pair: PasswordPair | null): Promise<void> {
  if (!pair) throw new DomainError("INVALID", "wrongPassword");
  await stillProves(tx, user.email, pair.proven);
  await updateUser(tx, user.id, { passwordHash: pair.passwordHash });
  await deleteSessionsOf(tx, user.id, sessionId);
  await deleteLinks(tx, user.id);
  await sendLater(tx, { kind: "password-changed", userId: user.id });
}
