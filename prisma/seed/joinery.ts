import { randomUUID } from "node:crypto";
import type { Database } from "../../server/db/client";
import { addMonths, type Day, monthOf } from "../../server/domain/day";
import { openChannel, setBudget } from "../../server/testing/budgets";
import { makeCompany, type Person, personAt, write } from "../../server/testing/factories";
import { addHours } from "../../server/testing/hours";
import { setRate } from "../../server/testing/rates";

const ADDRESS = "Linden Joinery";

/**
 * A joiner's months, by months back from today. The last finished one is the month of the promise: 40 h × 45, 600 for a photographer,
 * 150 for tools and 450 for ads, against 12 leads at 0.2 × 2500 × 0.5 and a shop of 2000 at 40 %: 26.7 %, where ads alone say 744 %.
 * The oldest was logged before anybody had set a rate.
 */
const MONTHS = [
  { back: 1, hours: [24, 10, 6], leads: 12, paidLeads: 5, shop: 2000 },
  { back: 2, hours: [22, 8, 6], leads: 9, paidLeads: 4, shop: 1500 },
  { back: 3, hours: [20, 9, 5], leads: 7, paidLeads: 4, shop: 1200 },
  { back: 6, hours: [10, 0, 0], leads: 4, paidLeads: 0, shop: 0 },
] as const;
const CHANNELS = [["Instagram", "instagram"], ["Pinterest", "pinterest"], ["Newsletter", "newsletter"]] as const;

/** A small company that knows what its social media brings. */
export async function tellJoinery(db: Database, owner: Person, today: Day) {
  const month = (back: number) => addMonths(monthOf(today), -back);
  const place = await makeCompany(db, { name: ADDRESS, timeZone: "Europe/Berlin", currency: "EUR", holidayCountry: "DE", owner });
  const tenant = place.slug;
  const person = personAt(db, owner, new Date(`${month(6)}-01T08:00:00Z`));
  const goal = (await person.api.goals.create(write({ tenant, title: "Kitchens by order" }))).id;
  const channels: string[] = [];
  for (const [name, platform] of CHANNELS) channels.push(await openChannel(person, place, name, platform));
  await setBudget(person, place, month(6), 40);
  await setRate(person, place, "cost", 45, `${month(3)}-01`);
  const [monitoring, editorial] = await person.api.activities.list({ tenant });
  const activityIds = [editorial?.id ?? "", monitoring?.id ?? "", editorial?.id ?? ""];
  const [instagram = ""] = channels;

  const kinds = { leads: randomUUID(), shop: randomUUID() };
  await person.api.returns.addKind(write({ tenant, kindId: kinds.leads, kind: "result" as const, name: "Enquiries for a kitchen", kpiId: null }));
  await person.api.returns.addKind(write({ tenant, kindId: kinds.shop, kind: "revenue" as const, name: "Shop", kpiId: null }));
  await person.api.returns.setValue(write({ tenant, kindId: kinds.leads, from: `${month(6)}-01`, amountMinor: null, closePermille: 200, dealMinor: 2500_00, marginPermille: 500 }));
  await person.api.returns.setValue(write({ tenant, kindId: kinds.shop, from: `${month(6)}-01`, amountMinor: null, closePermille: null, dealMinor: null, marginPermille: 400 }));

  for (const { back, hours, leads, paidLeads, shop } of MONTHS) {
    const on = (day: string) => `${month(back)}-${day}`;
    await addHours(db, place, hours.flatMap((count, index) => piecesOf(count).map((seconds, piece) => ({ memberId: place.memberId, on: on(String(2 + piece).padStart(2, "0")), seconds, activityId: activityIds[index] ?? "", channelId: channels[index] ?? null, goalId: goal }))));
    const spend = (kind: "fee" | "tool" | "ads", amount: number, supplier: string, channelId: string | null, campaign = "") => person.api.expenses.add(write({ tenant, expenseId: randomUUID(), on: on("05"), kind, amountMinor: amount * 100, channelId, goalId: goal, supplier, campaign, note: "" }));
    const comes = (fields: { kindId: string; quantity: number | null; amountMinor: number | null; isPaid: boolean; channelId: string | null; campaign?: string }) =>
      person.api.returns.add(write({ tenant, returnId: randomUUID(), on: on("20"), currency: "EUR", goalId: goal, engagementId: null, campaign: "", note: "", ...fields }));
    await spend("ads", back === 6 ? 300 : 450, "Instagram", instagram, "Kitchen weeks");
    await comes({ kindId: kinds.leads, quantity: leads - paidLeads, amountMinor: null, isPaid: false, channelId: instagram });
    if (back === 6) continue;
    await spend("fee", 600, "Photographer", null);
    await spend("tool", 150, "Tools for posts and mail", null);
    await comes({ kindId: kinds.leads, quantity: paidLeads, amountMinor: null, isPaid: true, channelId: instagram, campaign: "Kitchen weeks" });
    await comes({ kindId: kinds.shop, quantity: null, amountMinor: shop * 100, isPaid: false, channelId: channels[2] ?? null });
  }
}

/** So many hours in pieces of two and what is left. */
const piecesOf = (hours: number): number[] => [...Array.from({ length: Math.floor(hours / 2) }, () => 7200), ...(hours % 2 === 0 ? [] : [3600])];
