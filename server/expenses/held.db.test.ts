import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { openChannel } from "../testing/budgets";
import { makeCompany, personAt, write } from "../testing/factories";
import { ownDatabase } from "../testing/own-database";
import { importResults, prepareResults } from "../testing/result-imports";

const own = ownDatabase("held");
// One row as large as the four million that come to the limit: the column holds none.
beforeAll(() => own.superuser.query("ALTER TABLE expenses ALTER COLUMN amount_minor TYPE bigint"));

const NOW = new Date("2026-04-02T09:00:00Z");
const LARGE = 2_000_000_000;
/** What there is room for besides what was spent long ago. */
const ROOM = 3 * LARGE;
const LONG_AGO = 8_000_000_000_000_000 - ROOM;
const tooMuch = { message: "expensesTooLarge", code: "UNPROCESSABLE_CONTENT" };

async function start() {
  const company = await makeCompany(own.db);
  const owner = personAt(own.db, company.owner, NOW);
  const tenant = company.slug;
  const fields = { on: "2026-03-12", kind: "ads" as const, amountMinor: LARGE, channelId: null, goalId: null, supplier: "", campaign: "", note: "" };
  const add = async (more: Partial<typeof fields> = {}) => {
    const expenseId = randomUUID();
    await owner.api.expenses.add(write({ tenant, expenseId, ...fields, ...more }));
    return expenseId;
  };
  const first = await add({ on: "2025-01-01" });
  await own.superuser.query("UPDATE expenses SET amount_minor = $2 WHERE id = $1", [first, LONG_AGO]);
  const total = async () => (await owner.api.expenses.list({ tenant, month: "2026-03" })).totalMinor;
  return { company, owner, tenant, fields, add, total };
}

describe("expenses that come to more than can be added up", () => {
  it("are refused, whether they are added, changed or brought back", async () => {
    const { owner, tenant, fields, add, total } = await start();
    const removed = await add();
    await owner.api.expenses.remove(write({ tenant, expenseId: removed }));
    for (let count = 0; count < 3; count += 1) await add();
    await expect(add()).rejects.toMatchObject(tooMuch);
    const small = await add({ amountMinor: 0 });
    await expect(owner.api.expenses.change(write({ tenant, expenseId: small, version: 1, ...fields }))).rejects.toMatchObject(tooMuch);
    await expect(owner.api.expenses.restore(write({ tenant, expenseId: removed }))).rejects.toMatchObject(tooMuch);
    expect(await total()).toBe(ROOM);
  });

  it("are refused with the whole file that brings them, and where undoing one would bring them back", async () => {
    const { company, owner, tenant, add, total } = await start();
    const answers = { channelId: await openChannel(owner, company, "Facebook"), currency: "EUR" };
    const file = (amount: number) => `Date,Campaign,Amount spent\n2026-03-12,Spring,${amount}\n2026-03-13,Spring,${amount}\n`;
    await importResults(own.db, owner, company, file(20_000_000), { ...answers, holds: "spend" });
    const importId = await prepareResults(own.db, owner, company, file(20_000_000).replaceAll("Spring", "Summer"), { ...answers, holds: "spend" });
    await expect(owner.api.resultImports.run(write({ tenant, importId, leaveOutErrors: false, overwrite: [] }))).rejects.toMatchObject(tooMuch);
    expect(await total()).toBe(2 * LARGE);

    const lower = await importResults(own.db, owner, company, file(1), { ...answers, holds: "spend" }, { overwrite: true });
    await add();
    await add();
    await expect(owner.api.resultImports.undo(write({ tenant, importId: lower.importId }))).rejects.toMatchObject(tooMuch);
    expect(await total()).toBe(2 * LARGE + 2_00);
  });
});
