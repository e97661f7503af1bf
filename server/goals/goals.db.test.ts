import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function companyWithGoals(...titles: string[]) {
  const { slug: tenant, owner } = await makeCompany(db);
  const ids: string[] = [];
  for (const title of titles) ids.push((await owner.api.goals.create(write({ tenant, title }))).id);
  const ranking = async () => (await owner.api.goals.list({ tenant })).map(({ title, rank }) => `${rank ?? "-"} ${title}`);
  return { tenant, owner, ids, ranking };
}

describe("goals in strict rank", () => {
  it("stand in the order in which they were added", async () => {
    const { ranking } = await companyWithGoals("Leads", "Service", "Brand");
    expect(await ranking()).toEqual(["1 Leads", "2 Service", "3 Brand"]);
  });

  it("take a new order as a whole", async () => {
    const { tenant, owner, ids, ranking } = await companyWithGoals("Leads", "Service", "Brand");
    await owner.api.goals.rank(write({ tenant, goalIds: [ids[2] ?? "", ids[0] ?? "", ids[1] ?? ""] }));
    expect(await ranking()).toEqual(["1 Brand", "2 Leads", "3 Service"]);
  });

  it("close the gap when one retires, and take it back at the end", async () => {
    const { tenant, owner, ids, ranking } = await companyWithGoals("Leads", "Service", "Brand");
    await owner.api.goals.retire(write({ tenant, goalId: ids[0] ?? "" }));
    expect(await ranking()).toEqual(["1 Service", "2 Brand", "- Leads"]);
    await owner.api.goals.restore(write({ tenant, goalId: ids[0] ?? "" }));
    expect(await ranking()).toEqual(["1 Service", "2 Brand", "3 Leads"]);
  });

  it("refuse an order that leaves one out, names one twice or names a stranger's", async () => {
    const { tenant, owner, ids, ranking } = await companyWithGoals("Leads", "Service");
    const other = await companyWithGoals("Theirs");
    const [first = "", second = ""] = ids;
    await expect(owner.api.goals.rank(write({ tenant, goalIds: [first] }))).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(owner.api.goals.rank(write({ tenant, goalIds: [first, first] }))).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(owner.api.goals.rank(write({ tenant, goalIds: [first, first, second] }))).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(owner.api.goals.rank(write({ tenant, goalIds: [first, second, other.ids[0] ?? ""] }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await ranking()).toEqual(["1 Leads", "2 Service"]);
  });

  it("take an order of more than a hundred", async () => {
    const { slug: tenant, id, owner } = await makeCompany(db);
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: id });
      await tx.goal.createMany({ data: Array.from({ length: 120 }, (_, index) => ({ tenantId, title: `Goal ${index}`, rank: index + 1 })) });
    });
    const goals = await owner.api.goals.list({ tenant });
    const [first, second, ...rest] = goals.map((goal) => goal.id);
    await owner.api.goals.rank(write({ tenant, goalIds: [second ?? "", first ?? "", ...rest] }));
    expect((await owner.api.goals.list({ tenant })).slice(0, 3).map(({ title }) => title)).toEqual(["Goal 1", "Goal 0", "Goal 2"]);
  });

  it("keep one rank each when ten are added at once", async () => {
    const { tenant, owner, ranking } = await companyWithGoals();
    await Promise.all(Array.from({ length: 10 }, (_, index) => owner.api.goals.create(write({ tenant, title: `Goal ${index}` }))));
    expect((await ranking()).map((line) => Number(line.split(" ")[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
