import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { addTool } from "../testing/tools";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** An engagement that renews on 1 July 2026 with 30 days of notice, and a tool that is tried until 20 May. */
async function companyWithDecisions() {
  const company = await makeCompany(db, { name: "Acme", timeZone: "Europe/Amsterdam" });
  const owner = personAt(db, company.owner, at("2026-04-20"));
  const manager = await addMember(db, company, "manager");
  const providerId = await addProvider(owner, company, { name: "Studio Nord" });
  const scopes = [{ activityId: await activityNamed(owner, company, "Monitoring"), channelId: null, monthSeconds: null }];
  const engagementId = await engage(owner, company, { providerId, scopes, renewsOn: "2026-07-01", noticeDays: 30, feesFrom: "2030-01" });
  const toolId = await addTool(owner, company, { name: "Planner", ownerId: manager.memberId });
  await owner.api.tools.startTrial(write({ tenant: company.slug, toolId, version: 1, from: "2026-04-20", until: "2026-05-20" }));
  const bell = async (person: typeof company.owner, day: string) => personAt(db, person, at(day)).api.alerts.mine({});
  return { company, tenant: company.slug, manager, engagementId, toolId, bell };
}

describe("the bell", () => {
  it("tells of a decision on an engagement from a month before its last day of notice until that day, new until it was looked at", async () => {
    const { company, tenant, engagementId, bell } = await companyWithDecisions();
    expect(await bell(company.owner, "2026-05-01")).toEqual({ unseen: 0, decisions: [], alerts: [] });
    await personAt(db, company.owner, at("2026-05-01")).api.alerts.see(write({}));
    const [decision] = (await bell(company.owner, "2026-05-02")).decisions;
    expect(decision).toEqual({ kind: "engagement", id: engagementId, name: "Films", tenant, tenantName: "Acme", by: "2026-06-01", isUnseen: true });
    await personAt(db, company.owner, at("2026-05-02")).api.alerts.see(write({}));
    expect(await bell(company.owner, "2026-05-03")).toMatchObject({ unseen: 0, decisions: [{ isUnseen: false }] });
    expect((await bell(company.owner, "2026-06-01")).decisions).toHaveLength(1);
    expect((await bell(company.owner, "2026-06-02")).decisions).toEqual([]);
  });

  it("tells of a trial a week before its last day, to who looks after the tool and not to others", async () => {
    const { company, manager, toolId, bell } = await companyWithDecisions();
    expect((await bell(manager, "2026-05-12")).decisions.map(({ kind }) => kind)).toEqual(["engagement"]);
    expect((await bell(manager, "2026-05-13")).decisions.map(({ kind, id, by }) => [kind, kind === "trial" && id === toolId, by])).toEqual([["trial", true, "2026-05-20"], ["engagement", false, "2026-06-01"]]);
    expect((await bell(company.owner, "2026-05-13")).decisions.map(({ kind }) => kind)).toEqual(["engagement"]);
  });

  it("tells nobody who cannot decide, and nothing once it is decided", async () => {
    const { company, tenant, manager, toolId, engagementId, bell } = await companyWithDecisions();
    const member = await addMember(db, company, "member");
    expect((await bell(member, "2026-05-13")).decisions).toEqual([]);
    const owner = personAt(db, company.owner, at("2026-05-13"));
    await owner.api.tools.endTrial(write({ tenant, toolId, version: 2, outcome: "drop" as const, usedFrom: "2026-05-13", note: "" }));
    await owner.api.engagements.decideRenewal(write({ tenant, engagementId, version: 1, decisionId: crypto.randomUUID(), decision: "renew", newOn: "2027-07-01", note: "" }));
    expect((await bell(manager, "2026-05-13")).decisions).toEqual([]);
  });
});
