import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makeCompany, write } from "../testing/factories";
import { idempotencyFindings } from "../testing/idempotency";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("the log of writes", () => {
  it("gives the same write one effect and one answer, and lets one that was refused be sent again", async () => {
    expect(await idempotencyFindings(db)).toEqual([]);
  });

  it("refuses an id that came before with something else, or for something else", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const first = write({ tenant, title: "More leads" });
    const { id: goalId } = await owner.api.goals.create(first);
    await expect(owner.api.goals.create({ ...first, title: "More calls" })).rejects.toMatchObject({ code: "CONFLICT", message: "mutationReused" });
    await expect(owner.api.goals.retire({ tenant, goalId, mutationId: first.mutationId })).rejects.toMatchObject({ code: "CONFLICT", message: "mutationReused" });
    expect(await owner.api.goals.list({ tenant })).toEqual([{ id: goalId, title: "More leads", rank: 1 }]);
  });

  it("knows a write by its person and its tenant: the same id elsewhere is another write", async () => {
    const one = await makeCompany(db);
    const other = await makeCompany(db);
    const colleague = await addMember(db, one, "manager");
    const goal = write({ tenant: one.slug, title: "More leads" });
    const ids = [await one.owner.api.goals.create(goal), await colleague.api.goals.create(goal), await other.owner.api.goals.create({ ...goal, tenant: other.slug })].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(await one.owner.api.goals.list({ tenant: one.slug })).toHaveLength(2);
    expect(await other.owner.api.goals.list({ tenant: other.slug })).toHaveLength(1);
  });

  it("wants an id with every write of a signed-in person", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await expect(owner.api.goals.create({ tenant, title: "More leads" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await owner.api.goals.list({ tenant })).toEqual([]);
  });

  it("does not answer a write of before to whoever has lost the right since", async () => {
    const company = await makeCompany(db);
    const manager = await addMember(db, company, "manager");
    const goal = write({ tenant: company.slug, title: "More leads" });
    await manager.api.goals.create(goal);
    await company.owner.api.members.changeRole(write({ tenant: company.slug, memberId: manager.memberId, role: "viewer" }));
    await expect(manager.api.goals.create(goal)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
