import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { addProvider, engage } from "../testing/engagements";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { sendWaiting } from "../testing/mails";
import { copyDatabase } from "../testing/worker-database";
import { doDayWork } from "../fees/day-work";

/** A database of its own: the job writes to everybody whom it finds. */
let db: Database;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  db = openDatabase((await copyDatabase("engagement-letters")).appUrl, 4);
});

const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** An engagement that renews on 1 July 2026 with 30 days of notice: it waits for a decision from 2 May on. */
async function companyWithEngagement() {
  const company = await makeCompany(db, { name: "Acme", timeZone: "Europe/Amsterdam" });
  const owner = personAt(db, company.owner, at("2026-04-20"));
  const providerId = await addProvider(owner, company, { name: "Studio Nord" });
  const scopes = [{ activityId: await activityNamed(owner, company, "Monitoring"), channelId: null, monthSeconds: null }];
  const add = (more: { ownerId?: string } = {}) => engage(owner, company, { providerId, scopes, renewsOn: "2026-07-01", noticeDays: 30, feesFrom: "2030-01", ...more });
  return { company, tenant: company.slug, owner, add };
}

async function mailsOf(memberId: string, now: Date) {
  expect(await doDayWork(db, now)).toEqual([]);
  return (await sendWaiting(db, memberId, now)).mails;
}

describe("a letter about an engagement", () => {
  it("comes a month before the last day of notice, once, and again for the next day", async () => {
    const { company, tenant, owner, add } = await companyWithEngagement();
    const engagementId = await add();
    expect(await mailsOf(company.memberId, at("2026-05-01"))).toEqual([]);
    const [mail, ...more] = await mailsOf(company.memberId, at("2026-05-02"));
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: { address: company.owner.email }, subject: "Films is to be decided by June 1, 2026" });
    expect(mail?.text).toContain("In Acme, the engagement “Films” with Studio Nord goes on by itself on July 1, 2026.");
    expect(mail?.text).toContain(`/${tenant}/outsourcing/${engagementId}`);
    expect(await mailsOf(company.memberId, at("2026-05-03"))).toEqual([]);
    await owner.api.engagements.decideRenewal(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), decision: "renew", newOn: "2027-07-01", note: "" }));
    expect(await mailsOf(company.memberId, at("2027-05-10"))).toHaveLength(1);
  });

  it("goes to who looks after it and can decide, else to all who can, and to nobody once notice is no longer possible", async () => {
    const { company, add } = await companyWithEngagement();
    const manager = await addMember(db, company, "manager");
    await add({ ownerId: manager.memberId });
    expect([await mailsOf(manager.memberId, at("2026-06-02")), await mailsOf(company.memberId, at("2026-06-02"))]).toEqual([[], []]);
    expect([(await mailsOf(manager.memberId, at("2026-05-20"))).length, (await mailsOf(company.memberId, at("2026-05-20"))).length]).toEqual([1, 0]);
  });

  it("does not come to who wants none, nor where it was decided before it was sent", async () => {
    const { company, tenant, owner, add } = await companyWithEngagement();
    const engagementId = await add();
    await owner.api.choices.set(write({ tenant, reminders: true, reminderHour: 16, alertMail: "off" as const }));
    expect(await mailsOf(company.memberId, at("2026-05-02"))).toEqual([]);
    await owner.api.choices.set(write({ tenant, reminders: true, reminderHour: 16, alertMail: "at-once" as const }));
    expect(await doDayWork(db, at("2026-05-03"))).toEqual([]);
    await owner.api.engagements.end(write({ tenant, engagementId, version: 1, decisionId: randomUUID(), lastOn: "2026-06-30", note: "" }));
    expect((await sendWaiting(db, company.memberId, at("2026-05-03"))).outcomes).toEqual([{ outcome: "skipped", why: "decided meanwhile" }]);
  });
});
