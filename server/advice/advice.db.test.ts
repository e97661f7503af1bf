import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { addMember, makeCompany, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { aKpi } from "../testing/kpis";
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

  it("is of goals and audiences that are still there", async () => {
    const { owner, tenant, channelId, goalId } = await companyWithChannel(db);
    const [line] = await owner.api.channels.list({ tenant });
    if (!line) throw new Error("no channel");
    const { id: _, platformName: __, aliases: ___, ownerName: ____, goals: _____, version, ...fields } = line;
    await owner.api.channels.change(write({ tenant, channelId, version, ...fields, goalIds: [goalId] }));
    const audienceId = randomUUID();
    await owner.api.audiences.add(write({ tenant, audienceId, name: "Hikers", who: "", note: "", platforms: [], channelIds: [channelId] }));
    expect(standing(await owner.api.advice.list({ tenant }))).toEqual(["goals-few"]);
    await owner.api.goals.retire(write({ tenant, goalId }));
    await owner.api.audiences.archive(write({ tenant, audienceId }));
    expect(standing(await owner.api.advice.list({ tenant }))).toEqual(["channel-without-goal", "channel-without-audience"]);
  });

  it("is of a goal with more than about three KPIs, those that are retired left out", async () => {
    const { owner, tenant, goalId } = await companyWithChannel(db);
    const kpiIds = Array.from({ length: 4 }, () => randomUUID());
    for (const kpiId of kpiIds) await owner.api.kpis.create(write({ tenant, kpiId, ...aKpi("2026-10-15"), goalId }));
    const many = async () => (await owner.api.advice.list({ tenant })).filter(({ kind }) => kind === "kpis-many");
    expect(await many()).toMatchObject([{ subject: goalId, values: { kpis: 4, of: 3 }, rule: { key: "most-kpis" } }]);
    await owner.api.kpis.retire(write({ tenant, kpiId: kpiIds[0] ?? "" }));
    expect(await many()).toEqual([]);
  });

  it("is dismissed in words that can be kept", async () => {
    const { owner, tenant } = await companyWithChannel(db);
    const dismiss = (said: { subject: string; fingerprint: string }) => owner.api.advice.dismiss(write({ tenant, kind: "goals-few", note: "Enough", ...said }));
    await expect(dismiss({ subject: "a\u0000", fingerprint: "" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(dismiss({ subject: "", fingerprint: "a\u0000" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await dismiss({ subject: "", fingerprint: "" });
  });

  it("takes whole days and counts, and any percent", async () => {
    const { owner, tenant } = await companyWithChannel(db);
    const set = (rule: "neglect-days" | "most-goals" | "neglect-share", value: number) => owner.api.rules.set(write({ tenant, rule, own: { value, source: "Us", year: null }, was: null }));
    for (const rule of ["neglect-days", "most-goals"] as const) await expect(set(rule, 14.5)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "ruleNotWhole" });
    await set("neglect-days", 15);
    await set("neglect-share", 12.5);
  });

  it("goes by the tenant's own rules", async () => {
    const { owner, tenant } = await companyWithChannel(db);
    await owner.api.rules.set(write({ tenant, rule: "fewest-goals", own: { value: 1, source: "Our board", year: 2026 }, was: null }));
    expect(standing(await owner.api.advice.list({ tenant }))).toEqual(["channel-without-goal", "channel-without-audience"]);
    expect((await owner.api.rules.list({ tenant })).find(({ key }) => key === "fewest-goals")).toMatchObject({ value: 1, source: "Our board", instead: { value: 5 } });
    await owner.api.rules.set(write({ tenant, rule: "fewest-goals", own: null, was: { value: 1, source: "Our board", year: 2026 } }));
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
