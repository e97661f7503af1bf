import type { Who } from "../db/tenant";
import { sidePool } from "./side-pool";

const EVERY_MS = 5 * 60_000;
const MOST_REMEMBERED = 10_000;

const global = globalThis as typeof globalThis & { worthwhileTouched?: Map<string, number> };
const touched: Map<string, number> = (global.worthwhileTouched ??= new Map<string, number>());

/**
 * Notes that a session is in use, at most once in five minutes, beside the call and without making it wait. It prolongs a
 * session that lives; one that has ended stays ended.
 */
export function touchSession(who: Who, now: Date): Promise<void> {
  const last = touched.get(who.sessionId) ?? 0;
  if (now.getTime() - last < EVERY_MS) return Promise.resolve();
  if (touched.size >= MOST_REMEMBERED) touched.clear();
  touched.set(who.sessionId, now.getTime());
  return noteSeen(who, now).catch(() => void touched.delete(who.sessionId));
}

async function noteSeen({ userId, sessionId }: Who, now: Date) {
  const client = await sidePool().connect();
  let failure: Error | undefined;
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.user', $1, true)", [userId]);
    await client.query(
      `UPDATE sessions SET last_seen_at = $3 WHERE id = $1 AND user_id = $2
         AND last_seen_at < $3::timestamptz - interval '5 minutes'
         AND last_seen_at > $3::timestamptz - interval '14 days' AND created_at > $3::timestamptz - interval '30 days'`,
      [sessionId, userId, now],
    );
    await client.query("COMMIT");
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}
