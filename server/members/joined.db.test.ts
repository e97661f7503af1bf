import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { inTransaction } from "../db/transaction";
import { missingTimeOf } from "../reminders/service";
import { activityNamed } from "../testing/budgets";
import { addMember, makeCompany, makePerson, type Person, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { mailedToken } from "../testing/invites";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

// A Wednesday in October, and the days after it.
const JOINED = new Date("2026-10-14T09:00:00Z");
const FRIDAY = new Date("2026-10-16T15:00:00Z");

async function companyInOctober() {
  const company = await makeCompany(db, { timeZone: "Europe/Amsterdam", holidayCountry: null });
  const { slug: tenant } = company;
  const owner = personAt(db, company.owner, JOINED);
  const activityId = await activityNamed(company.owner, company, "Monitoring");
  /** Half a day on the Monday of the week before. */
  const worked = (memberId: string) => addHours(db, company, [{ memberId, on: "2026-10-05", seconds: 4 * 3600, activityId }]);
  const joins = async (person: Person, memberId: string | null) => {
    const { id } = await owner.api.invites.create(write({ tenant, email: person.email, role: "member" as const, memberId }));
    await personAt(db, person, JOINED).api.invites.accept(write({ token: await mailedToken(db, company, id) }));
  };
  const behind = async (now: Date) => (await personAt(db, company.owner, now).api.overview.month({ tenant })).silent.people?.map(({ name, daysWithout }) => [name, daysWithout]);
  const empty = async (person: Person, now: Date) => (await personAt(db, person, now).api.time.week({ tenant, on: null })).sheet.emptyDays;
  const reminded = async (person: Person, now: Date) => (await inTransaction(db, "mutation", (tx) => missingTimeOf(tx, person.userId, now))).flatMap(({ days }) => days);
  const expectAskedFrom = async (person: Person) => {
    expect([await behind(JOINED), await empty(person, JOINED), await reminded(person, JOINED)]).toEqual([[], [], []]);
    expect([await behind(FRIDAY), await empty(person, FRIDAY), await reminded(person, FRIDAY)]).toEqual([[[person.name, 1]], ["2026-10-15"], ["2026-10-15"]]);
  };
  return { company, tenant, owner, worked, joins, expectAskedFrom };
}

describe("time is asked from the day after an account joined", () => {
  it("of whoever takes over a placeholder, whose hours are older", async () => {
    const { tenant, owner, worked, joins, expectAskedFrom } = await companyInOctober();
    const { id } = await owner.api.members.addPlaceholder(write({ tenant, name: "Ana" }));
    await worked(id);
    const person = await makePerson(db, { name: "Ana Bell" });
    await joins(person, id);
    await expectAskedFrom(person);
  });

  it("of whoever comes back after they were taken out", async () => {
    const { company, tenant, owner, worked, joins, expectAskedFrom } = await companyInOctober();
    const person = await addMember(db, company, "member");
    await worked(person.memberId);
    await owner.api.members.remove(write({ tenant, memberId: person.memberId }));
    await joins(person, null);
    await expectAskedFrom(person);
  });

  it("and not from the day on which somebody here gets another role", async () => {
    const { company, tenant, owner } = await companyInOctober();
    const person = await addMember(db, company, "manager");
    await owner.api.members.changeRole(write({ tenant, memberId: person.memberId, role: "member" as const }));
    const { silent } = await personAt(db, company.owner, JOINED).api.overview.month({ tenant });
    expect(silent.people).toMatchObject([{ name: person.name, daysWithout: 9 }]);
  });
});
