import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { DEFAULT_FIELD_RIGHTS } from "../auth/permissions";
import { database } from "../db/client";
import { columnOfMonth } from "../db/day-column";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { addMonths, monthsBetween } from "../domain/day";
import { setBudget } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makePerson, type Person } from "../testing/factories";
import { setRate } from "../testing/rates";
import { budgetHours, CHANNELS, CLIENTS_EACH, FIRST_MONTH, LAST_MONTH, PEOPLE_EACH } from "./data-set";

/** Opens the agencies, people and clients of the benchmark by the product's own functions, and leaves their ids for the launcher. */

const AGENCIES = 10;
const OPENED = new Date(`${FIRST_MONTH}-01T08:00:00Z`);
const db = database();
const signedIn = ({ userId, sessionId }: Person) => ({ userId, sessionId });
const holidayCountry = null;

async function openClient(agency: Awaited<ReturnType<typeof makeAgency>>, people: readonly Person[], number: number) {
  const client = await makeClient(db, agency, { name: `Client ${String(number + 1).padStart(3, "0")}`, holidayCountry });
  await setBudget(agency.owner, client, FIRST_MONTH, budgetHours(number, 0));
  await setRate(agency.owner, client, "cost", 45, `${FIRST_MONTH}-01`);
  return inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { userId: agency.owner.userId, tenantId: client.id });
    const channels = CHANNELS.map((name) => ({ id: randomUUID(), tenantId, name, platformKey: "linkedin", createdAt: OPENED }));
    await tx.channel.createMany({ data: channels });
    const members = people.map(({ userId }) => ({ id: randomUUID(), tenantId, userId, role: "member", fieldRights: [...DEFAULT_FIELD_RIGHTS.member] }));
    await tx.member.createMany({ data: members });
    await tellMoney(tx, tenantId, channels.map(({ id }) => id), members[0]?.id ?? "");
    const activities = await tx.activity.findMany({ where: { tenantId }, select: { id: true }, orderBy: { position: "asc" }, take: 8 });
    return { id: client.id, slug: client.slug, channels: channels.map(({ id }) => id), members: members.map(({ id }) => id), activities: activities.map(({ id }) => id) };
  });
}

/** What each channel spends on ads and brings in leads, every month of the data. */
async function tellMoney(tx: Tx, tenantId: TenantId, channelIds: readonly string[], byId: string) {
  const kindId = randomUUID();
  await tx.returnKind.create({ data: { tenantId, id: kindId, name: "Leads", kind: "result", createdAt: OPENED } });
  await tx.returnValue.create({ data: { tenantId, kindId, from: columnOfMonth(FIRST_MONTH), amountMinor: 250_00 } });
  const rows = monthsBetween(FIRST_MONTH, addMonths(LAST_MONTH, 1)).flatMap((month) => channelIds.map((channelId) => ({ tenantId, channelId, on: columnOfMonth(month), byId, createdAt: OPENED })));
  await tx.expense.createMany({ data: rows.map((row) => ({ ...row, id: randomUUID(), kind: "ads", amountMinor: 100_00 })) });
  await tx.return.createMany({ data: rows.map((row) => ({ ...row, id: randomUUID(), kindId, quantity: 3 })) });
}

const agencies = [];
for (let number = 0; number < AGENCIES; number++) {
  const owner = await makePerson(db, { name: `Owner ${number + 1}` });
  const agency = await makeAgency(db, { owner, name: `Agency ${String(number + 1).padStart(2, "0")}`, holidayCountry });
  const people: Person[] = [];
  for (let n = 0; n < PEOPLE_EACH; n++) people.push(await addMember(db, agency, "member", await makePerson(db, { name: `Person ${number * PEOPLE_EACH + n + 1}` })));
  const clients = [];
  for (let n = 0; n < CLIENTS_EACH; n++) clients.push(await openClient(agency, people, number * CLIENTS_EACH + n));
  agencies.push({ id: agency.id, slug: agency.slug, owner: signedIn(owner), people: people.map(signedIn), clients });
}
writeFileSync(process.argv[2] ?? "", JSON.stringify({ agencies }));
await db.close();
