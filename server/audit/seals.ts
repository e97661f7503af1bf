import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { findLinesPutIn, findSeals, findTrailState, sealLines, upsertCheck } from "./data/seals";
import type { TrailState } from "./schema";

/** So many lines are a seal at most, and so many seals are worked out in one question: each takes well below a second. */
export const SEAL_LINES = 5000;
const SEALS_AT_ONCE = 10;

/** At most so many seals are made before a check that somebody waits for; a larger import is sealed by the job. */
const SEALS_ON_DEMAND = 20;

export type SealFinding = { says: string; before: Date | null };

/**
 * Compares every seal of the tenant in context with its lines: what it says, and until when all was as it should be (null: from
 * the beginning not). Finds a changed, a missing and an inserted line, and a changed or a missing seal but the last ones: whoever
 * can take those can also make them anew, which only a copy of a seal outside of the database would show.
 */
export async function verifySeals(tx: Tx, tenantId: TenantId): Promise<SealFinding[]> {
  const findings: SealFinding[] = [];
  let after = 0;
  for (;;) {
    const seals = await findSeals(tx, tenantId, after, SEALS_AT_ONCE);
    for (const { number, fault, before } of seals) if (fault) findings.push({ says: `seal ${number} ${fault}`, before });
    const last = seals.at(-1);
    if (!last || seals.length < SEALS_AT_ONCE) break;
    after = last.number;
  }
  for (const { id, at } of await findLinesPutIn(tx, tenantId, 0)) findings.push({ says: `line ${id} was-put-in`, before: at });
  return findings;
}

/** Seals what can be sealed, compares the whole chain with the lines, and keeps what that found. */
export async function checkTrail(tx: Tx, tenantId: TenantId, now: Date): Promise<SealFinding[]> {
  for (let made = 0; made < SEALS_ON_DEMAND && (await sealLines(tx, now, SEAL_LINES)) === SEAL_LINES; made++);
  const findings = await verifySeals(tx, tenantId);
  const { seal } = await findTrailState(tx, tenantId);
  await upsertCheck(tx, tenantId, { checkedAt: now, wholeTo: wholeTo(findings, seal?.sealedAt ?? null), faults: findings.length });
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
    check: check && { at: check.checkedAt.toISOString(), wholeTo: check.wholeTo?.toISOString() ?? null, faults: check.faults },
  };
}
