import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { findLinesPutIn, findSeals, findTrailState, sealLines, upsertCheck } from "./data/seals";
import type { TrailState } from "./schema";

/** So many lines are a seal at most, and so much is worked out in one question: seals of one minute hold few lines each. */
export const SEAL_LINES = 5000;
const AT_ONCE = { seals: 500, lines: 50_000 };

/** At most so many seals are made before a check that somebody waits for; a larger import is sealed by the job. */
const SEALS_ON_DEMAND = 20;

/** The whole chain is compared so often; between, what is new. */
const WHOLE_EVERY_MS = 7 * 86_400_000;

export type SealFinding = { says: string; before: Date | null };

/**
 * Compares every seal of the tenant in context with its lines: what it says, and until when all was as it should be (null: from
 * the beginning not). Finds a changed, a missing and an inserted line, and a changed or a missing seal but the last ones: whoever
 * can take those can also make them anew, which only a copy of a seal outside of the database would show.
 */
export async function verifySeals(tx: Tx, tenantId: TenantId): Promise<SealFinding[]> {
  return (await compare(tx, tenantId, 0)).findings;
}

/** Compares the seals from that number on, it too; 0 is all. */
async function compare(tx: Tx, tenantId: TenantId, since: number) {
  const findings: SealFinding[] = [];
  let last: { number: number; sealedAt: Date } | null = null;
  for (;;) {
    const seals = await findSeals(tx, tenantId, last?.number ?? Math.max(since - 1, 0), AT_ONCE);
    for (const { number, fault, before } of seals) if (fault) findings.push({ says: `seal ${number} ${fault}`, before });
    if (seals.length === 0) break;
    last = seals.at(-1) ?? last;
  }
  for (const { id, at } of await findLinesPutIn(tx, tenantId, since)) findings.push({ says: `line ${id} was-put-in`, before: at });
  return { findings, last };
}

/** Seals what can be sealed, compares the whole chain with the lines, and keeps what that found. */
export async function checkTrail(tx: Tx, tenantId: TenantId, now: Date): Promise<SealFinding[]> {
  for (let made = 0; made < SEALS_ON_DEMAND && (await sealLines(tx, now, SEAL_LINES)) === SEAL_LINES; made++);
  return checkSince(tx, tenantId, now, 0);
}

/** Compares what was sealed since the last comparison, and the whole chain once in a while: whenever that found something, too. */
export async function checkNewest(tx: Tx, tenantId: TenantId, now: Date): Promise<SealFinding[]> {
  const { seal, check } = await findTrailState(tx, tenantId);
  const isSound = check?.begunAt && check.faults === 0 && now.getTime() - check.begunAt.getTime() < WHOLE_EVERY_MS && seal && seal.number >= check.lastSeal;
  return checkSince(tx, tenantId, now, isSound ? check.lastSeal : 0);
}

async function checkSince(tx: Tx, tenantId: TenantId, now: Date, since: number): Promise<SealFinding[]> {
  const { findings, last } = await compare(tx, tenantId, since);
  const found = { checkedAt: now, lastSeal: last?.number ?? 0, wholeTo: wholeTo(findings, last?.sealedAt ?? null), faults: findings.length };
  await upsertCheck(tx, tenantId, now, since === 0 ? { ...found, begunAt: now } : found);
  return findings;
}

/** Until when the trail is as it was: the earliest that a finding leaves, else the last seal. */
function wholeTo(findings: readonly SealFinding[], lastSeal: Date | null): Date | null {
  const instants = [lastSeal, ...findings.map(({ before }) => before)];
  return instants.reduce((first, at) => (first === null || at === null ? null : at < first ? at : first));
}

/** What is known of the trail without comparing anything. */
export async function stateOfTrail(tx: Tx, tenantId: TenantId): Promise<TrailState> {
  const { seal, check } = await findTrailState(tx, tenantId);
  return {
    seal: seal && { number: seal.number, at: seal.sealedAt.toISOString(), fingerprint: Buffer.from(seal.hash).toString("hex") },
    check: check?.checkedAt ? { at: check.checkedAt.toISOString(), wholeTo: check.wholeTo?.toISOString() ?? null, faults: check.faults } : null,
    replay: check?.replayedAt ? { at: check.replayedAt.toISOString(), faults: check.replayFaults } : null,
  };
}
