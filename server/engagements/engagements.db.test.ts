import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed, openChannel } from "../testing/budgets";
import { addProvider, engage, plainEngagement } from "../testing/engagements";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const hour = 3600;
const MAY = new Date("2026-05-20T10:00:00Z");

/** A company with a provider, a freelancer of it, a channel and three activities, as seen in May 2026. */
async function companyWithProvider() {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam" });
  const owner = personAt(db, company.owner, MAY);
  const providerId = await addProvider(owner, company, { name: `Studio ${randomUUID()}` });
  const freelancer = await addMember(db, company, "external");
  await owner.api.providers.assign(write({ tenant: company.slug, memberId: freelancer.memberId, providerId }));
  const [monitoring, editorial] = [await activityNamed(owner, company, "Monitoring"), await activityNamed(owner, company, "Editorial")];
  const channelId = await openChannel(owner, company, "YouTube");
  return { company, tenant: company.slug, owner, providerId, freelancer, monitoring, editorial, channelId, scopes: [{ activityId: monitoring, channelId, monthSeconds: 16 * hour }] };
}

describe("the outsourcing register", () => {
  it("puts what waits for a decision first, with what was agreed and what was logged of it this month", async () => {
    const { company, tenant, owner, providerId, freelancer, monitoring, editorial, channelId, scopes } = await companyWithProvider();
    await engage(owner, company, { providerId, scopes, title: "A quiet one" });
    await engage(owner, company, { providerId, scopes, title: "Soon", renewsOn: "2026-08-01", noticeDays: 60 });
    await engage(owner, company, { providerId, scopes, title: "Over", renewal: "ends", endsOn: "2026-03-31" });
    const of = { memberId: freelancer.memberId, on: "2026-05-05" };
    await addHours(db, company, [{ ...of, seconds: 2 * hour, activityId: monitoring, channelId }, { ...of, seconds: 5 * hour, activityId: editorial, channelId }, { ...of, seconds: hour, activityId: monitoring }, { ...of, memberId: company.memberId, seconds: hour, activityId: monitoring, channelId }]);
    const { engagements } = await owner.api.engagements.list({ tenant });
    expect(engagements.map(({ title, state, usedSeconds, agreedSeconds, noticeOn }) => [title, state, usedSeconds, agreedSeconds, noticeOn])).toEqual([
      ["Soon", "notice-due", 2 * hour, 16 * hour, "2026-06-02"],
      ["A quiet one", "active", 2 * hour, 16 * hour, "2026-11-02"],
      ["Over", "ended", 0, 16 * hour, "2026-01-30"],
    ]);
  });

  it("asks for a reason where speaking with the audience is given away", async () => {
    const { company, owner, providerId, editorial } = await companyWithProvider();
    const scopes = [{ activityId: editorial, channelId: null, monthSeconds: null }];
    await expect(engage(owner, company, { providerId, scopes })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: "interactionReasonMissing" });
    await engage(owner, company, { providerId, scopes, interactionReason: "Nobody here speaks Italian" });
  });

  it("refuses an end before the start, a renewal that is no later, and a part of the scope twice", async () => {
    const { company, owner, providerId, scopes } = await companyWithProvider();
    await expect(engage(owner, company, { providerId, scopes, renewal: "ends", endsOn: "2025-12-31" })).rejects.toMatchObject({ message: "endsBeforeStart" });
    await expect(engage(owner, company, { providerId, scopes, renewsOn: "2026-01-01" })).rejects.toMatchObject({ message: "renewsBeforeStart" });
    await expect(engage(owner, company, { providerId, scopes: [...scopes, ...scopes] })).rejects.toMatchObject({ message: "scopeTwice" });
  });

  it("changes only from the version that was read", async () => {
    const { company, tenant, owner, providerId, scopes } = await companyWithProvider();
    const engagementId = await engage(owner, company, { providerId, scopes });
    const change = () => owner.api.engagements.change(write({ tenant, engagementId, version: 1, ...plainEngagement, providerId, scopes: [{ ...scopes[0]!, monthSeconds: hour }], title: "Other films" }));
    await change();
    await expect(change()).rejects.toMatchObject({ code: "CONFLICT", message: "changedMeanwhile" });
    expect(await owner.api.engagements.get({ tenant, engagementId })).toMatchObject({ title: "Other films", agreedSeconds: hour, version: 2 });
  });

  it("shows an external person the own provider's engagements, in them the own hours, and no fee", async () => {
    const { company, tenant, owner, providerId, freelancer, monitoring, channelId, scopes } = await companyWithProvider();
    const colleague = await addMember(db, company, "external");
    await owner.api.providers.assign(write({ tenant, memberId: colleague.memberId, providerId }));
    const engagementId = await engage(owner, company, { providerId, scopes });
    const others = await engage(owner, company, { providerId: await addProvider(owner, company), scopes });
    await addHours(db, company, [freelancer, colleague].map(({ memberId }) => ({ memberId, on: "2026-05-05", seconds: hour, activityId: monitoring, channelId })));
    const own = personAt(db, freelancer, MAY).api.engagements;
    expect(await own.list({ tenant })).toMatchObject({ isOwn: true, engagements: [{ id: engagementId, usedSeconds: hour, priceMinor: null }] });
    expect(await own.get({ tenant, engagementId })).toMatchObject({ usedSeconds: hour, offboarding: null, scorecard: null, people: null, months: [{ spentMinor: null, workMinor: null }, {}, {}, {}, {}, {}] });
    await owner.api.engagements.decideRenewal(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), decision: "insource", newOn: "2026-06-30", note: "" }));
    expect(await own.list({ tenant })).toMatchObject({ engagements: [{ state: "active", decided: null }] });
    const soon = await engage(owner, company, { providerId, scopes, renewsOn: "2026-06-30", interactionReason: "Nobody here speaks Italian" });
    expect(await owner.api.engagements.get({ tenant, engagementId: soon })).toMatchObject({ state: "notice-due", interactionReason: "Nobody here speaks Italian", coordinationSeconds: 4 * hour });
    expect(await own.get({ tenant, engagementId: soon })).toMatchObject({ state: "active", decided: null, decisions: [], interactionReason: null, coordinationSeconds: null });
    await expect(own.get({ tenant, engagementId: others })).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchEngagement" });
    const nobodys = personAt(db, await addMember(db, company, "external"), MAY).api.engagements;
    expect((await nobodys.list({ tenant })).engagements).toEqual([]);
  });

  it("shows one person's hours, and who a provider's people are, only to who may see hours by name", async () => {
    const { company, tenant, owner, providerId, freelancer, monitoring, channelId, scopes } = await companyWithProvider();
    const engagementId = await engage(owner, company, { providerId, scopes });
    await addHours(db, company, ["2026-04-05", "2026-05-05"].map((on) => ({ memberId: freelancer.memberId, on, seconds: hour, activityId: monitoring, channelId })));
    const executive = personAt(db, await addMember(db, company, "executive"), MAY).api.engagements;
    const used = async () => (await executive.list({ tenant })).engagements[0]?.usedSeconds;
    expect(await used()).toBeNull();
    expect(await executive.get({ tenant, engagementId })).toMatchObject({ usedSeconds: null, people: null, months: [{ usedSeconds: null }, { usedSeconds: null }, {}, {}, {}, {}], scorecard: { agreedShare: null, freedMonthSeconds: 12 * hour } });
    expect(await executive.makeOrBuy({ tenant, engagementId })).toMatchObject({ seconds: 16 * hour, secondsFrom: "agreed" });
    expect(await owner.api.engagements.get({ tenant, engagementId })).toMatchObject({ usedSeconds: hour, people: [freelancer.name] });
    await owner.api.providers.assign(write({ tenant, memberId: (await addMember(db, company, "external")).memberId, providerId }));
    expect(await used()).toBe(hour);
    expect(await executive.get({ tenant, engagementId })).toMatchObject({ usedSeconds: hour, people: null });
  });

  it("takes no more than it can hold", async () => {
    const { company, owner, providerId, scopes } = await companyWithProvider();
    await inTransaction(db, "mutation", async (tx) => {
      const tenantId = await actAs(tx, { tenantId: company.id });
      const day = new Date("2026-01-01T00:00:00Z");
      await tx.engagement.createMany({ data: Array.from({ length: 500 }, (_, index) => ({ tenantId, id: randomUUID(), providerId, title: `Films ${index}`, startsOn: day, renewal: "auto", noticeDays: 0, feeModel: "hourly", priceMinor: 0, feesFrom: day, byId: company.memberId, createdAt: MAY })) });
    });
    await expect(engage(owner, company, { providerId, scopes })).rejects.toMatchObject({ code: "CONFLICT", message: "engagementsFull" });
  });

  it("shows a client's reader neither fees nor names, a member no fees, an executive both", async () => {
    const { company, tenant, owner, providerId, scopes } = await companyWithProvider();
    await engage(owner, company, { providerId, scopes, ownerId: company.memberId });
    const seenBy = async (role: "viewer" | "member" | "executive") => {
      const [line] = (await (await addMember(db, company, role)).api.engagements.list({ tenant })).engagements;
      return [line?.priceMinor, line?.providerName === null, line?.ownerName === null];
    };
    expect([await seenBy("viewer"), await seenBy("member"), await seenBy("executive")]).toEqual([[null, true, true], [null, false, false], [120_000, false, false]]);
  });
});

