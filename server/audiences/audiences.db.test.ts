import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const hikers = { name: "Hikers", who: "Weekend people", note: "", platforms: [{ platformKey: "instagram", doing: "Look at huts", reach: "Short films of routes" }], channelIds: [] as string[] };

async function companyWithAudience() {
  const company = await makeCompany(db);
  const { slug: tenant, owner } = company;
  const channelId = await openChannel(owner, company, "Instagram", "instagram");
  const audienceId = randomUUID();
  await owner.api.audiences.add(write({ tenant, audienceId, ...hikers, channelIds: [channelId] }));
  return { company, tenant, owner, channelId, audienceId, list: () => owner.api.audiences.list({ tenant }) };
}

describe("an audience", () => {
  it("is somewhere, does something there, and has channels that are for it", async () => {
    const { list } = await companyWithAudience();
    expect(await list()).toMatchObject([{ name: "Hikers", platforms: [{ platformName: "Instagram", doing: "Look at huts", reach: "Short films of routes" }], channels: [{ name: "Instagram" }], version: 1 }]);
  });

  it("is changed as a whole on top of what was read", async () => {
    const { tenant, owner, audienceId, list } = await companyWithAudience();
    const change = { tenant, audienceId, version: 1, ...hikers, name: "Long-distance hikers", platforms: [] };
    await owner.api.audiences.change(write(change));
    await expect(owner.api.audiences.change(write(change))).rejects.toMatchObject({ message: "changedMeanwhile" });
    expect(await list()).toMatchObject([{ name: "Long-distance hikers", platforms: [], channels: [], version: 2 }]);
  });

  it("names no platform or channel twice, and none that is not there", async () => {
    const { tenant, owner, channelId, list } = await companyWithAudience();
    const add = (change: object) => owner.api.audiences.add(write({ tenant, audienceId: randomUUID(), ...hikers, ...change }));
    await expect(add({ channelIds: [channelId, channelId] })).rejects.toMatchObject({ message: "placeTwice" });
    await expect(add({ platforms: [...hikers.platforms, ...hikers.platforms] })).rejects.toMatchObject({ message: "placeTwice" });
    await expect(add({ platforms: [{ platformKey: "telegraph", doing: "", reach: "" }] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await list()).toHaveLength(1);
  });

  it("is put aside and brought back with all that was said of it; external people do not see it", async () => {
    const { company, tenant, owner, audienceId, list } = await companyWithAudience();
    const before = await list();
    await owner.api.audiences.archive(write({ tenant, audienceId }));
    expect(await list()).toEqual([]);
    await owner.api.audiences.restore(write({ tenant, audienceId }));
    expect(await list()).toEqual(before);
    const external = await addMember(db, company, "external");
    await expect(external.api.audiences.list({ tenant })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the notebook beside it", () => {
  it("keeps what works for competitors and look-alikes, tied to a goal", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const { id: goalId } = await owner.api.goals.create(write({ tenant, title: "Leads" }));
    const competitorId = randomUUID();
    const page = { tenant, competitorId, name: "Alpine Gear", kind: "look-alike" as const, url: "https://example.test", works: "Answers within minutes", worksNot: "", goalId };
    await owner.api.competitors.add(write({ ...page, competitorId: randomUUID(), name: "The other shop", kind: "competitor", goalId: null }));
    await owner.api.competitors.add(write(page));
    expect((await owner.api.competitors.list({ tenant })).map(({ name, goalTitle }) => [name, goalTitle])).toEqual([["The other shop", null], ["Alpine Gear", "Leads"]]);
    await owner.api.competitors.change(write({ ...page, version: 1, works: "Nothing any more" }));
    await expect(owner.api.competitors.change(write({ ...page, version: 1 }))).rejects.toMatchObject({ message: "changedMeanwhile" });
    await owner.api.competitors.archive(write({ tenant, competitorId }));
    expect(await owner.api.competitors.list({ tenant })).toHaveLength(1);
    await owner.api.competitors.restore(write({ tenant, competitorId }));
    expect(await owner.api.competitors.list({ tenant })).toHaveLength(2);
  });

  it("asks four questions about how known the brand is, and keeps one answer to each", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const answer = (version: number, words: string) => owner.api.awareness.answer(write({ tenant, question: "context" as const, version, answer: words }));
    expect((await owner.api.awareness.list({ tenant })).map(({ question, version }) => `${question} ${version}`)).toEqual(["relevance 0", "context 0", "resonance 0", "accessibility 0"]);
    await answer(0, "On the train");
    await answer(1, "On the way to the hut");
    for (const late of [0, 1]) await expect(answer(late, "Nowhere")).rejects.toMatchObject({ message: "changedMeanwhile" });
    expect((await owner.api.awareness.list({ tenant }))[1]).toEqual({ question: "context", answer: "On the way to the hut", version: 2 });
  });

  it("says which risk of a platform is to be looked at again, soonest first", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const today = todayIn("Europe/Amsterdam", new Date());
    const riskId = randomUUID();
    const add = (id: string, reviewOn: string) => owner.api.platformRisks.add(write({ tenant, riskId: id, platformKey: "instagram", risk: "Reach is for sale only", reviewOn }));
    await add(randomUUID(), addDays(today, 1));
    await add(riskId, today);
    expect((await owner.api.platformRisks.list({ tenant })).map(({ isDue }) => isDue)).toEqual([true, false]);
    const later = { tenant, riskId, version: 1, platformKey: "instagram", risk: "Reach is for sale only", reviewOn: addDays(today, 30) };
    await owner.api.platformRisks.change(write(later));
    await expect(owner.api.platformRisks.change(write(later))).rejects.toMatchObject({ message: "changedMeanwhile" });
    expect((await owner.api.platformRisks.list({ tenant })).map(({ isDue }) => isDue)).toEqual([false, false]);
    await owner.api.platformRisks.remove(write({ tenant, riskId }));
    await expect(owner.api.platformRisks.remove(write({ tenant, riskId }))).rejects.toMatchObject({ message: "noSuchRisk" });
  });
});
