import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { columnOf, columnOfMonth, dayOf } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addDays } from "../domain/day";
import { feePays, type FeeTerms } from "../domain/fee-months";
import { changeOn, type DatedRate, rateOf } from "../domain/rate";
import { activityNamed, openChannel } from "../testing/budgets";
import { addProvider } from "../testing/engagements";
import { addMember, makeAgency, makeClient, makePerson, type Place, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const DAYS = 40;
const dayAt = (after: number) => addDays("2026-01-01", after);

/** What somebody does to the rates: sets one from a day on, in the client or in its agency, for whom. */
const step = fc.record({
  place: fc.constantFrom("client" as const, "agency" as const), kind: fc.constantFrom("cost" as const, "bill" as const),
  scope: fc.constantFrom("mila", "tom", "fay", "channel", "all"), after: fc.integer({ min: 0, max: DAYS }), hourMinor: fc.integer({ min: 0, max: 99 }),
});

/** What was agreed with Fay's provider: when it begins and ends, from which month on its fee is counted, and for what. */
const agreement = fc.record({
  feeModel: fc.constantFrom("retainer" as const, "fixed" as const, "hourly" as const), starts: fc.integer({ min: -10, max: DAYS }), lasts: fc.option(fc.integer({ min: 0, max: DAYS })),
  feesFrom: fc.constantFrom("2025-12", "2026-01", "2026-02"), priceMinor: fc.constantFrom(0, 120_000),
});

describe("the rates that the database finds", () => {
  it("are those of the domain, for every day, person and channel", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    const mila = await makePerson(db);
    const ids = {
      agency: { mila: (await addMember(db, agency, "member", mila)).memberId, tom: (await addMember(db, agency, "member")).memberId, channel: await openChannel(agency.owner, agency, "Own") },
      client: { mila: (await addMember(db, client, "member", mila)).memberId, tom: (await addMember(db, client, "member")).memberId, channel: await openChannel(agency.owner, client, "Blog") },
    };
    const fay = await makePerson(db);
    const fays = { agency: (await addMember(db, agency, "external", fay)).memberId, client: (await addMember(db, client, "external", fay)).memberId };
    const providerId = await addProvider(agency.owner, client);
    await agency.owner.api.providers.assign(write({ tenant: client.slug, memberId: fays.client, providerId }));
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    const work = Array.from({ length: DAYS }, (_, after) => ["mila", "tom", "fay"].flatMap((who) => [ids.client.channel, null].map((channelId) => ({ id: randomUUID(), on: dayAt(after), who, channelId })))).flat();
    const memberOf = (at: "agency" | "client", who: string) => (who === "fay" ? fays[at] : who === "mila" || who === "tom" ? ids[at][who] : null);
    await within(client, async (tx, tenantId) => {
      await tx.timeEntry.createMany({ data: work.map(({ who, on, ...row }) => ({ tenantId, ...row, on: columnOf(on), memberId: memberOf("client", who) ?? "", activityId, timeZone: "UTC", seconds: 60 })) });
    });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(agreement, { maxLength: 3 }), async (steps, agreements) => {
        const rates: Record<"agency" | "client", DatedRate[]> = { agency: [], client: [] };
        for (const { place, kind, scope, after, hourMinor } of steps) {
          const whose = { kind, memberId: memberOf(place, scope), channelId: scope === "channel" ? ids[place].channel : null };
          const isOther = (rate: DatedRate) => rate.kind !== kind || rate.memberId !== whose.memberId || rate.channelId !== whose.channelId;
          const from = dayAt(after);
          const { corrects, ends, to } = changeOn(rates[place].filter((rate) => !isOther(rate)), from);
          rates[place] = rates[place].filter((rate) => rate !== corrects).map((rate) => (rate === ends ? { ...rate, to: from } : rate));
          rates[place].push({ ...whose, from, to: corrects ? corrects.to : to, hourMinor });
        }
        const terms = agreements.map(({ starts, lasts, ...rest }) => ({ ...rest, startsOn: dayAt(starts), endsOn: lasts === null ? null : dayAt(starts + lasts) }));
        const found = await pricedBy(agency, client, rates, terms.map((row) => ({ ...row, providerId })));
        for (const { id, on, who, channelId } of work) {
          // Tom of the client is somebody else than Tom of the agency: the others are the same in both.
          const theirs = { rates: rates.agency, memberId: who === "tom" ? null : memberOf("agency", who), sameCurrency: true };
          const wanted = { on, memberId: memberOf("client", who) ?? "", channelId, provider: who === "fay" ? { isFeePaid: feePays(terms, on) } : null };
          expect(found.get(id)).toEqual({ on, cost: rateOf("cost", wanted, rates.client, theirs), bill: rateOf("bill", wanted, rates.client, theirs) });
        }
      }),
      { numRuns: 25 },
    );
  });
});

type Work<T> = (tx: Parameters<Parameters<typeof inTransaction>[2]>[0], tenantId: Awaited<ReturnType<typeof actAs>>) => Promise<T>;
const within = <T>(place: Place, work: Work<T>) => inTransaction(db, "mutation", async (tx) => work(tx, await actAs(tx, { tenantId: place.id })));

/** Prices the client's entries by exactly these rates and takes it all back, so that the next round begins as this one did. */
async function pricedBy(agency: Place, client: Place & { memberId: string }, rates: Record<"agency" | "client", DatedRate[]>, agreements: readonly (FeeTerms & { providerId: string })[]) {
  const found = new Map<string, { on: string; cost: number | null; bill: number | null }>();
  const undone = new Error("taken back");
  await inTransaction(db, "mutation", async (tx) => {
    for (const [place, own] of [[agency, rates.agency], [client, rates.client]] as const) {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.rate.createMany({ data: own.map(({ from, to, ...rate }) => ({ tenantId, ...rate, from: columnOf(from), to: to && columnOf(to) })) });
    }
    const tenantId = await actAs(tx, { tenantId: client.id });
    await tx.engagement.createMany({
      data: agreements.map(({ startsOn, endsOn, feesFrom, ...row }) => ({ tenantId, id: randomUUID(), title: "Films", byId: client.memberId, ...row, startsOn: columnOf(startsOn), endsOn: endsOn && columnOf(endsOn), renewal: endsOn === null ? "auto" : "ends", feesFrom: columnOfMonth(feesFrom) })),
    });
    await tx.$queryRaw`SELECT reprice(NULL)`;
    const rows = await tx.timeEntry.findMany({ where: { tenantId: client.id }, select: { id: true, on: true, costHourMinor: true, billHourMinor: true } });
    for (const { id, on, costHourMinor, billHourMinor } of rows) found.set(id, { on: dayOf(on), cost: costHourMinor, bill: billHourMinor });
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return found;
}
