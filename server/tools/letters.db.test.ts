import { beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { doDayWork } from "../fees/day-work";
import { addMember, makeCompany, personAt, write } from "../testing/factories";
import { sendWaiting } from "../testing/mails";
import { addTool } from "../testing/tools";
import { copyDatabase } from "../testing/worker-database";

/** A database of its own: the job writes to everybody whom it finds. */
let db: Database;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = "https://worthwhile.test";
  db = openDatabase((await copyDatabase("trial-letters")).appUrl, 4);
});

const at = (day: string) => new Date(`${day}T10:00:00Z`);

/** A tool that is tried from 1 to 20 May 2026. */
async function companyWithTrial() {
  const company = await makeCompany(db, { name: "Acme", timeZone: "Europe/Amsterdam" });
  const owner = personAt(db, company.owner, at("2026-05-01"));
  const { slug: tenant } = company;
  const begin = async (ownerId: string | null = null) => {
    const toolId = await addTool(owner, company, { name: "Planner", ownerId });
    await owner.api.tools.startTrial(write({ tenant, toolId, version: 1, from: "2026-05-01", until: "2026-05-20" }));
    return toolId;
  };
  return { company, tenant, owner, begin };
}

async function mailsOf(memberId: string, now: Date) {
  expect(await doDayWork(db, now)).toEqual([]);
  return (await sendWaiting(db, memberId, now)).mails;
}

describe("a letter about a trial", () => {
  it("comes a week before its last day, once", async () => {
    const { company, tenant, begin } = await companyWithTrial();
    await begin();
    expect(await mailsOf(company.memberId, at("2026-05-12"))).toEqual([]);
    const [mail, ...more] = await mailsOf(company.memberId, at("2026-05-13"));
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: { address: company.owner.email }, subject: "The trial of Planner ends on May 20, 2026" });
    expect(mail?.text).toContain(`/${tenant}/outsourcing/tools`);
    expect(await mailsOf(company.memberId, at("2026-05-14"))).toEqual([]);
  });

  it("goes to who looks after the tool and can decide, and to nobody once it is over or decided", async () => {
    const { company, tenant, owner, begin } = await companyWithTrial();
    const manager = await addMember(db, company, "manager");
    const toolId = await begin(manager.memberId);
    expect(await mailsOf(manager.memberId, at("2026-05-21"))).toEqual([]);
    expect(await doDayWork(db, at("2026-05-20"))).toEqual([]);
    await owner.api.tools.endTrial(write({ tenant, toolId, version: 2, outcome: "drop" as const, usedFrom: "2026-05-20", note: "" }));
    expect((await sendWaiting(db, manager.memberId, at("2026-05-20"))).outcomes).toEqual([{ outcome: "skipped", why: "decided meanwhile" }]);
    expect((await sendWaiting(db, company.memberId, at("2026-05-20"))).outcomes).toEqual([]);
  });
});