describe("a decision on an engagement", () => {
  it("to renew moves the day, is kept with who took it, and the next day is asked for anew", async () => {
    const { company, tenant, owner, providerId, scopes } = await companyWithProvider();
    const engagementId = await engage(owner, company, { providerId, scopes, renewsOn: "2026-07-01" });
    await owner.api.engagements.decideRenewal(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), decision: "renew", newOn: "2027-07-01", note: "Good work" }));
    expect(await owner.api.engagements.get({ tenant, engagementId })).toMatchObject({ state: "active", renewsOn: "2027-07-01", decided: null, decisions: [{ decision: "renew", forOn: "2026-07-01", newOn: "2027-07-01", note: "Good work", byName: owner.name }] });
  });

  it("to renegotiate leaves the day as it is and goes on asking; to insource gives it a last day", async () => {
    const { company, tenant, owner, providerId, scopes } = await companyWithProvider();
    const engagementId = await engage(owner, company, { providerId, scopes, renewsOn: "2026-07-01" });
    const decide = (version: number, decision: "renegotiate" | "insource", newOn: string | null) => owner.api.engagements.decideRenewal(write({ tenant, engagementId, version, decisionId: randomUUID(), decision, newOn, note: "" }));
    const got = () => owner.api.engagements.get({ tenant, engagementId });
    await decide(1, "renegotiate", null);
    expect(await got()).toMatchObject({ state: "notice-due", decided: "renegotiate", renewsOn: "2026-07-01" });
    await expect(decide(2, "insource", null)).rejects.toMatchObject({ message: "decisionNeedsDay" });
    await decide(2, "insource", "2026-06-30");
    expect(await got()).toMatchObject({ state: "active", decided: "insource", renewal: "ends", endsOn: "2026-06-30", renewsOn: null });
  });

  it("to renew leads to a later day, and there is none where it never ends or renews", async () => {
    const { company, tenant, owner, providerId, scopes } = await companyWithProvider();
    const [dated, open] = [await engage(owner, company, { providerId, scopes }), await engage(owner, company, { providerId, scopes, renewsOn: null })];
    const renew = (engagementId: string, newOn: string) => owner.api.engagements.decideRenewal(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), decision: "renew", newOn, note: "" }));
    await expect(renew(dated, "2027-01-01")).rejects.toMatchObject({ message: "renewsEarlier" });
    await expect(renew(open, "2027-01-01")).rejects.toMatchObject({ code: "CONFLICT", message: "noDayToDecide" });
  });

  it("to end it asks for no other, and the steps of leaving are done by somebody", async () => {
    const { company, tenant, owner, providerId, scopes } = await companyWithProvider();
    const engagementId = await engage(owner, company, { providerId, scopes });
    await owner.api.engagements.end(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), lastOn: "2026-05-31", note: "" }));
    const offboard = (step: "files" | "accounts", isDone: boolean) => owner.api.engagements.offboard(write({ tenant, engagementId, step, isDone }));
    await offboard("files", true);
    await offboard("accounts", true);
    await offboard("accounts", false);
    const { state, decided, offboarding } = await owner.api.engagements.get({ tenant, engagementId });
    expect([state, decided]).toEqual(["active", "end"]);
    expect(offboarding?.filter(({ doneAt }) => doneAt !== null)).toMatchObject([{ step: "files", byName: owner.name }]);
  });
});

