import { beforeAll, describe, expect, it } from "vitest";
import { makeLinkToken } from "../auth/link-token";
import type { Database } from "../db/client";
import { activityNamed } from "../testing/budgets";
import { addMember, makeCompany, write } from "../testing/factories";
import { addRoutine, scheduleWork, takeLeave } from "../testing/peoples-time";
import { testDatabase } from "../testing/test-database";
import { answerFeed } from "./download";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const NOW = new Date("2026-06-10T10:00:00Z");

async function personWithFeed() {
  const company = await makeCompany(db, { name: "Fernweh", timeZone: "Europe/Berlin" });
  const hanna = await addMember(db, company, "member");
  const { token, hash: tokenHash } = makeLinkToken();
  await hanna.api.feeds.make(write({ tenant: company.slug, tokenHash }));
  return { company, hanna, token, tenant: company.slug, activityId: await activityNamed(company.owner, company, "Responding") };
}

const read = (token: string) => answerFeed(`${token}.ics`, { db, now: NOW });

describe("a calendar feed", () => {
  it("holds one's routines on the tenant's clock, without days of leave, and one's scheduled work", async () => {
    const { company, hanna, token, tenant, activityId } = await personWithFeed();
    await addRoutine(hanna, tenant, { activityId, fromOn: "2026-06-06", toOn: "2026-07-31", startsAt: "09:30" });
    await takeLeave(hanna, tenant, "2026-06-15");
    await scheduleWork(hanna, tenant, { memberId: hanna.memberId, activityId, on: "2026-06-11", seconds: 5400, note: "Two\nlines; and more" });
    await scheduleWork(company.owner, tenant, { memberId: company.memberId, activityId, on: "2026-06-12", note: "Somebody else's" });
    const answer = await read(token);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const text = await answer.text();
    // 6 June is a Saturday: a repetition counts from its own first event, so it begins on the Monday.
    expect(text).toContain("DTSTART;TZID=Europe/Berlin:20260608T093000\r\n");
    expect(text).toContain("DTEND;TZID=Europe/Berlin:20260608T095000\r\n");
    expect(text).toContain("RRULE:FREQ=WEEKLY;UNTIL=20260731T215959Z;BYDAY=MO,TU,WE,TH,FR\r\n");
    expect(text).toContain("EXDATE;TZID=Europe/Berlin:20260615T093000\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20260611\r\n");
    expect(text).toContain("SUMMARY:1:30 Responding\r\n");
    expect(text).toContain("DESCRIPTION:Two\\nlines\\; and more\r\n");
    expect(text).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n");
    expect(text).toContain("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n");
    expect(text).not.toContain("Somebody else");
  });

  it("is nothing at any other address, and what was made anew is void at the old one", async () => {
    const { hanna, token, tenant } = await personWithFeed();
    for (const file of ["", "x.ics", `${token}`, `${token}x.ics`, `${"A".repeat(43)}.ics`, `../${token}.ics`]) expect((await answerFeed(file, { db, now: NOW })).status, file).toBe(404);
    const next = makeLinkToken();
    await hanna.api.feeds.make(write({ tenant, tokenHash: next.hash }));
    expect([(await read(token)).status, (await read(next.token)).status]).toEqual([404, 200]);
    await hanna.api.feeds.remove(write({ tenant }));
    expect((await read(next.token)).status).toBe(404);
    expect(await hanna.api.feeds.mine({ tenant })).toEqual({ madeAt: null });
  });

  it("ends with its person's membership and with the tenant", async () => {
    const { company, hanna, token, tenant } = await personWithFeed();
    await company.owner.api.tenants.archive(write({ tenant }));
    expect((await read(token)).status).toBe(404);
    await company.owner.api.tenants.restore(write({ tenant }));
    expect((await read(token)).status).toBe(200);
    await company.owner.api.members.remove(write({ tenant, memberId: hanna.memberId }));
    expect((await read(token)).status).toBe(404);
  });
});
