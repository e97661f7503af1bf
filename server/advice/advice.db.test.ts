import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { addMember, makeCompany, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { companyWithChannel, DECIDED_AT } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const HOUR = 3600;
const standing = (found: readonly { kind: string; dismissed: unknown }[]) => found.filter(({ dismissed }) => dismissed === null).map(({ kind }) => kind);

describe("advice", () => {
  it("is told with its rule, goes when it is dismissed with a note, and is back with other facts", async () => {
    const { owner, tenant, channelId } = await companyWithChannel(db);
    const count = (automated: number) => owner.api.shares.set(write({ tenant, channelId, month: "2026-09", posts: 20, automated, duplicate: 2 }));
    await count(15);
    const found = await owner.api.advice.list({ tenant });
    expect(standing(found)).toEqual(["goals-few", "channel-without-goal", "channel-without-audience", "automation"]);
    const automation = found.find(({ kind }) => kind === "automation");
    expect(automation).toMatchObject({ name: "Instagram", values: { percent: 75, of: 50, month: "2026-09" }, rule: { key: "automation-share", value: 50 } });
    await owner.api.advice.dismiss(write({ tenant, kind: "automation", subject: channelId, fingerprint: automation?.fingerprint ?? "", note: "Opening hours only" }));
    const after = await owner.api.advice.list({ tenant });
    expect(standing(after)).toEqual(["goals-few", "channel-without-goal", "channel-without-audience"]);
    expect(after.find(({ kind }) => kind === "automation")?.dismissed).toEqual({ note: "Opening hours only", at: "2026-10-15T10:00:00Z" });
    await count(18);
    expect(standing(await owner.api.advice.list({ tenant }))).toContain("automation");
  });

  it("goes by the tenant's own rules", async () => {
    const { owner, tenant } = await companyWithChannel(db);
    await owner.api.rules.set(write({ tenant, rule: "fewest-goals", own: { value: 1, source: "Our board", year: 2026 } }));
    expect(standing(await owner.api.advice.list({ tenant }))).toEqual(["channel-without-goal", "channel-without-audience"]);
    expect((await owner.api.rules.list({ tenant })).find(({ key }) => key === "fewest-goals")).toMatchObject({ value: 1, source: "Our board", instead: { value: 5 } });
    await owner.api.rules.set(write({ tenant, rule: "fewest-goals", own: null }));
    expect((await owner.api.rules.list({ tenant })).find(({ key }) => key === "fewest-goals")).toMatchObject({ value: 5, instead: null });
  });

  it("of half-time is for people of wider work, and for the eyes of those who may see their hours", async () => {
    const company = await makeCompany(db, { owner: await makePerson(db, { now: DECIDED_AT }, { now: DECIDED_AT }) });
    const { owner, slug: tenant } = company;
    const at = () => makePerson(db, {}, { now: DECIDED_AT });
    const [hanna, peer] = [await addMember(db, company, "member", await at()), await addMember(db, company, "member", await at())];
    const [social, other] = [await activityNamed(owner, company, "Editorial"), await activityNamed(owner, company, "Non-social work")];
    await addHours(db, company, [{ memberId: hanna.memberId, on: "2026-09-10", seconds: 6 * HOUR, activityId: social }, { memberId: hanna.memberId, on: "2026-09-11", seconds: 4 * HOUR, activityId: other }]);
    const said = async (person: typeof owner) => (await person.api.advice.list({ tenant })).filter(({ kind }) => kind === "half-time");
    expect(await said(owner)).toMatchObject([{ subject: hanna.memberId, name: hanna.name, values: { percent: 60, of: 50, month: "2026-09" } }]);
    expect(await said(hanna)).toHaveLength(1);
    expect(await said(peer)).toEqual([]);
    await owner.api.members.setDedicated(write({ tenant, memberId: hanna.memberId, isDedicated: true }));
    expect(await said(owner)).toEqual([]);
  });
});