describe("the access list of an engagement", () => {
  it("names the accounts that the provider's people and the provider itself can still get into, and nobody else's", async () => {
    const { company, tenant, owner, providerId, freelancer, channelId, scopes } = await companyWithProvider();
    const engagementId = await engage(owner, company, { providerId, scopes });
    const name = (await owner.api.providers.list({ tenant })).providers[0]?.name ?? "";
    const give = async (holder: { memberId: string } | { holder: string }) => (await owner.api.accesses.add(write({ tenant, channelId, memberId: null, holder: null, ...holder, right: "editor" as const, sinceOn: "2026-01-05" }))).id;
    await give({ memberId: freelancer.memberId });
    await give({ holder: name.toUpperCase() });
    await give({ holder: "Somebody else" });
    await give({ memberId: company.memberId });
    const { accesses } = await owner.api.engagements.get({ tenant, engagementId });
    expect(accesses?.map((access) => [access.name, access.channelName, access.right]).sort()).toEqual([[name.toUpperCase(), "YouTube", "editor"], [freelancer.name, "YouTube", "editor"]].sort());
    for (const { id } of accesses ?? []) await owner.api.accesses.end(write({ tenant, accessId: id, untilOn: "2026-05-20" }));
    expect((await owner.api.engagements.get({ tenant, engagementId })).accesses).toEqual([]);
  });
});

