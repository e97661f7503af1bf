import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { activityNamed } from "../testing/budgets";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { sendWaiting } from "../testing/mails";
import { takeLeave } from "../testing/peoples-time";
import { copyDatabase } from "../testing/worker-database";
import { remindAll } from "./jobs";

/** A database of its own: the job asks everybody whom it finds. */
let db: Database;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  db = openDatabase((await copyDatabase("reminders")).appUrl, 4);
});

// After everybody has joined, since nobody is asked for days before that. Thursday 16 and Friday 17 March 2028, Monday 20.
const at = (time: string) => new Date(`2028-03-${time}:00Z`);
const FRIDAY_AFTERNOON = at("17T15:10");
const WEEK = ["2028-03-10", "2028-03-13", "2028-03-14", "2028-03-15", "2028-03-16"];

async function companyWithHanna(settings: Parameters<typeof makeCompany>[1] = {}) {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam", ...settings });
  const hanna = await addMember(db, company, "member");
  const activityId = await activityNamed(company.owner, company, "Monitoring");
  const log = (...days: string[]) => addHours(db, company, days.map((on) => ({ memberId: hanna.memberId, on, seconds: 3600, activityId })));
  return { company, hanna, log, tenant: company.slug };
}

/** What a person got when everybody was asked at that moment. */
async function mailsOf(person: { userId: string }, now: Date) {
  await remindAll(db, now);
  return (await sendWaiting(db, person.userId, now)).mails;
}

