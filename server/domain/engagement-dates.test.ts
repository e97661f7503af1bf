import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { DECIDE_AHEAD_DAYS, engagementDue, type EngagementDates, inOrderOfDue } from "./engagement-dates";

const yearly: EngagementDates = { startsOn: "2026-01-01", renewal: "auto", endsOn: null, renewsOn: "2027-01-01", noticeDays: 60 };
const project: EngagementDates = { startsOn: "2026-01-01", renewal: "ends", endsOn: "2026-06-30", renewsOn: null, noticeDays: 30 };

describe("an engagement", () => {
  it("that renews by itself can be given notice until so many days before", () => {
    expect(engagementDue(yearly, [], "2026-05-01")).toEqual({ state: "active", turnsOn: "2027-01-01", noticeOn: "2026-11-02", daysToNotice: 185, decided: null });
  });

  it("asks for a decision a month before the last day of notice, and goes on asking when that has passed", () => {
    expect(engagementDue(yearly, [], "2026-10-02").state).toBe("active");
    expect(engagementDue(yearly, [], "2026-10-03")).toMatchObject({ state: "notice-due", daysToNotice: 30 });
    expect(engagementDue(yearly, [], "2026-11-10")).toMatchObject({ state: "notice-due", daysToNotice: -8 });
  });

  it("asks no more once somebody has decided for that day, and asks again for the next", () => {
    for (const decision of ["renew", "insource", "end"] as const) expect(engagementDue(yearly, [{ decision, forOn: "2027-01-01" }], "2026-10-20")).toMatchObject({ state: "active", decided: decision });
    expect(engagementDue({ ...yearly, renewsOn: "2028-01-01" }, [{ decision: "renew", forOn: "2027-01-01" }], "2027-10-20")).toMatchObject({ state: "notice-due", decided: null });
  });

  it("goes on asking while it is being renegotiated, for the day comes all the same", () => {
    const talks = [{ decision: "renegotiate" as const, forOn: "2027-01-01" }];
    expect(engagementDue(yearly, talks, "2026-10-20")).toMatchObject({ state: "notice-due", decided: "renegotiate" });
    expect(engagementDue(yearly, [...talks, { decision: "renew", forOn: "2027-01-01" }], "2026-10-20").state).toBe("active");
  });

  it("is planned before its first day and ended after its last", () => {
    expect(["2025-12-31", "2026-01-01", "2026-06-01", "2026-06-30", "2026-07-01"].map((on) => engagementDue(project, [], on).state)).toEqual(["planned", "active", "notice-due", "notice-due", "ended"]);
  });

  it("without an end and a renewal is never due", () => {
    expect(engagementDue({ ...yearly, renewsOn: null }, [], "2040-01-01")).toEqual({ state: "active", turnsOn: null, noticeOn: null, daysToNotice: null, decided: null });
  });

  it("that waits for a decision stands first, the soonest before the others", () => {
    const row = (title: string, dates: EngagementDates, today = "2026-10-20") => ({ title, ...engagementDue(dates, [], today) });
    const rows = [row("over", project), row("later", { ...yearly, noticeDays: 50 }), row("soon", yearly), row("open", { ...yearly, renewsOn: null }), row("planned", { ...yearly, startsOn: "2026-12-01", renewsOn: null })];
    expect(inOrderOfDue(rows).map(({ title }) => title)).toEqual(["soon", "later", "open", "planned", "over"]);
  });

  it("is due on exactly the days from a month before its notice to its end", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: -200, max: 800 }), (noticeDays, passed) => {
      const today = addDays("2026-01-01", passed);
      const { state } = engagementDue({ ...project, noticeDays }, [], today);
      const isDue = today >= "2026-01-01" && today <= "2026-06-30" && today >= addDays("2026-06-30", -noticeDays - DECIDE_AHEAD_DAYS);
      expect(state === "notice-due").toBe(isDue);
    }));
  });
});
