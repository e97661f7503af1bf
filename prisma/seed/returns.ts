import { randomUUID } from "node:crypto";
import type { Database } from "../../server/db/client";
import { addMonths, type Day, monthOf } from "../../server/domain/day";
import { type Person, personAt, write } from "../../server/testing/factories";

type Worth = { amountMinor: number | null; marginPermille: number | null };
/** Of each of the last finished months, the oldest first: whole units of money for revenue, else a number. */
type Line = { channel: string; months: readonly number[]; isPaid?: boolean };
type Kind = { kind: "revenue" | "result" | "saving"; name: string; worth: Worth; lines: readonly Line[] };

const margin = (percent: number): Worth => ({ amountMinor: null, marginPermille: percent * 10 });
const each = (amount: number): Worth => ({ amountMinor: amount * 100, marginPermille: null });

/** What social media brought to a place of the demo, by its name; the others have not said. */
const RETURNS: Readonly<Record<string, readonly Kind[]>> = {
  "Fernweh Outdoor": [
    { kind: "revenue", name: "Shop orders", worth: margin(35), lines: [{ channel: "Instagram", months: [5200, 5600, 6100, 6900, 7400, 8200] }, { channel: "Newsletter", months: [4300, 4100, 4800, 5200, 5100, 5900] }, { channel: "Facebook", months: [600, 500, 400, 500, 300, 300], isPaid: true }] },
    { kind: "result", name: "Bookings of guided tours", worth: each(60), lines: [{ channel: "YouTube", months: [9, 12, 11, 15, 14, 18] }] },
    { kind: "saving", name: "Questions answered in public", worth: each(8), lines: [{ channel: "Instagram", months: [40, 38, 52, 47, 60, 66] }] },
  ],
  "Bakery Brood": [
    { kind: "revenue", name: "Orders of cakes", worth: margin(55), lines: [{ channel: "Instagram", months: [2400, 2600, 2500, 3100, 3300, 3600] }] },
    { kind: "result", name: "Enquiries from offices", worth: each(90), lines: [{ channel: "Facebook", months: [2, 4, 3, 5, 4, 6] }] },
  ],
};

/** Writes it down as the place's owner would have, on the 25th of each month. */
export async function tellReturns(db: Database, owner: Person, { slug: tenant, name, currency }: { slug: string; name: string; currency: string }, channels: ReadonlyMap<string, string>, today: Day) {
  const month = (back: number) => addMonths(monthOf(today), -back);
  for (const { kind, name: what, worth, lines } of RETURNS[name] ?? []) {
    const kindId = randomUUID();
    const first = Math.max(...lines.map(({ months }) => months.length));
    const founder = personAt(db, owner, new Date(`${month(first)}-01T08:00:00Z`));
    await founder.api.returns.addKind(write({ tenant, kindId, kind, name: what, kpiId: null }));
    await founder.api.returns.setValue(write({ tenant, kindId, from: `${month(first)}-01`, closePermille: null, dealMinor: null, ...worth }));
    for (const { channel, months, isPaid = false } of lines) {
      for (const [index, amount] of months.entries()) {
        const on = `${month(months.length - index)}-25`;
        const said = kind === "revenue" ? { quantity: null, amountMinor: amount * 100 } : { quantity: amount, amountMinor: null };
        await personAt(db, owner, new Date(`${on}T16:00:00Z`)).api.returns.add(write({ tenant, returnId: randomUUID(), on, kindId, currency, channelId: channels.get(channel) ?? null, goalId: null, engagementId: null, campaign: "", isPaid, note: "", ...said }));
      }
    }
  }
}
