import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "../db/client";
import { byDepartment } from "../domain/contribution";
import { linesOf } from "../testing/exports";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const sales = { department: "Sales", roleName: "Account manager", weekSeconds: 40 * 3600, sharePermille: 125, note: "" };

it("other departments' hours are role hours times share, and add up", async () => {
  const { slug: tenant, owner } = await makeCompany(db);
  await owner.api.contributions.add(write({ tenant, contributionId: randomUUID(), ...sales }));
  await owner.api.contributions.add(write({ tenant, contributionId: randomUUID(), ...sales, roleName: "Assistant", sharePermille: 250 }));
  expect(byDepartment(await owner.api.contributions.list({ tenant }))).toMatchObject([{ department: "Sales", weekSeconds: 15 * 3600 }]);
  for (const roleName of ["Intern", "Trainee"]) await owner.api.contributions.add(write({ tenant, contributionId: randomUUID(), ...sales, roleName }));
  const file = linesOf(await owner.api.contributions.table({ tenant }));
  expect(file).toMatchObject([{ role: "Account manager", share: 0.125, week_seconds: 5 * 3600, week_hours: 5 }, { role: "Assistant", week_hours: 10 }, { role: "Intern", week_hours: 5 }, { role: "Trainee", week_hours: 5 }]);
  // Three times 21.6667 and 43.3333 hours a month are 108.33, and so are their lines.
  expect(file.map((line) => line.month_hours)).toEqual([21.67, 43.33, 21.67, 21.66]);
});

it("a contribution is changed on top of what was read, put aside and brought back", async () => {
  const { slug: tenant, owner } = await makeCompany(db);
  const contributionId = randomUUID();
  await owner.api.contributions.add(write({ tenant, contributionId, ...sales }));
  await owner.api.contributions.change(write({ tenant, contributionId, version: 1, ...sales, sharePermille: 500 }));
  await expect(owner.api.contributions.change(write({ tenant, contributionId, version: 1, ...sales }))).rejects.toMatchObject({ message: "changedMeanwhile" });
  await owner.api.contributions.archive(write({ tenant, contributionId }));
  expect(await owner.api.contributions.list({ tenant })).toEqual([]);
  await owner.api.contributions.restore(write({ tenant, contributionId }));
  expect(await owner.api.contributions.list({ tenant })).toMatchObject([{ sharePermille: 500 }]);
});

it("what departments give is written by managers and read by the house, not by external people", async () => {
  const company = await makeCompany(db);
  const [member, external] = [await addMember(db, company, "member"), await addMember(db, company, "external")];
  await expect(member.api.contributions.add(write({ tenant: company.slug, contributionId: randomUUID(), ...sales }))).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await member.api.contributions.list({ tenant: company.slug })).toEqual([]);
  await expect(external.api.contributions.list({ tenant: company.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
