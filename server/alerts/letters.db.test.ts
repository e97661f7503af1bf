import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { sendMail } from "../mail/jobs";
import type { Mail } from "../mail/schema";
import { scopeOf, setBudget } from "../testing/budgets";
import { addMember, makeCompany, personAt, type Person, type Place, write } from "../testing/factories";
import { setRate } from "../testing/rates";
import { testDatabase } from "../testing/test-database";
import { logWork, makeWork } from "../testing/time-entries";
import { watchTenant } from "./watch";

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
});

const NOW = new Date("2026-03-10T12:00:00Z");
const hour = 3600;
const watch = (tenant: Place, now = NOW) => inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: tenant.id }), now));

type Member = Person & { memberId: string };
const choose = (tenant: Place, { memberId }: Member, alertMail: "off" | "at-once" | "daily") =>
  inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    await tx.notificationChoice.upsert({ where: { tenantId_memberId: { tenantId, memberId } }, create: { tenantId, memberId, alertMail }, update: { alertMail } });
  });

/** The jobs for letters that wait for the tenant, and what becomes of them. */
async function post(tenant: Place, now = NOW, fails = false) {
  const jobs = await db.read.$queryRaw<{ data: { memberId: string } }[]>`SELECT data FROM pgboss.job WHERE name = 'mail' AND data ->> 'kind' = 'alerts' AND data ->> 'tenantId' = ${tenant.id} ORDER BY created_on`;
  const sent: Mail[] = [];
  const outcomes: unknown[] = [];
  for (const { data } of jobs) {
    const send = (mail: Mail) => (fails ? Promise.reject(new Error("the post is away")) : Promise.resolve(void sent.push(mail)));
    outcomes.push(await sendMail(db, send, data, now).catch((error: Error) => error.message));
  }
  return { jobs, sent, outcomes };
}

async function company() {
  const made = await makeCompany(db, { name: "Acme" });
  const owner = personAt(db, made.owner, NOW);
  const work = await makeWork(owner, made.slug);
  await setBudget(owner, made, "2026-03", 10);
  const log = (seconds: number) => logWork(owner, made.slug, { on: "2026-03-20", seconds, activityId: work.activityId });
  return { tenant: { id: made.id, slug: made.slug }, owner: { ...owner, memberId: made.memberId }, log };
}

describe("letters about alerts", () => {
  it("go to whoever sets budgets, at once, one for all that was passed, and never twice", async () => {
    const { tenant, owner, log } = await company();
    const [manager, member] = [await addMember(db, tenant, "manager"), await addMember(db, tenant, "member")];
    await log(9 * hour);
    expect(await watch(tenant)).toMatchObject({ raised: 2, mails: 2 });
    expect(await watch(tenant)).toMatchObject({ raised: 0, mails: 0 });
    const { sent } = await post(tenant);
    expect(sent.map(({ to }) => to.address).sort()).toEqual([owner.email, manager.email].sort());
    expect(sent[0]).toMatchObject({ subject: "A budget of Acme needs a look" });
    expect(sent[0]?.text).toContain("In Acme:\n- all work, March 2026: 90% is used\n");
    expect(sent[0]?.html).toContain("<li>all work, March 2026: 90% is used</li>");
    expect(sent.some(({ to }) => to.address === member.email)).toBe(false);
  });

  it("tell of one budget's hours and of its money on a line each, and count it once", async () => {
    const { tenant, owner, log } = await company();
    await setRate(owner, tenant, "cost", 50, "2026-01-01");
    await owner.api.budgets.set(write({ tenant: tenant.slug, ...scopeOf({}), measure: "money", month: "2026-03", fromOn: null, amount: 40_000, reach: "from-here-on" }));
    await log(9 * hour);
    await watch(tenant);
    const [letter] = (await post(tenant)).sent;
    expect(letter?.subject).toBe("A budget of Acme needs a look");
    expect(letter?.text).toMatch(/- all work, March 2026: 90% is used\n/);
    expect(letter?.text).toMatch(/- all work, March 2026: 113% of the money is used\n/);
  });

  it("say the same on the next try where the post was away", async () => {
    const { tenant, log } = await company();
    await log(6 * hour);
    await watch(tenant);
    expect((await post(tenant, NOW, true)).outcomes).toEqual(["the post is away"]);
    expect((await post(tenant)).sent[0]?.text).toContain("60% is used");
  });

  it("follow each person's choice: none, or one a day in the morning", async () => {
    const { tenant, owner, log } = await company();
    const manager = await addMember(db, tenant, "manager");
    await choose(tenant, owner, "off");
    await choose(tenant, manager, "daily");
    await log(6 * hour);
    expect(await watch(tenant, new Date("2026-03-10T05:00:00Z"))).toMatchObject({ raised: 1, mails: 0 });
    expect(await watch(tenant, new Date("2026-03-10T08:00:00Z"))).toMatchObject({ mails: 1 });
    await log(3 * hour);
    expect(await watch(tenant, new Date("2026-03-10T15:00:00Z"))).toMatchObject({ raised: 1, mails: 0 });
    expect(await watch(tenant, new Date("2026-03-11T08:00:00Z"))).toMatchObject({ mails: 1 });
    expect(await watch(tenant, new Date("2026-03-12T08:00:00Z"))).toMatchObject({ mails: 0 });
    const { jobs, sent } = await post(tenant);
    expect(jobs.map(({ data }) => data.memberId)).toEqual([manager.memberId, manager.memberId]);
    expect(sent.map(({ text }) => /(\d+)% is used/.exec(text)?.[1])).toEqual(["60", "90"]);
  });

  it("are not sent to who has left, become smaller or chosen otherwise meanwhile, nor about what was cleared", async () => {
    const { tenant, owner, log } = await company();
    const [gone, smaller, quiet] = [await addMember(db, tenant, "manager"), await addMember(db, tenant, "manager"), await addMember(db, tenant, "manager")];
    await log(6 * hour);
    await watch(tenant);
    await owner.api.members.remove(write({ tenant: tenant.slug, memberId: gone.memberId }));
    await owner.api.members.changeRole(write({ tenant: tenant.slug, memberId: smaller.memberId, role: "member" }));
    await choose(tenant, quiet, "off");
    const { sent, outcomes } = await post(tenant);
    expect(sent.map(({ to }) => to.address)).toEqual([owner.email]);
    expect(outcomes).toHaveLength(4);
    await setBudget(owner, tenant, "2026-03", 100);
    await watch(tenant);
    expect((await post(tenant)).sent).toEqual([]);
  });
});
