import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addProvider } from "../testing/engagements";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { addTool } from "../testing/tools";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const blank = { kind: "agency" as const, contact: "", website: null, proof: "", agreementOn: null, agreementWaiver: null, note: "" };

describe("providers", () => {
  it("are kept with proof and agreement, change only from the version that was read, and a name is one provider's", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const providerId = await addProvider(owner, company, { name: "Studio Nord", agreementOn: "2026-02-01", proof: "Three cases" });
    await owner.api.providers.change(write({ tenant, providerId, version: 1, ...blank, name: "Studio Nord", agreementWaiver: "They see no personal data" }));
    await expect(owner.api.providers.change(write({ tenant, providerId, version: 1, ...blank, name: "Another" }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    await expect(addProvider(owner, company, { name: "Studio Nord" })).rejects.toMatchObject({ code: "CONFLICT", message: "nameTaken" });
    expect((await owner.api.providers.list({ tenant })).providers).toMatchObject([{ name: "Studio Nord", agreementOn: null, agreementWaiver: "They see no personal data", version: 2 }]);
  });

  it("have signed an agreement or need none, not both", async () => {
    const company = await makeCompany(db);
    await expect(addProvider(company.owner, company, { agreementOn: "2026-02-01", agreementWaiver: "None needed" })).rejects.toMatchObject({ message: "agreementTwice" });
  });

  it("are put away and come back", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const providerId = await addProvider(owner, company);
    const isArchived = async () => (await owner.api.providers.list({ tenant })).providers[0]?.isArchived;
    await owner.api.providers.archive(write({ tenant, providerId }));
    expect(await isArchived()).toBe(true);
    await owner.api.providers.restore(write({ tenant, providerId }));
    expect(await isArchived()).toBe(false);
  });

  it("have people: external ones and names without an account, and nobody of this side", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const providerId = await addProvider(owner, company);
    const [freelancer, member] = [await addMember(db, company, "external"), await addMember(db, company, "member")];
    const { id: named } = await owner.api.members.addPlaceholder(write({ tenant, name: "A designer" }));
    expect((await owner.api.providers.list({ tenant })).unassigned.map(({ memberId }) => memberId)).toEqual([freelancer.memberId, named]);
    for (const memberId of [freelancer.memberId, named]) await owner.api.providers.assign(write({ tenant, memberId, providerId }));
    await expect(owner.api.providers.assign(write({ tenant, memberId: member.memberId, providerId }))).rejects.toMatchObject({ code: "CONFLICT", message: "notExternal" });
    const { providers, unassigned } = await owner.api.providers.list({ tenant });
    expect([providers[0]?.people.map(({ name }) => name), unassigned]).toEqual([[freelancer.name, "A designer"], []]);
  });

  it("keep the hours of a name that turns out to be an external person here, whose its tools are then, and of nobody of this side", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const providerId = await addProvider(owner, company);
    const [freelancer, member] = [await addMember(db, company, "external"), await addMember(db, company, "member")];
    const join = async (name: string, intoId: string) => {
      const { id: memberId } = await owner.api.members.addPlaceholder(write({ tenant, name }));
      await owner.api.providers.assign(write({ tenant, memberId, providerId }));
      const toolId = await addTool(owner, company, { name: `${name}’s planner`, ownerId: memberId });
      await owner.api.members.join(write({ tenant, memberId, intoId }));
      return (await owner.api.tools.get({ tenant, toolId })).ownerId;
    };
    expect([await join("A designer", freelancer.memberId), await join("An editor", member.memberId)]).toEqual([freelancer.memberId, member.memberId]);
    expect((await owner.api.providers.list({ tenant })).providers[0]?.people).toEqual([{ memberId: freelancer.memberId, name: freelancer.name }]);
  });

  it("lose somebody who is given a role of this side", async () => {
    const company = await makeCompany(db);
    const { slug: tenant, owner } = company;
    const providerId = await addProvider(owner, company);
    const { memberId } = await addMember(db, company, "external");
    await owner.api.providers.assign(write({ tenant, memberId, providerId }));
    await owner.api.members.changeRole(write({ tenant, memberId, role: "member" as const }));
    expect(await owner.api.providers.list({ tenant })).toMatchObject({ providers: [{ people: [] }], unassigned: [] });
  });
});
