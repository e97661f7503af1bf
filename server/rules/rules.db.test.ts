import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

type Own = { value: number; source: string; year: number | null } | null;

describe("a rule of thumb", () => {
  it("keeps what somebody else has said of it meanwhile: a change on top of what was there before is refused", async () => {
    const { owner, slug: tenant } = await makeCompany(db);
    const say = (own: Own, was: Own) => owner.api.rules.set(write({ tenant, rule: "neglect-days", own, was }));
    const refused = { code: "CONFLICT", message: "changedMeanwhile" };
    const said = async () => (await owner.api.rules.list({ tenant })).find(({ key }) => key === "neglect-days")?.value;
    const [one, other] = [{ value: 21, source: "Our board", year: null }, { value: 30, source: "Us", year: 2026 }];
    await say(null, null);
    await say(one, null);
    await expect(say(other, null)).rejects.toMatchObject(refused);
    await say(other, one);
    for (const own of [one, null]) await expect(say(own, one)).rejects.toMatchObject(refused);
    expect(await said()).toBe(30);
    await say(null, other);
    expect(await said()).toBe(14);
    await expect(say(one, other)).rejects.toMatchObject(refused);
    const both = await Promise.allSettled([say(one, null), say(other, null)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
