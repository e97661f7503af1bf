import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const linkedIn = { name: "LinkedIn", platformKey: "linkedin", handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "active", minimumMonthSeconds: null } as const;

describe("the channel register", () => {
  it("keeps what was typed about a channel", async () => {
    const { slug: tenant, owner, memberId } = await makeCompany(db);
    await owner.api.channels.create(write({ tenant, ...linkedIn, handle: " acme ", purpose: "Leads", ownerId: memberId, minimumMonthSeconds: 14_400 }));
    const [row] = await owner.api.channels.list({ tenant });
    expect(row).toMatchObject({ name: "LinkedIn", platformName: "LinkedIn", aliases: ["LinkedIn", "li"], handle: "acme", purpose: "Leads", ownerName: owner.name, minimumMonthSeconds: 14_400, version: 1 });
  });

  it("is one tenant's: a stranger gets the same answer as for a tenant that does not exist", async () => {
    const { slug: tenant } = await makeCompany(db);
    const { owner: stranger } = await makeCompany(db);
    await expect(stranger.api.channels.list({ tenant })).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
    await expect(stranger.api.channels.list({ tenant: "nobody-has-this" })).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchTenant" });
  });

  it("cannot name another tenant's person as owner, and says the same as for nobody", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const other = await makeCompany(db);
    await expect(owner.api.channels.create(write({ tenant, ...linkedIn, ownerId: other.memberId }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await owner.api.channels.list({ tenant })).toEqual([]);
  });

  it("says whom a channel is for, where that is said, and is no way to another tenant's audience", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const hikers = crypto.randomUUID();
    const riders = crypto.randomUUID();
    for (const [audienceId, name] of [[hikers, "Hikers"], [riders, "Riders"]] as const) await owner.api.audiences.add(write({ tenant, audienceId, name, who: "", note: "", platforms: [], channelIds: [] }));
    const forWhom = async () => (await owner.api.audiences.list({ tenant })).filter(({ channels }) => channels.length > 0).map(({ name }) => name);
    const { id: channelId } = await owner.api.channels.create(write({ tenant, ...linkedIn, audienceIds: [hikers] }));
    expect(await forWhom()).toEqual(["Hikers"]);
    await owner.api.channels.change(write({ tenant, channelId, version: 1, ...linkedIn }));
    expect(await forWhom()).toEqual(["Hikers"]);
    await owner.api.channels.change(write({ tenant, channelId, version: 2, ...linkedIn, audienceIds: [riders] }));
    expect(await forWhom()).toEqual(["Riders"]);
    const { slug: other, owner: stranger } = await makeCompany(db);
    await expect(stranger.api.channels.create(write({ tenant: other, ...linkedIn, audienceIds: [hikers] }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses a change on top of somebody else's", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const { id: channelId } = await owner.api.channels.create(write({ tenant, ...linkedIn }));
    await owner.api.channels.change(write({ tenant, channelId, version: 1, ...linkedIn, name: "LinkedIn page" }));
    await expect(owner.api.channels.change(write({ tenant, channelId, version: 1, ...linkedIn, name: "LI" }))).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect((await owner.api.channels.list({ tenant }))[0]?.name).toBe("LinkedIn page");
  });

  it("opens an idea or a closed channel, and gives away or tries neither without a verdict", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const entered = ["idea", "closed"] as const;
    for (const status of entered) await owner.api.channels.create(write({ tenant, ...linkedIn, name: status, status }));
    const statusOf = async (name: string) => (await owner.api.channels.list({ tenant })).find((channel) => channel.name === name);
    const change = async (name: string, status: "idea" | "active" | "closed" | "delegated" | "experiment") => {
      const { id: channelId = "", version = 0 } = (await statusOf(name)) ?? {};
      await owner.api.channels.change(write({ tenant, channelId, version, ...linkedIn, name, status }));
    };
    for (const name of entered) {
      for (const status of ["delegated", "experiment"] as const) await expect(change(name, status)).rejects.toMatchObject({ code: "CONFLICT", message: "statusByVerdict" });
    }
    await change("idea", "closed");
    await change("idea", "idea");
    for (const name of entered) await change(name, "active");
    expect((await statusOf("idea"))?.status).toBe("active");
  });

  it("takes a channel as it is when it is entered, delegated too", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    await owner.api.channels.create(write({ tenant, ...linkedIn, status: "delegated" }));
    expect((await owner.api.channels.list({ tenant }))[0]?.status).toBe("delegated");
  });

  it("is read-only for a role that may not write", async () => {
    const company = await makeCompany(db);
    const viewer = await addMember(db, company, "viewer");
    await expect(viewer.api.channels.create(write({ tenant: company.slug, ...linkedIn }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("has one effect and one answer for the same write sent five times at once", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    const input = write({ tenant, ...linkedIn });
    const answers = await Promise.all(Array.from({ length: 5 }, () => owner.api.channels.create(input)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await owner.api.channels.list({ tenant })).toHaveLength(1);
    await expect(owner.api.channels.create({ ...input, name: "Other" })).rejects.toMatchObject({ code: "CONFLICT", message: "mutationReused" });
  });
});
