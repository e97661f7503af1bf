import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { addKind, addReturn, LEAD } from "../testing/returns";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const MARCH = { from: "2026-03", to: "2026-03" };

describe("the ROI of a provider", () => {
  it("is what came back by its engagement against its fee and its people's hours, and its working says so", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const channelId = await openChannel(owner, company, "YouTube");
    const activityId = await activityNamed(owner, company, "Monitoring");
    const providerId = await addProvider(owner, company, { name: "Studio Nord" });
    const engagementId = await engage(owner, company, { providerId, scopes: [{ activityId, channelId, monthSeconds: null }], feesFrom: "2026-03" });
    const { memberId } = await addMember(db, company, "external");
    await owner.api.providers.assign(write({ tenant, memberId, providerId }));
    await setRate(owner, company, "cost", 30, "2026-01-01", { memberId });
    await addHours(db, company, [{ memberId, on: "2026-03-10", seconds: 10 * HOUR, activityId, channelId }, { memberId: company.memberId, on: "2026-03-10", seconds: HOUR, activityId, channelId }]);
    const leads = await addKind(owner, tenant, "result", LEAD, "Leads");
    await addReturn(owner, tenant, { kindId: leads, quantity: 12, engagementId });
    await addReturn(owner, tenant, { kindId: leads, quantity: 3 });

    // 1200 of fee and 10 h × 30 against 12 × 250: the hour of an own person and the other leads are nobody's.
    const { lines, total } = await owner.api.roi.by({ tenant, ...MARCH, by: "provider" });
    expect(lines.find(({ key }) => key === providerId)).toMatchObject({ name: "Studio Nord", cost: { laborMinor: 300_00, externalMinor: 1200_00 }, allInMinor: 1500_00, returnMinor: 3000_00, roi: 1, results: 12 });
    expect(lines.find(({ key }) => key === null)).toMatchObject({ seconds: HOUR, returnMinor: 750_00 });
    expect(total).toEqual((await owner.api.roi.range({ tenant, ...MARCH })).total);
    const file = await owner.api.roi.table({ tenant, ...MARCH, by: "provider" });
    expect([file.name, file.columns[2]?.head]).toEqual([`${tenant}-roi-by-provider-2026-03`, "provider"]);
    expect(file.rows.map((row) => row.slice(2, 6))).toEqual(expect.arrayContaining([["Studio Nord", 1500, 3000, 1], ["total", 1500, 3750, 1.5]]));
    const working = await owner.api.roi.working({ tenant, ...MARCH, by: "provider", key: providerId });
    const others = await owner.api.roi.working({ tenant, ...MARCH, by: "provider", key: "" });
    expect(others).toMatchObject({ name: null, line: { seconds: HOUR, returnMinor: 750_00 }, missing: [{ what: "rates", seconds: HOUR }] });
    expect(working).toMatchObject({ name: "Studio Nord", line: { allInMinor: 1500_00, roi: 1 }, returns: [{ name: "Leads", quantity: 12, worthMinor: 3000_00 }], missing: [] });
  });
});

describe("hours and labour by channel and kind of work", () => {
  it("are each channel's own, and add up to the client's", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner, memberId } = company;
    await setRate(owner, company, "cost", 45, "2026-01-01");
    const [linkedIn, youTube] = [await openChannel(owner, company, "LinkedIn"), await openChannel(owner, company, "YouTube")];
    const [editorial, monitoring] = [await activityNamed(owner, company, "Editorial"), await activityNamed(owner, company, "Monitoring")];
    const work = (channelId: string | null, activityId: string, seconds: number, on = "2026-03-10") => ({ memberId, on, seconds, activityId, channelId });
    await addHours(db, company, [work(linkedIn, editorial, 2 * HOUR), work(linkedIn, editorial, 1201, "2026-03-11"), work(linkedIn, monitoring, HOUR), work(youTube, editorial, 1201), work(null, monitoring, 1201), work(youTube, monitoring, HOUR, "2026-04-01")]);
    const { activities, total } = await owner.api.roi.range({ tenant, ...MARCH });
    // 1201 s at 45 an hour are 15.0125 each: the cent that is left over falls on one of them.
    expect(activities.map(({ channelId, activityId, seconds, laborMinor }) => [channelId, activityId, seconds, laborMinor])).toEqual([
      [linkedIn, editorial, 2 * HOUR + 1201, 105_02], [linkedIn, monitoring, HOUR, 45_00], [youTube, editorial, 1201, 15_01], [null, monitoring, 1201, 15_01],
    ]);
    expect(activities.reduce((sum, { laborMinor }) => sum + (laborMinor ?? 0), 0)).toBe(total.cost?.laborMinor);
    expect(activities.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(total.seconds);
  });
});
