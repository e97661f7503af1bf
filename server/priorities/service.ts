import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { normFor } from "../domain/norm";
import { goalWeight, matrixLines, priorityScore, priorityValue, quadrantOf } from "../domain/priority";
import { DomainError } from "../errors/domain-error";
import { findGoals } from "../goals/data";
import { listNorms } from "../norms/service";
import type { TimeCall } from "../time/service";
import { findItems, insertItem, updateItem } from "./data";
import type { ItemFields, PriorityList } from "./schema";

/**
 * What could be done, best value an hour first: expected impact × goal weight × confidence ÷ hours (formulas G). The hours are
 * the norm of its kind of work, what somebody guessed only while there is none. A retired goal weighs nothing.
 */
export async function listPriorities(call: TimeCall, now: Date): Promise<PriorityList> {
  const { tx, tenant } = call;
  const ranked = (await findGoals(tx, tenant.id)).filter(({ rank }) => rank !== null).length;
  const { norms } = await listNorms(call, now);
  const valued = (await findItems(tx, tenant.id)).map((item) => {
    const value = priorityValue(item.impacts.map(({ rank, impact }) => ({ weight: goalWeight(rank, ranked), impact })), item.confidence);
    const norm = item.activityId === null ? null : (normFor(norms, { ...item, complexity: null })?.medianSeconds ?? null);
    const seconds = norm ?? item.guessSeconds;
    const secondsFrom = norm !== null ? ("norm" as const) : seconds === null ? null : ("guess" as const);
    return { ...item, impacts: item.impacts.map(({ rank: _, ...impact }) => impact), value, seconds, secondsFrom, score: priorityScore(value, seconds) };
  });
  const lines = matrixLines(valued);
  const items = valued.map((item) => ({ ...item, quadrant: quadrantOf(item, lines) }));
  return { lines, items: items.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || b.value - a.value || a.title.localeCompare(b.title, "en")) };
}

/** Puts something on the list. INVALID where a goal is named twice; NOT_FOUND for one that is not the tenant's. */
export async function addItem(tx: Tx, tenantId: TenantId, itemId: string, fields: ItemFields, now: Date) {
  await insertItem(tx, tenantId, itemId, eachGoalOnce(fields), now);
}

/** Writes all of it anew. As for a new one; CONFLICT where somebody changed it since. */
export async function changeItem(tx: Tx, tenantId: TenantId, itemId: string, version: number, fields: ItemFields) {
  await updateItem(tx, tenantId, itemId, version, eachGoalOnce(fields));
}

function eachGoalOnce(fields: ItemFields): ItemFields {
  if (new Set(fields.impacts.map(({ goalId }) => goalId)).size !== fields.impacts.length) throw new DomainError("INVALID", "goalNamedTwice");
  return fields;
}
