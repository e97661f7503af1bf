import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { logMessage } from "../testing/responses";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** A company in Berlin whose provider answers on YouTube within an hour, on Monday 23 November 2026 at noon there; and a freelancer of the provider. */
async function start(slaMinutes: number | null = 60) {
  const company = await makeCompany(db, { timeZone: "Europe/Berlin" });
  const owner = personAt(db, company.owner, new Date("2026-11-23T11:00:00Z"));
  const { slug: tenant } = company;
  const [youtube, instagram] = [await openChannel(owner, company, "YouTube"), await openChannel(owner, company, "Instagram")];
  const [activity] = (await owner.api.activities.list({ tenant })).filter(({ kind }) => kind === "participation");
  const providerId = await addProvider(owner, company);
  const { memberId } = await addMember(db, company, "external");
  await owner.api.providers.assign(write({ tenant, memberId, providerId }));
  const scope = (channelId: string | null) => [{ activityId: activity?.id ?? "", channelId, monthSeconds: null }];
  const engaged = { providerId, slaMinutes, interactionReason: "They know the films" };
  const engagementId = await engage(owner, company, { ...engaged, scopes: scope(youtube) });
  const rate = async (of = engagementId) => (await owner.api.engagements.get({ tenant, engagementId: of })).scorecard?.slaHitRate;
  return { company, owner, youtube, instagram, memberId, rate, engageForAll: () => engage(owner, company, { ...engaged, title: "All", scopes: scope(null) }) };
}
const asked = "2026-10-14T09:00:00Z";

describe("a provider's answers", () => {
  it("count against the time agreed in the engagement and not the channel's, up to the due instant itself", async () => {
    const { company, owner, youtube, memberId, rate } = await start();
    expect(await rate()).toBeNull();
    for (const answeredAt of ["2026-10-14T09:59:00Z", "2026-10-14T10:00:00Z", "2026-10-14T10:00:01Z"]) await logMessage(owner, company, { channelId: youtube, receivedAt: asked, answeredAt, answeredById: memberId });
    expect(await rate()).toBe(2 / 3);
    // In at four, due when hours end at five: after that the clock stands still, and the answer is late all the same.
    await logMessage(owner, company, { channelId: youtube, receivedAt: "2026-10-14T14:00:00Z", answeredAt: "2026-10-14T16:00:00Z", answeredById: memberId });
    expect(await rate()).toBe(2 / 4);
  });

  it("leave out what own people answered, other channels, and this month, which is not over", async () => {
    const { company, owner, youtube, instagram, memberId, rate } = await start();
    await logMessage(owner, company, { channelId: youtube, receivedAt: asked, answeredAt: "2026-10-14T09:10:00Z", answeredById: memberId });
    await logMessage(owner, company, { channelId: youtube, receivedAt: asked, answeredAt: "2026-10-15T12:00:00Z" });
    await logMessage(owner, company, { channelId: instagram, receivedAt: asked, answeredAt: "2026-10-15T12:00:00Z", answeredById: memberId });
    await logMessage(owner, company, { channelId: youtube, receivedAt: "2026-11-20T09:00:00Z", answeredAt: "2026-11-20T12:00:00Z", answeredById: memberId });
    expect(await rate()).toBe(1);
  });

  it("count what nobody answered on a channel that is the provider's as not in time, and not where it is for all channels", async () => {
    const { company, owner, youtube, memberId, rate, engageForAll } = await start();
    await logMessage(owner, company, { channelId: youtube, receivedAt: asked, answeredAt: "2026-10-14T09:10:00Z", answeredById: memberId });
    await logMessage(owner, company, { channelId: youtube, receivedAt: asked });
    expect([await rate(), await rate(await engageForAll())]).toEqual([1 / 2, 1]);
  });

  it("come to nothing where no time was agreed, or where they are one person's and hours by name are not shown", async () => {
    const free = await start(null);
    await logMessage(free.owner, free.company, { channelId: free.youtube, receivedAt: asked, answeredAt: "2026-10-14T09:10:00Z", answeredById: free.memberId });
    expect(await free.rate()).toBeNull();

    const { company, owner, youtube, memberId } = await start();
    await logMessage(owner, company, { channelId: youtube, receivedAt: asked, answeredAt: "2026-10-14T09:10:00Z", answeredById: memberId });
    const executive = personAt(db, await addMember(db, company, "executive"), new Date("2026-11-23T11:00:00Z"));
    const [line] = (await executive.api.engagements.list({ tenant: company.slug })).engagements;
    expect((await executive.api.engagements.get({ tenant: company.slug, engagementId: line?.id ?? "" })).scorecard?.slaHitRate).toBeNull();
  });
});
