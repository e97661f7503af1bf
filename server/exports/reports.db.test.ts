import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { linesOf } from "../testing/exports";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { logMessage } from "../testing/responses";
import { importResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;

describe("the file of a report says what the page says:", () => {
  it("when posts bring most, each hour of each kind by the clock that was chosen", async () => {
    const company = await makeCompany(db, { timeZone: "Europe/Amsterdam" });
    const { slug: tenant, owner } = company;
    const channelId = await openChannel(owner, company, "Instagram");
    const post = (id: number, at: string, paid: string, interactions: number) => `${id},${at},https://example.test/${id},${paid},${interactions}`;
    const posts = [...[4, 2, 6, 8, 10].map((each, at) => post(at, "2026-01-05 10:00", "no", each)), post(5, "2026-01-06 23:30", "no", 3), post(6, "2026-01-06 23:45", "no", 4), post(7, "2026-01-07 10:00", "yes", 9)];
    await importResults(db, owner, company, ["Post ID,Publish time,Permalink,Paid,Interactions", ...posts].join("\n"), { zone: "UTC", channelId });
    const file = await owner.api.posts.bestTimeTable({ tenant, channelId, zone: "Europe/Amsterdam" });
    expect(file.name).toBe(`${tenant}-best-time`);
    const line = { kind: "organic", time_zone: "Europe/Amsterdam" };
    expect(linesOf(file)).toEqual([
      { ...line, weekday: 1, hour_of_day: 11, posts: 5, median_interactions: 6, few_posts: "no" },
      { ...line, weekday: 3, hour_of_day: 0, posts: 2, median_interactions: 3.5, few_posts: "yes" },
      { ...line, kind: "paid", weekday: 3, hour_of_day: 11, posts: 1, median_interactions: 9, few_posts: "yes" },
    ]);
  });

  it("how soon messages were answered, in all, by channel, by month, and by person only for whoever sees people", async () => {
    const company = await makeCompany(db, { timeZone: "Europe/Berlin", holidayCountry: "DE" });
    const { slug: tenant } = company;
    const owner = personAt(db, company.owner, new Date("2026-11-23T11:00:00Z"));
    const member = personAt(db, await addMember(db, company, "member"), new Date("2026-11-23T11:00:00Z"));
    const channelId = await openChannel(owner, company, "=Instagram");
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-20T15:45:00Z", answeredAt: "2026-11-23T08:15:00Z" });
    await logMessage(owner, company, { channelId, receivedAt: "2026-11-20T15:45:00Z" });
    const range = { from: "2026-10", to: "2026-11" };
    const file = await owner.api.responses.reportTable({ tenant, ...range });
    expect(file.name).toBe(`${tenant}-response-times-2026-10-2026-11`);
    const told = { from: "2026-10", to: "2026-11", received: 2, in_time: 1, late: 0, overdue: 1, not_yet_due: 0, in_time_of_judged: 0.5, median_minutes: 30, p90_minutes: 30, mean_minutes: 30 };
    const none = { ...told, received: 0, in_time: 0, overdue: 0, in_time_of_judged: null, median_minutes: null, p90_minutes: null, mean_minutes: null };
    const lines = [{ ...told, by: "total", name: "" }, { ...told, by: "channel", name: "=Instagram" }, { ...told, by: "month", name: "2026-11" }, { ...none, by: "month", name: "2026-10" }];
    expect(linesOf(file)).toEqual([...lines.slice(0, 2), { ...told, by: "person", name: owner.name, received: 1, overdue: 0, in_time_of_judged: 1 }, ...lines.slice(2)]);
    expect(linesOf(await member.api.responses.reportTable({ tenant, ...range }))).toEqual(lines);
  });

  it("who does the work by quarter, with what was agreed, and nothing where a quarter has not come", async () => {
    const company = await makeCompany(db);
    const { slug: tenant } = company;
    const owner = personAt(db, company.owner, new Date("2026-05-20T10:00:00Z"));
    const activityId = await activityNamed(owner, company, "Monitoring");
    const freelancer = await addMember(db, company, "external");
    await owner.api.providers.assign(write({ tenant, memberId: freelancer.memberId, providerId: await addProvider(owner, company) }));
    await engage(owner, company, { providerId: await addProvider(owner, company), scopes: [{ activityId, channelId: null, monthSeconds: 10 * HOUR }], startsOn: "2026-04-10", renewsOn: null });
    await addHours(db, company, [{ memberId: company.memberId, on: "2026-02-10", seconds: 6 * HOUR }, { memberId: freelancer.memberId, on: "2026-03-10", seconds: 2 * HOUR }, { memberId: company.memberId, on: "2026-04-10", seconds: 20 * HOUR }].map((row) => ({ ...row, activityId })));
    await owner.api.sourcing.target(write({ tenant, targetId: randomUUID(), fromQuarter: "2026-Q1", fromPermille: 400, toQuarter: "2026-Q3", toPermille: 200, note: "" }));
    const file = await owner.api.sourcing.table({ tenant });
    expect(file.name).toBe(`${tenant}-sourcing-mix`);
    expect(linesOf(file).slice(-4)).toEqual([
      { quarter: "2025-Q4", own_seconds: 0, own_hours: 0, providers_seconds: 0, providers_hours: 0, agreed_seconds: 0, agreed_hours: 0, providers_share: null, planned_share: null, above_path: null },
      { quarter: "2026-Q1", own_seconds: 6 * HOUR, own_hours: 6, providers_seconds: 2 * HOUR, providers_hours: 2, agreed_seconds: 0, agreed_hours: 0, providers_share: 0.25, planned_share: 0.4, above_path: -0.15 },
      { quarter: "2026-Q2", own_seconds: 20 * HOUR, own_hours: 20, providers_seconds: 20 * HOUR, providers_hours: 20, agreed_seconds: 20 * HOUR, agreed_hours: 20, providers_share: 0.5, planned_share: 0.3, above_path: 0.2 },
      { quarter: "2026-Q3", own_seconds: null, own_hours: null, providers_seconds: null, providers_hours: null, agreed_seconds: null, agreed_hours: null, providers_share: null, planned_share: 0.2, above_path: null },
    ]);
  });
});
