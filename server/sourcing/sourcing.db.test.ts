import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const hour = 3600;

describe("the sourcing mix of a workspace", () => {
  it("is the hours of providers' people, and what was agreed with those of whom nobody logs, of all hours by quarter", async () => {
    const company = await makeCompany(db);
    const tenant = company.slug;
    const owner = personAt(db, company.owner, new Date("2026-05-20T10:00:00Z"));
    const activityId = await activityNamed(owner, company, "Monitoring");
    const freelancer = await addMember(db, company, "external");
    await owner.api.providers.assign(write({ tenant, memberId: freelancer.memberId, providerId: await addProvider(owner, company) }));
    await engage(owner, company, { providerId: await addProvider(owner, company), scopes: [{ activityId, channelId: null, monthSeconds: 10 * hour }], startsOn: "2026-04-10", renewsOn: null });
    await addHours(db, company, [{ memberId: company.memberId, on: "2026-02-10", seconds: 6 * hour }, { memberId: freelancer.memberId, on: "2026-03-10", seconds: 2 * hour }, { memberId: company.memberId, on: "2026-04-10", seconds: 20 * hour }].map((row) => ({ ...row, activityId })));
    const target = { fromQuarter: "2026-Q1", fromPermille: 400, toQuarter: "2026-Q3", toPermille: 200, note: "" };
    await personAt(db, company.owner, new Date("2026-05-19T10:00:00Z")).api.sourcing.target(write({ tenant, targetId: randomUUID(), ...target, fromPermille: 900 }));
    await owner.api.sourcing.target(write({ tenant, targetId: randomUUID(), ...target }));
    const mix = await owner.api.sourcing.mix({ tenant });
    expect(mix).toMatchObject({ quarter: "2026-Q2" });
    expect(mix.quarters.slice(-3).map(({ quarter, outsideShare, plannedShare, agreedSeconds }) => [quarter, outsideShare, plannedShare, agreedSeconds])).toEqual([["2026-Q1", 0.25, 0.4, 0], ["2026-Q2", 0.5, 0.3, 20 * hour], ["2026-Q3", null, 0.2, 0]]);
  });

  it("refuses a path that ends before it begins", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await expect(owner.api.sourcing.target(write({ tenant, targetId: randomUUID(), fromQuarter: "2026-Q3", fromPermille: 1, toQuarter: "2026-Q3", toPermille: 0, note: "" }))).rejects.toMatchObject({ message: "endsBeforeStart" });
  });
});
