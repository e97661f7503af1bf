import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

async function companyWithPolicy(...bodies: string[]) {
  const company = await makeCompany(db);
  const { slug: tenant, owner } = company;
  for (const [version, body] of bodies.entries()) await owner.api.policies.publish(write({ tenant, version, body }));
  return { company, tenant, owner };
}

describe("the policy", () => {
  it("is none until one is published, and then its latest version", async () => {
    const { tenant, owner } = await companyWithPolicy();
    expect(await owner.api.policies.current({ tenant })).toBeNull();
    expect(await owner.api.policies.people({ tenant })).toEqual([]);
    await expect(owner.api.policies.acknowledge(write({ tenant, version: 1 }))).rejects.toMatchObject({ message: "noPolicy" });
    await owner.api.policies.publish(write({ tenant, version: 0, body: "Be kind." }));
    await owner.api.policies.publish(write({ tenant, version: 1, body: "Be kind and quick." }));
    expect(await owner.api.policies.current({ tenant })).toMatchObject({ version: 2, body: "Be kind and quick.", acknowledgedAt: null });
    expect(await owner.api.policies.versions({ tenant })).toMatchObject([{ version: 2, byName: owner.name }, { version: 1, body: "Be kind." }]);
  });

  it("is not published twice in the same words, nor over what nobody has read", async () => {
    const { tenant, owner } = await companyWithPolicy("Be kind.");
    await expect(owner.api.policies.publish(write({ tenant, version: 1, body: " Be kind. " }))).rejects.toMatchObject({ message: "policySame" });
    await expect(owner.api.policies.publish(write({ tenant, version: 0, body: "Be quick." }))).rejects.toMatchObject({ message: "changedMeanwhile" });
  });

  it("is agreed to by each person for themselves, anew with each version", async () => {
    const { tenant, owner, company } = await companyWithPolicy("Be kind.");
    const external = await addMember(db, company, "external");
    const agree = (version: number) => external.api.policies.acknowledge(write({ tenant, version }));
    await agree(1);
    await agree(1);
    expect((await external.api.policies.current({ tenant }))?.acknowledgedAt).not.toBeNull();
    expect((await owner.api.policies.people({ tenant })).map(({ name, acknowledgedAt }) => [name, acknowledgedAt !== null])).toEqual([[owner.name, false], [external.name, true]]);
    await owner.api.policies.publish(write({ tenant, version: 1, body: "Be kind and quick." }));
    expect((await external.api.policies.current({ tenant }))?.acknowledgedAt).toBeNull();
    await expect(agree(1)).rejects.toMatchObject({ code: "CONFLICT", message: "policyMovedOn" });
    await agree(2);
    expect((await owner.api.policies.people({ tenant })).map(({ acknowledgedAt }) => acknowledgedAt !== null)).toEqual([false, true]);
  });

  it("keeps who agreed to which words, also of a version that holds no more and of people who left", async () => {
    const { tenant, owner, company } = await companyWithPolicy("Be kind.");
    const left = await addMember(db, company, "member");
    await left.api.policies.acknowledge(write({ tenant, version: 1 }));
    await owner.api.members.remove(write({ tenant, memberId: left.memberId }));
    await owner.api.policies.publish(write({ tenant, version: 1, body: "Be kind and quick." }));
    await owner.api.policies.acknowledge(write({ tenant, version: 2 }));
    expect((await owner.api.policies.acknowledged({ tenant, version: 1 })).map(({ name }) => name)).toEqual([left.name]);
    expect((await owner.api.policies.acknowledged({ tenant, version: 2 })).map(({ name }) => name)).toEqual([owner.name]);
    expect(await owner.api.policies.acknowledged({ tenant, version: 3 })).toEqual([]);
  });

  it("is read by a client's viewer, who need not agree and sees no names; who has not agreed is for managers", async () => {
    const { tenant, company } = await companyWithPolicy("Be kind.");
    const [viewer, member, external] = [await addMember(db, company, "viewer"), await addMember(db, company, "member"), await addMember(db, company, "external")];
    expect(await viewer.api.policies.current({ tenant })).toMatchObject({ version: 1 });
    expect(await viewer.api.policies.versions({ tenant })).toMatchObject([{ byName: null }]);
    for (const refused of [() => viewer.api.policies.acknowledge(write({ tenant, version: 1 })), () => member.api.policies.people({ tenant }), () => external.api.policies.versions({ tenant })]) {
      await expect(refused()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("asks only people with an account who are still here", async () => {
    const { tenant, owner, company } = await companyWithPolicy("Be kind.");
    const left = await addMember(db, company, "member");
    await owner.api.members.addPlaceholder(write({ tenant, name: "Only imported" }));
    await owner.api.members.remove(write({ tenant, memberId: left.memberId }));
    await addMember(db, company, "viewer");
    expect((await owner.api.policies.people({ tenant })).map(({ name }) => name)).toEqual([owner.name]);
  });
});

describe("trainings and voices", () => {
  it("name who was trained, latest first, until taken out of the log", async () => {
    const { tenant, owner, company } = await companyWithPolicy();
    const ids = [randomUUID(), randomUUID()] as const;
    for (const [index, trainingId] of ids.entries()) await owner.api.trainings.add(write({ tenant, trainingId, memberId: company.memberId, topic: `Lesson ${index}`, on: `2026-03-0${index + 1}`, note: "" }));
    expect((await owner.api.trainings.list({ tenant })).map(({ topic, name }) => `${topic}: ${name}`)).toEqual([`Lesson 1: ${owner.name}`, `Lesson 0: ${owner.name}`]);
    await owner.api.trainings.remove(write({ tenant, trainingId: ids[0] }));
    await expect(owner.api.trainings.remove(write({ tenant, trainingId: ids[0] }))).rejects.toMatchObject({ message: "noSuchTraining" });
  });

  it("say who speaks in which tone, everywhere or on a channel, and are one person each", async () => {
    const { tenant, owner, company } = await companyWithPolicy();
    const channelId = await openChannel(owner, company, "LinkedIn");
    const add = (voice: object) => owner.api.voices.add(write({ tenant, voiceId: randomUUID(), memberId: null, name: null, tone: "Warm and short", channelId: null, ...voice }));
    await add({ name: "The founder", channelId });
    await add({ memberId: company.memberId });
    expect(await owner.api.voices.list({ tenant })).toMatchObject([{ name: owner.name, channelName: null }, { name: "The founder", channelName: "LinkedIn", memberId: null }]);
    await expect(add({})).rejects.toMatchObject({ message: "voiceUnclear" });
    await expect(add({ name: "Nobody", channelId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
