import type { Database } from "../db/client";
import { setBudget } from "./budgets";
import { makeCompany } from "./factories";
import { logWork, makeWork } from "./time-entries";

/** A company whose budget of this month, an hour, is used up to the second: alerts of all thresholds are due. */
export async function makeOver(db: Database) {
  const made = await makeCompany(db);
  const work = await makeWork(made.owner, made.slug);
  const today = new Date().toISOString().slice(0, 10);
  await setBudget(made.owner, made, today.slice(0, 7), 1);
  await logWork(made.owner, made.slug, { on: today, seconds: 3600, activityId: work.activityId });
  return made;
}

/** Of which thresholds alerts stand. */
export const thresholds = async ({ owner, slug }: Awaited<ReturnType<typeof makeOver>>) => (await owner.api.alerts.list({ tenant: slug })).alerts.map(({ threshold }) => threshold).sort((a, b) => a - b);
