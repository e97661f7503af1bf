import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const TODAY = "2026-03-12";

describe("the file of the KPIs", () => {
  it("says what the page says in figures that machines read, with an empty cell for what nobody measured, and names nobody", async () => {
    const company = await makeCompany(db);
    const { slug: tenant } = company;
    const owner = personAt(db, company.owner, new Date(`${TODAY}T10:00:00Z`));
    const kpiId = crypto.randomUUID();
    await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi(TODAY), ownerId: company.memberId }));
    await owner.api.kpis.create(write({ tenant, kpiId: crypto.randomUUID(), ...aKpi(TODAY), name: "Wish", target: null, startOn: null, dueOn: null }));
    await owner.api.kpis.measure(write({ tenant, kpiId, on: TODAY, value: 45, note: "" }));
    const { name, columns, rows } = await owner.api.kpis.table({ tenant });
    expect(name).toBe(`${tenant}-kpis-${TODAY}`);
    const said = rows.map((row) => Object.fromEntries(columns.map(({ head }, at) => [head, row[at]])));
    expect(said).toHaveLength(2);
    expect(said).toEqual(expect.arrayContaining([
      expect.objectContaining({ kpi: "First response", unit: "min", value: 45, value_on: TODAY, start: 60, target: 30, progress: 0.5, expected: 0.5, status: "on-track" }),
      expect.objectContaining({ kpi: "Wish", value: null, value_on: "", target: null, progress: null, status: "no-target" }),
    ]));
    const member = await addMember(db, company, "member");
    expect(JSON.stringify(await member.api.kpis.table({ tenant }))).not.toContain(owner.name);
  });
});