describe("make or buy", () => {
  it("starts from the hours that were logged and what an hour of own people costs", async () => {
    const { company, tenant, owner, providerId, freelancer, monitoring, channelId, scopes } = await companyWithProvider();
    await setRate(owner, company, "cost", 45, "2026-01-01");
    await setRate(owner, company, "cost", 90, "2026-01-01", { memberId: freelancer.memberId });
    const engagementId = await engage(owner, company, { providerId, scopes });
    await addHours(db, company, ["2026-02-10", "2026-03-10", "2026-04-10"].map((on) => ({ memberId: freelancer.memberId, on, seconds: 10 * hour, activityId: monitoring, channelId })));
    await addHours(db, company, [{ memberId: company.memberId, on: "2026-04-10", seconds: 2 * hour, activityId: monitoring }]);
    expect(await owner.api.engagements.makeOrBuy({ tenant, engagementId })).toMatchObject({ seconds: 10 * hour, secondsFrom: "logged", hourMinor: 4500, priceMinor: 120_000, coordinationSeconds: 4 * hour });
    expect(await owner.api.engagements.makeOrBuy({ tenant, channelId })).toMatchObject({ title: "YouTube", seconds: 10 * hour });
    const manager = personAt(db, await addMember(db, company, "manager"), MAY);
    expect((await manager.api.engagements.makeOrBuy({ tenant, engagementId })).hourMinor).toBeNull();
  });

  it("proposes for a channel what it took by activity in the last full months, and half an hour to answer where the audience is spoken with", async () => {
    const { company, tenant, owner, monitoring, editorial, channelId } = await companyWithProvider();
    await addHours(db, company, [{ on: "2026-02-10", seconds: 3 * hour, activityId: monitoring }, { on: "2026-04-10", seconds: 9 * hour, activityId: editorial }, { on: "2026-05-10", seconds: hour, activityId: editorial }].map((row) => ({ ...row, memberId: company.memberId, channelId })));
    expect(await owner.api.engagements.proposal({ tenant, channelId })).toEqual({ channelName: "YouTube", ownerId: null, slaMinutes: 30, monthMinor: null, scopes: [{ activityId: editorial, channelId, monthSeconds: 3 * hour }, { activityId: monitoring, channelId, monthSeconds: hour }] });
  });
});
