import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { workingDays } from "../domain/working-days";
import { addMember, makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { workCalendarOf } from "./service";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const dutch = { holidayCountry: "NL", holidayRegion: null };

async function calendarOf(company: { id: string; owner: { userId: string } }, country: string | null, from: string, to: string) {
  return inTransaction(db, "query", async (tx) => {
    const id = await actAs(tx, { userId: company.owner.userId, tenantId: company.id });
    return workCalendarOf(tx, { id, holidayCountry: country, holidayRegion: null }, from, to);
  });
}

describe("public holidays", () => {
  it("follow the country's calendar, a feast of several days as several days", async () => {
    const { slug: tenant, owner } = await makeCompany(db, dutch);
    const days = await owner.api.holidays.year({ tenant, year: 2026 });
    expect(days).toContainEqual({ on: "2026-04-27", name: "King's Day", source: "country", isWorked: false });
    const egypt = await makeCompany(db, { holidayCountry: "EG" });
    const feast = (await egypt.owner.api.holidays.year({ tenant: egypt.slug, year: 2026 })).filter(({ name }) => name.startsWith("End of Ramadan"));
    expect(feast.map(({ on }) => on)).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
  });

  it("are none where no country is chosen", async () => {
    const { slug: tenant, owner } = await makeCompany(db);
    expect(await owner.api.holidays.year({ tenant, year: 2026 })).toEqual([]);
  });

  it("take an own day off and a holiday that is worked, until that is taken back", async () => {
    const company = await makeCompany(db, dutch);
    const { slug: tenant, owner } = company;
    const working = async () => workingDays("2026-04-27", "2026-05-03", await calendarOf(company, "NL", "2026-04-01", "2026-05-31"));
    expect(await working()).toBe(4);
    await owner.api.holidays.set(write({ tenant, on: "2026-04-27", name: "King's Day", isWorked: true }));
    expect(await working()).toBe(5);
    await owner.api.holidays.set(write({ tenant, on: "2026-04-30", name: "Company day", isWorked: false }));
    expect(await working()).toBe(4);
    const changed = await owner.api.holidays.year({ tenant, year: 2026 });
    expect(changed).toContainEqual({ on: "2026-04-27", name: "King's Day", source: "country", isWorked: true });
    expect(changed).toContainEqual({ on: "2026-04-30", name: "Company day", source: "own", isWorked: false });
    await owner.api.holidays.remove(write({ tenant, on: "2026-04-30" }));
    expect(await working()).toBe(5);
    await expect(owner.api.holidays.remove(write({ tenant, on: "2026-04-30" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("reach across the turn of the year and keep the country's own weekend", async () => {
    const company = await makeCompany(db, dutch);
    const turn = await calendarOf(company, "NL", "2025-12-20", "2026-01-05");
    expect([...turn.holidays]).toEqual(["2025-12-25", "2025-12-26", "2026-01-01"]);
    expect(turn.weekend).toEqual([6, 7]);
    expect((await calendarOf(company, "EG", "2026-01-01", "2026-01-31")).weekend).toEqual([5, 6]);
  });

  it("are changed only by those who may change the settings, and only in their own tenant", async () => {
    const company = await makeCompany(db, dutch);
    const manager = await addMember(db, company, "manager");
    const day = { on: "2026-04-30", name: "Company day", isWorked: false };
    await expect(manager.api.holidays.set(write({ tenant: company.slug, ...day }))).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await makeCompany(db, dutch);
    await other.owner.api.holidays.set(write({ tenant: other.slug, ...day }));
    expect(await company.owner.api.holidays.year({ tenant: company.slug, year: 2026 })).not.toContainEqual(expect.objectContaining({ on: "2026-04-30" }));
  });
});
