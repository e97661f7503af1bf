import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

export type TokenKind = "verify-email" | "reset-password";

export async function updateUser(tx: Tx, userId: string, change: { name?: string; passwordHash?: string; emailVerifiedAt?: Date }) {
  await tx.user.updateMany({ where: { id: userId }, data: change });
}

const mailable = z.object({ name: z.string(), email: z.string(), emailVerifiedAt: z.date().nullable(), disabledAt: z.date().nullable() });

/** The person in the context, as whoever writes to them must know them; null where there is none. */
export async function findMailable(tx: Tx, userId: string) {
  const row = await tx.user.findFirst({ where: { id: userId }, select: { name: true, email: true, emailVerifiedAt: true, disabledAt: true } });
  return row && mailable.parse(row);
}

/** The living sessions of the person in the context, last used first. */
export function findSessions(tx: Tx, userId: string, now: Date) {
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
  return tx.session.findMany({
    where: { userId, lastSeenAt: { gt: days(14) }, createdAt: { gt: days(30) } },
    select: { id: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
}

export async function deleteOwnSession(tx: Tx, userId: string, sessionId: string) {
  const { count } = await tx.session.deleteMany({ where: { userId, id: sessionId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchSession");
}

const found = z.object({ id: z.string(), user_id: z.string() });

/** Whose link it is, by its hash; null for one that is unknown, used or out of date. */
export async function findLink(tx: Tx, kind: TokenKind, hash: string, now: Date) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT id, user_id FROM find_user_token(${kind}, ${hash}) WHERE used_at IS NULL AND expires_at > ${now}::timestamptz`);
  if (rows[0] === undefined) return null;
  const row = found.parse(rows[0]);
  return { id: row.id, userId: row.user_id };
}

/** Uses the link up; false where somebody else just has. */
export async function spendLink(tx: Tx, userId: string, linkId: string, now: Date): Promise<boolean> {
  const { count } = await tx.userToken.updateMany({ where: { id: linkId, userId, usedAt: null }, data: { usedAt: now } });
  return count === 1;
}

/** Keeps the hash of a new link; older ones of the kind are gone with it. */
export async function replaceLinks(tx: Tx, userId: string, kind: TokenKind, tokenHash: string, expiresAt: Date) {
  await tx.userToken.deleteMany({ where: { userId, kind } });
  await tx.userToken.create({ data: { userId, kind, tokenHash, expiresAt }, select: { id: true } });
}

export async function deleteLinks(tx: Tx, userId: string) {
  await tx.userToken.deleteMany({ where: { userId } });
}

/** Runs the work and keeps what it did, or takes it back; by as many statements either way. */
export async function keepIf<T>(tx: Tx, isKept: boolean, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw(Prisma.sql`SAVEPOINT kept`);
  const result = await work();
  await tx.$executeRaw(isKept ? Prisma.sql`RELEASE SAVEPOINT kept` : Prisma.sql`ROLLBACK TO SAVEPOINT kept`);
  return result;
}
