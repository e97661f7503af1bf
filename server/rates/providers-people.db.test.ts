import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { roiBy, roiOf } from "../roi/service";
import { activityNamed, openChannel } from "../testing/budgets";
import { closeMonth } from "../testing/closings";
import { addProvider, engage, plainEngagement } from "../testing/engagements";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const MARCH = { from: "2026-03", to: "2026-03" };

/** A company where an hour costs 40, seen in April, with ten hours of a freelancer of a provider's in March. */
async function freelancersMonth() {
  const company = await makeCompany(db);
  const owner = personAt(db, company.owner, new Date("2026-04-01T10:00:00Z"));
  await setRate(owner, company, "cost", 40, "2026-01-01");
  const channelId = await openChannel(owner, company, "YouTube");
  await setRate(owner, company, "cost", 50, "2026-01-01", { channelId });
  const activityId = await activityNamed(owner, company, "Monitoring");
  const { memberId } = await addMember(db, company, "external");
  await addHours(db, company, [{ memberId, on: "2026-03-10", seconds: 10 * HOUR, activityId, channelId }]);
  const providerId = await addProvider(owner, company, { name: "Studio Nord" });
  const inMarch = () => inTransaction(db, "query", async (tx) => {
    const id = await actAs(tx, { tenantId: company.id });
    const { total } = await roiOf(tx, { id }, MARCH);
    return { ...total.cost, known: total.coverage.pricedSeconds / HOUR, byProvider: (await roiBy(tx, { id }, MARCH, "provider")).lines.find(({ key }) => key === providerId)?.costMinor };
  });
  return {
    company, tenant: company.slug, owner, memberId, providerId, inMarch,
    scopes: [{ activityId, channelId, monthSeconds: null }],
    assign: (to: string | null = providerId) => owner.api.providers.assign(write({ tenant: company.slug, memberId, providerId: to })),
  };
}

describe("a provider's people", () => {
  it("cost their fee alone where it is a retainer: what own people cost is not counted besides, and nothing is missing", async () => {
    const { company, owner, providerId, scopes, assign, inMarch } = await freelancersMonth();
    expect(await inMarch()).toMatchObject({ laborMinor: 500_00, externalMinor: 0, known: 10 });
    await assign();
    expect(await inMarch()).toMatchObject({ laborMinor: 0, externalMinor: 0, known: 0 });
    await engage(owner, company, { providerId, scopes, feesFrom: "2026-03" });
    expect(await inMarch()).toMatchObject({ laborMinor: 0, externalMinor: 1200_00, known: 10, byProvider: 1200_00 });
    await assign(null);
    expect(await inMarch()).toMatchObject({ laborMinor: 500_00, externalMinor: 1200_00 });
  });

  it("cost what an hour of theirs does where they are paid by the hour, which nobody knows until somebody says it", async () => {
    const { company, owner, memberId, providerId, scopes, assign, inMarch } = await freelancersMonth();
    await assign();
    await engage(owner, company, { providerId, scopes, feeModel: "hourly", priceMinor: 70_00 });
    expect(await inMarch()).toMatchObject({ laborMinor: 0, known: 0 });
    await setRate(owner, company, "cost", 70, "2026-01-01", { memberId });
    expect(await inMarch()).toMatchObject({ laborMinor: 700_00, externalMinor: 0, known: 10 });
  });

  it("are priced anew where what was agreed changes or ends", async () => {
    const { company, tenant, owner, providerId, scopes, assign, inMarch } = await freelancersMonth();
    await assign();
    const engagementId = await engage(owner, company, { providerId, scopes });
    const terms = { tenant, engagementId, ...plainEngagement, providerId, scopes };
    await owner.api.engagements.change(write({ ...terms, version: 1, feeModel: "hourly" as const }));
    expect(await inMarch()).toMatchObject({ known: 0 });
    await owner.api.engagements.change(write({ ...terms, version: 2 }));
    expect(await inMarch()).toMatchObject({ known: 10 });
    await owner.api.engagements.end(write({ tenant, engagementId, version: 3, decisionId: crypto.randomUUID(), lastOn: "2026-03-09", note: "" }));
    expect(await inMarch()).toMatchObject({ known: 0 });
  });

  it("leave the cost of a closed month as it was", async () => {
    const { company, owner, providerId, scopes, assign, inMarch } = await freelancersMonth();
    await closeMonth(db, company, "2026-03", new Date("2026-04-01T10:00:00Z"));
    await assign();
    await engage(owner, company, { providerId, scopes });
    expect(await inMarch()).toMatchObject({ laborMinor: 500_00, known: 10 });
  });
});
