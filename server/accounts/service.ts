import { deleteSessionsOf, findSignIn } from "../auth/data";
import { hashLinkToken } from "../auth/link-token";
import { hashPassword, isPassword } from "../auth/password";
import { actAs } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { sendLater } from "../mail/data";
import { deleteLinks, findLink, findMailable, spendLink, type TokenKind, updateUser } from "./data";

/** Proves a mailed link, uses it up and acts as its person from then on. */
async function followLink(tx: Tx, kind: TokenKind, token: string, now: Date) {
  const link = await findLink(tx, kind, hashLinkToken(token), now);
  if (!link) throw new DomainError("INVALID", "linkSpent");
  await actAs(tx, { userId: link.userId });
  if (!(await spendLink(tx, link.userId, link.id, now))) throw new DomainError("INVALID", "linkSpent");
  const person = await findMailable(tx, link.userId);
  if (!person || person.disabledAt) throw new DomainError("INVALID", "linkSpent");
  return { userId: link.userId, email: person.email };
}

async function provePassword(tx: Tx, email: string, password: string) {
  const account = await findSignIn(tx, email);
  if (!account || !(await isPassword(password, account.password_hash))) throw new DomainError("INVALID", "wrongPassword");
}

/**
 * Confirms the address of a new account. The password is asked for as well: somebody else may have signed up with this
 * address and hope that its owner clicks. A wrong one leaves the link usable.
 */
export async function verifyAddress(tx: Tx, token: string, password: string, now: Date): Promise<string> {
  const { userId, email } = await followLink(tx, "verify-email", token, now);
  await provePassword(tx, email, password);
  await updateUser(tx, userId, { emailVerifiedAt: now });
  return email;
}

/** Sends a link to set a new password, if there is such an account; takes the same time and answers the same if not. */
export async function requestReset(tx: Tx, email: string): Promise<void> {
  const account = await findSignIn(tx, email);
  await sendLater(tx, { kind: "reset-password", userId: account?.id ?? null });
}

/** Sets a new password by a mailed link, which also proves the address. Ends every session, voids every other link, says so by mail. */
export async function resetPassword(tx: Tx, token: string, password: string, now: Date): Promise<string> {
  const { userId, email } = await followLink(tx, "reset-password", token, now);
  const passwordHash = await hashPassword(password);
  await updateUser(tx, userId, { passwordHash, emailVerifiedAt: now });
  await deleteSessionsOf(tx, userId, null);
  await deleteLinks(tx, userId);
  await sendLater(tx, { kind: "password-changed", userId });
  return email;
}

/** Sets a new password for somebody who knows the old one. Ends every session but the one that asks, says so by mail. */
export async function changePassword(tx: Tx, user: { id: string; email: string }, sessionId: string, current: string, password: string): Promise<void> {
  await provePassword(tx, user.email, current);
  await updateUser(tx, user.id, { passwordHash: await hashPassword(password) });
  await deleteSessionsOf(tx, user.id, sessionId);
  await deleteLinks(tx, user.id);
  await sendLater(tx, { kind: "password-changed", userId: user.id });
}
