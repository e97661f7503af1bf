import { z } from "zod";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

const signIn = z.object({ id: z.string(), name: z.string(), password_hash: z.string(), email_verified_at: z.date().nullable(), disabled_at: z.date().nullable() });

/** The account of an address, with its hash; the only way to read one. Null where there is none. */
export async function findSignIn(tx: Tx, email: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT * FROM find_sign_in(${email})`);
  return rows[0] === undefined ? null : signIn.parse(rows[0]);
}

export function insertUser(tx: Tx, user: { id: string; email: string; name: string; passwordHash: string; emailVerifiedAt?: Date | null }) {
  return tx.user.create({ data: user, select: { id: true } });
}

export function insertSession(tx: Tx, userId: string, now: Date) {
  return tx.session.create({ data: { userId, createdAt: now, lastSeenAt: now }, select: { id: true } });
}

export async function deleteSession(tx: Tx, sessionId: string) {
  await tx.session.deleteMany({ where: { id: sessionId } });
}

/** Ends all sessions of the person in the context, but for the one to keep. */
export async function deleteSessionsOf(tx: Tx, userId: string, keep: string | null) {
  await tx.session.deleteMany({ where: { userId, ...(keep ? { id: { not: keep } } : {}) } });
}
