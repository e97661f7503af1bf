import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { columnOf, dayOf } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addDays } from "../domain/day";
import { changeOn, type DatedRate, rateOf } from "../domain/rate";
import { activityNamed, openChannel } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makePerson, type Place } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const DAYS = 40;
const dayAt = (after: number) => addDays("2026-01-01", after);

/** What somebody does to the rates: sets one from a day on, in the client or in its agency, for whom. */
const step = fc.record({
  place: fc.constantFrom("client" as const, "agency" as const), kind: fc.constantFrom("cost" as const, "bill" as const),
  scope: fc.constantFrom("mila", "tom", "channel", "all"), after: fc.integer({ min: 0, max: DAYS }), hourMinor: fc.integer({ min: 0, max: 99 }),
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
    const activityId = await activityNamed(agency.owner, client, "Editorial");
    const work = Array.from({ length: DAYS }, (_, after) => ["mila", "tom"].flatMap((who) => [ids.client.channel, null].map((channelId) => ({ id: randomUUID(), on: dayAt(after), who, channelId })))).flat();
    const memberOf = (at: "agency" | "client", who: string) => (who === "mila" || who === "tom" ? ids[at][who] : null);
    await within(client, async (tx, tenantId) => {
      await tx.timeEntry.createMany({ data: work.map(({ who, on, ...row }) => ({ tenantId, ...row, on: columnOf(on), memberId: memberOf("client", who) ?? "", activityId, timeZone: "UTC", seconds: 60 })) });
    });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const rates: Record<"agency" | "client", DatedRate[]> = { agency: [], client: [] };
        for (const { place, kind, scope, after, hourMinor } of steps) {
          const whose = { kind, memberId: memberOf(place, scope), channelId: scope === "channel" ? ids[place].channel : null };
          const isOther = (rate: DatedRate) => rate.kind !== kind || rate.memberId !== whose.memberId || rate.channelId !== whose.channelId;
          const from = dayAt(after);
          const { corrects, ends, to } = changeOn(rates[place].filter((rate) => !isOther(rate)), from);
          rates[place] = rates[place].filter((rate) => rate !== corrects).map((rate) => (rate === ends ? { ...rate, to: from } : rate));
          rates[place].push({ ...whose, from, to: corrects ? corrects.to : to, hourMinor });
        }
        const found = await pricedBy(agency, client, rates);
        for (const { id, on, who, channelId } of work) {
          // Tom of the client is somebody else than Tom of the agency: only one person is the same in both.
          const theirs = { rates: rates.agency, memberId: who === "mila" ? ids.agency.mila : null, sameCurrency: true };
          const wanted = { on, memberId: memberOf("client", who) ?? "", channelId };
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
async function pricedBy(agency: Place, client: Place, rates: Record<"agency" | "client", DatedRate[]>) {
  const found = new Map<string, { on: string; cost: number | null; bill: number | null }>();
  const undone = new Error("taken back");
  await inTransaction(db, "mutation", async (tx) => {
    for (const [place, own] of [[agency, rates.agency], [client, rates.client]] as const) {
      const tenantId = await actAs(tx, { tenantId: place.id });
      await tx.rate.createMany({ data: own.map(({ from, to, ...rate }) => ({ tenantId, ...rate, from: columnOf(from), to: to && columnOf(to) })) });
    }
    await tx.$queryRaw`SELECT reprice(NULL)`;
    const rows = await tx.timeEntry.findMany({ where: { tenantId: client.id }, select: { id: true, on: true, costHourMinor: true, billHourMinor: true } });
    for (const { id, on, costHourMinor, billHourMinor } of rows) found.set(id, { on: dayOf(on), cost: costHourMinor, bill: billHourMinor });
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return found;
}
