import type { Database } from "../db/client";
import { makeCompany, makePerson } from "./factories";
import { logWork, makeWork } from "./time-entries";

/** When everything of a trail under test is written. */
export const NOON = new Date("2026-03-18T12:00:00Z");
export const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);

/** A company with so many entries on its trail; `log` writes one more. */
export async function companyAtWork(db: Database, entries: number) {
  const company = await makeCompany(db, { owner: await makePerson(db, { now: NOON }, { now: NOON }) });
  const { activityId } = await makeWork(company.owner, company.slug);
  const log = () => logWork(company.owner, company.slug, { on: "2026-03-10", activityId, note: "Replies" });
  for (let n = 0; n < entries; n++) await log();
  return { ...company, tenant: company.slug, log };
}
