import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { findTrailState } from "./data/seals";
import { findAuditedTables, findBrokenLines, findDifferingRows, hasMoreLines, upsertReplay } from "./data/trail";
import { verifySeals } from "./seals";

/** A trail of no more lines is replayed while somebody waits; a longer one by the job alone. */
const LINES_ON_DEMAND = 20_000;

/** Each trail is replayed so often, and each day while something differs. */
const REPLAY_EVERY_MS = 7 * 86_400_000;

/**
 * Replays what the trail of the tenant in context says of one table and compares it with what that holds: a sentence for each
 * line that does not follow from those before it and each row that is not as written, at most a hundred of each.
 */
export async function replayTable(tx: Tx, tenantId: TenantId, table: string): Promise<string[]> {
  const broken = (await findBrokenLines(tx, tenantId, table)).map(({ id, key, fault }) => `${table} ${key}: line ${id} ${fault}`);
  const differing = (await findDifferingRows(tx, tenantId, table)).map(({ key, fault, columns }) => `${table} ${key}: ${[fault, ...columns].join(" ")}`);
  return [...broken, ...differing];
}

/** The same of all tables. */
async function replayTrail(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const findings: string[] = [];
  for (const table of await findAuditedTables(tx)) findings.push(...(await replayTable(tx, tenantId, table)));
  return findings;
}

/**
 * All that is to be known of a trail; none when all agrees. The replay finds whatever was written past the triggers and whatever
 * was changed in what lines say. What nothing else in the database says, a line's instant and its person, is held by the seals,
 * which are compared too.
 */
export async function verifyTrail(tx: Tx, tenantId: TenantId): Promise<string[]> {
  return [...(await verifySeals(tx, tenantId)).map(({ says }) => says), ...(await replayTrail(tx, tenantId))];
}

/** Replays the trail for somebody who waits, and keeps what that found; of a long one nothing is done. */
export async function checkReplay(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  if (await hasMoreLines(tx, tenantId, LINES_ON_DEMAND)) return;
  await upsertReplay(tx, tenantId, now, (await replayTrail(tx, tenantId)).length);
}

/** Whether the job is to replay the trail of the tenant in context. */
export async function isReplayDue(tx: Tx, tenantId: TenantId, now: Date): Promise<boolean> {
  const { check } = await findTrailState(tx, tenantId);
  return !check?.replayedAt || check.replayFaults > 0 || now.getTime() - check.replayedAt.getTime() >= REPLAY_EVERY_MS;
}
