import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("activities", () => {
  it("start with the nine defaults, every kind of effort among them", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const activities = await owner.api.activities.list({ tenant });
    expect(activities).toHaveLength(9);
    expect(new Set(activities.map(({ kind }) => kind))).toEqual(new Set(["monitoring", "participation", "analysis", "other"]));
    expect(activities.find(({ name }) => name === "Coordination of providers")?.kind).toBe("analysis");
  });

  it("are added last, renamed, retired to the end of the list and restored", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const { id: activityId } = await owner.api.activities.create(write({ tenant, name: "Live video", kind: "participation" }));
    const names = async () => (await owner.api.activities.list({ tenant })).map(({ name, isRetired }) => (isRetired ? `(${name})` : name));
    expect((await names()).at(-1)).toBe("Live video");
    await owner.api.activities.change(write({ tenant, activityId, name: "Streaming", kind: "participation", was: { name: "Live video", kind: "participation", isBillable: true } }));
    await owner.api.activities.retire(write({ tenant, activityId }));
    expect((await names()).at(-1)).toBe("(Streaming)");
    await owner.api.activities.restore(write({ tenant, activityId }));
    expect(await names()).toContain("Streaming");
  });

  it("keep what somebody else has changed meanwhile: a change of something else on top of it is refused", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const was = { name: "Live video", kind: "participation" as const, isBillable: true };
    const { id: activityId } = await owner.api.activities.create(write({ tenant, ...was }));
    await owner.api.activities.change(write({ tenant, activityId, ...was, name: "Streaming", was }));
    await expect(owner.api.activities.change(write({ tenant, activityId, ...was, isBillable: false, was }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect((await owner.api.activities.list({ tenant })).find(({ id }) => id === activityId)).toMatchObject({ name: "Streaming", isBillable: true });
  });

  it("have one name each, also beside retired ones", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await expect(owner.api.activities.create(write({ tenant, name: " Monitoring ", kind: "monitoring" }))).rejects.toMatchObject({ code: "CONFLICT", message: "nameTaken" });
  });
});
