import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { todayIn } from "../domain/zone";
import { activityNamed, openChannel, setBudget } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const today = todayIn("Europe/Amsterdam", new Date());

async function emptyCompany() {
  const company = await makeCompany(db);
  const { slug: tenant, owner } = company;
  const shown = () => owner.api.completeness.show({ tenant });
  const missing = async () => (await shown()).elements.filter(({ isThere }) => !isThere).map(({ element }) => element);
  return { company, tenant, owner, shown, missing, next: async () => (await shown()).start?.next ?? null };
}

describe("a strategy's completeness", () => {
  it("grows with what is entered, step by step, from a goal to the first budget", async () => {
    const { company, tenant, owner, next, missing } = await emptyCompany();
    expect(await missing()).toHaveLength(10);
    const asked = [await next()];
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Leads" }));
    asked.push(await next());
    await owner.api.audiences.add(write({ tenant, audienceId: randomUUID(), name: "Hikers", who: "", note: "", platforms: [{ platformKey: "instagram", doing: "", reach: "Short films" }], channelIds: [] }));
    asked.push(await next());
    await openChannel(owner, company, "Instagram", "instagram");
    asked.push(await next());
    await owner.api.kpis.create(write({ tenant, kpiId: randomUUID(), ...aKpi(today), goalId }));
    asked.push(await next());
    await setBudget(owner, company, today.slice(0, 7), 20);
    expect([...asked, await next()]).toEqual(["goal", "audience", "channel", "kpi", "budget", null]);
    expect(await missing()).toEqual(["competitors", "tools", "action-plan", "costs", "timeline", "flexibility"]);
  });

  it("tells what a tool, a plan, a cost, a due date and a look ahead close, and what opens again", async () => {
    const { tenant, owner, missing } = await emptyCompany();
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Leads" }));
    await owner.api.goals.change(write({ tenant, goalId, version: 1, title: "Leads", category: null, businessGoal: null, department: null, dueOn: today, completionCriterion: null, confidence: null, successPercent: 100, failurePercent: 50, note: "" }));
    await owner.api.strategyChanges.add(write({ tenant, changeId: randomUUID(), kind: "learning" as const, what: "Ask first", why: "", goalId: null }));
    const competitorId = randomUUID();
    await owner.api.competitors.add(write({ tenant, competitorId, name: "Them", kind: "competitor" as const, url: null, works: "", worksNot: "", goalId: null }));
    expect(await missing()).toEqual(["platforms", "customer-relations", "tools", "metrics", "action-plan", "costs"]);
    await owner.api.competitors.archive(write({ tenant, competitorId }));
    expect(await missing()).toContain("competitors");
  });

  it("does not ask to start whoever works already, and is not there for external people", async () => {
    const { company, tenant, owner, shown } = await emptyCompany();
    await addHours(db, company, [{ memberId: company.memberId, on: today, seconds: 3600, activityId: await activityNamed(owner, company, "Editorial") }]);
    expect((await shown()).start).toBeNull();
    const external = await addMember(db, company, "external");
    await expect(external.api.completeness.show({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