describe("a reminder of missing time", () => {
  it("names the working days without time, from the person's hour on and once a day", async () => {
    const { hanna, log } = await companyWithHanna({ name: "Acme" });
    await log(...WEEK.slice(0, 3));
    expect(await mailsOf(hanna, at("17T14:50"))).toEqual([]);
    const [mail, ...more] = await mailsOf(hanna, FRIDAY_AFTERNOON);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: { address: hanna.email }, subject: "2 working days without time" });
    expect(mail?.text).toContain("Acme: Wednesday, March 15, Thursday, March 16.");
    expect(await mailsOf(hanna, at("17T18:00"))).toEqual([]);
    expect(await mailsOf(hanna, at("18T18:00"))).toEqual([]);
    expect(await mailsOf(hanna, at("20T15:10"))).toHaveLength(1);
  });

  it("comes once when several workers ask at the same time", async () => {
    const { hanna } = await companyWithHanna();
    await Promise.all([1, 2, 3, 4].map(() => remindAll(db, FRIDAY_AFTERNOON)));
    expect((await sendWaiting(db, hanna.userId, FRIDAY_AFTERNOON)).mails).toHaveLength(1);
  });

  it("does not come to who has logged, is away, or has no such weekday", async () => {
    const diligent = await companyWithHanna();
    await diligent.log(...WEEK);
    expect(await mailsOf(diligent.hanna, FRIDAY_AFTERNOON)).toEqual([]);

    const away = await companyWithHanna();
    await away.log("2028-03-08", "2028-03-09", ...WEEK.slice(0, 3));
    await takeLeave(away.hanna, away.tenant, "2028-03-15", { toOn: "2028-03-16" });
    expect(await mailsOf(away.hanna, at("17T15:20"))).toEqual([]);

    const onHoliday = await companyWithHanna();
    await takeLeave(onHoliday.hanna, onHoliday.tenant, "2028-03-17");
    expect(await mailsOf(onHoliday.hanna, at("17T15:30"))).toEqual([]);

    const partTime = await companyWithHanna();
    await partTime.log("2028-03-07", "2028-03-08", "2028-03-10", "2028-03-14", "2028-03-15");
    const hours = [0, 8, 8, 0, 8, 0, 0].map((hour) => hour * 3600);
    await partTime.company.owner.api.capacities.set(write({ tenant: partTime.tenant, memberId: partTime.hanna.memberId, fromOn: "2028-01-01", daySeconds: hours, was: null }));
    expect(await mailsOf(partTime.hanna, at("17T15:40"))).toEqual([]);
  });

  it("follows the person's choice: at another hour, or not at all", async () => {
    const { hanna, tenant } = await companyWithHanna();
    const choose = (reminders: boolean, reminderHour: number) => hanna.api.choices.set(write({ tenant, reminders, reminderHour, alertMail: "daily" as const }));
    await choose(false, 16);
    expect(await mailsOf(hanna, FRIDAY_AFTERNOON)).toEqual([]);
    await choose(true, 18);
    expect(await hanna.api.choices.mine({ tenant })).toEqual({ reminders: true, reminderHour: 18, alertMail: "daily" });
    expect(await mailsOf(hanna, at("17T16:50"))).toEqual([]);
    expect(await mailsOf(hanna, at("17T17:05"))).toHaveLength(1);
  });

  it("is one mail over all organisations, and in an agency work for any client is work", async () => {
    const person = await makePerson(db);
    const agency = await makeAgency(db, { name: "Northlight", timeZone: "Europe/Amsterdam" });
    const client = await makeClient(db, agency, { timeZone: "Europe/Amsterdam" });
    const company = await makeCompany(db, { name: "Acme", timeZone: "Europe/Amsterdam" });
    await addMember(db, agency, "member", person);
    const { memberId } = await addMember(db, client, "member", person);
    await addMember(db, company, "external", person);
    const activityId = await activityNamed(agency.owner, client, "Monitoring");
    await addHours(db, client, WEEK.slice(0, 4).map((on) => ({ memberId, on, seconds: 3600, activityId })));
    const mails = await mailsOf(person, FRIDAY_AFTERNOON);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain("Northlight: Thursday, March 16; Acme: Friday, March 10,");
  });

  it("is not sent when its reason has gone by the time: logged meanwhile, removed, or switched off", async () => {
    const logged = await companyWithHanna();
    await remindAll(db, FRIDAY_AFTERNOON);
    await logged.log(...WEEK);
    expect((await sendWaiting(db, logged.hanna.userId, FRIDAY_AFTERNOON)).outcomes).toEqual([{ outcome: "skipped", why: "nothing is missing" }]);

    const removed = await companyWithHanna();
    await remindAll(db, at("17T15:20"));
    await removed.company.owner.api.members.remove(write({ tenant: removed.tenant, memberId: removed.hanna.memberId }));
    expect((await sendWaiting(db, removed.hanna.userId, at("17T15:20"))).mails).toEqual([]);

    const unwilling = await companyWithHanna();
    await remindAll(db, at("17T15:30"));
    await unwilling.hanna.api.choices.set(write({ tenant: unwilling.tenant, reminders: false, reminderHour: 16, alertMail: "off" as const }));
    expect((await sendWaiting(db, unwilling.hanna.userId, at("17T15:30"))).mails).toEqual([]);
  });

  it("asks nobody for the day on which they joined, or for days before", async () => {
    const joined = async (moment: string) => {
      const { company, hanna } = await companyWithHanna({ name: "Acme" });
      await inTransaction(db, "mutation", async (tx) => {
        const tenantId = await actAs(tx, { tenantId: company.id });
        await tx.member.updateMany({ where: { tenantId, id: hanna.memberId }, data: { createdAt: at(moment) } });
      });
      return hanna;
    };
    expect((await mailsOf(await joined("15T08:00"), FRIDAY_AFTERNOON))[0]?.text).toContain("Acme: Thursday, March 16.");
    expect(await mailsOf(await joined("16T08:00"), FRIDAY_AFTERNOON)).toEqual([]);
  });

  it("asks owners and managers only where they have logged lately", async () => {
    const { company } = await companyWithHanna();
    expect(await mailsOf(company.owner, FRIDAY_AFTERNOON)).toEqual([]);
    const { company: busy } = await companyWithHanna();
    await addHours(db, busy, [{ memberId: busy.memberId, on: "2028-03-10", seconds: 3600, activityId: await activityNamed(busy.owner, busy, "Monitoring") }]);
    expect(await mailsOf(busy.owner, at("17T15:20"))).toHaveLength(1);
  });
});
