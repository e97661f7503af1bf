import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { setBudget } from "../testing/budgets";
import { makeAgency, makeClient, makePerson } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const now = new Date("2026-10-15T10:00:00Z");
/** One more than lines are read. */
const PUT_AWAY = 20_001;

it("The budget of a client counts however many others were put away before it", async () => {
  const agency = await makeAgency(db, { owner: await makePerson(db, { now }, { now }), name: "Agency", holidayCountry: null });
  const client = await makeClient(db, agency, { name: "Client", timeZone: "Europe/Amsterdam", holidayCountry: null });
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: client.id });
    const before = new Date("2020-01-01T00:00:00Z");
    const made = Array.from({ length: PUT_AWAY }, (_, at) => ({ tenantId, id: randomUUID(), scopeKey: `put away ${at}`, createdAt: before, archivedAt: before }));
    for (let at = 0; at < made.length; at += 3000) await tx.budget.createMany({ data: made.slice(at, at + 3000) });
  });
  await setBudget(agency.owner, client, "2026-09", 40);
  const year = await agency.owner.api.portfolio.year({ agency: agency.slug, month: "2026-10" });
  expect(year.rows.find(({ name }) => name === "Client")?.steps.slice(-2).map(({ budget }) => budget)).toEqual([40 * 3600, 40 * 3600]);
  const month = await agency.owner.api.portfolio.month({ agency: agency.slug, month: "2026-10" });
  expect(month.rows.find(({ name }) => name === "Client")?.standing.available).toBe(40 * 3600);
}, 60_000);
