import { describe, expect, it } from "vitest";
import type { Entry } from "@/server/time/schema";
import { draftInstants, draftOf, draftSeconds, instantsOf, problemOf, secondsBetween, typedSeconds } from "./entry-draft";

const entry: Entry = {
  id: "e", on: "2026-03-04", timeZone: "Europe/Amsterdam", seconds: 4507, startedAt: "2026-03-04T08:15:20.000Z", endedAt: "2026-03-04T09:30:27.000Z",
  channelId: "c", channelName: "LinkedIn", activityId: "a", activityName: "Editorial", kind: "participation", goalId: null, goalTitle: null, note: "n", isBillable: true, complexity: "hard", source: "timer", flag: null, version: 1,
};

describe("the form of an entry", () => {
  it("keeps seconds and instants that nobody touched, though it shows minutes", async () => {
    const draft = draftOf(entry, "2026-01-01");
    expect(draft).toMatchObject({ on: "2026-03-04", duration: "1:15", start: "09:15", end: "10:30" });
    expect(draftSeconds(draft, entry)).toBe(4507);
    expect(await draftInstants(draft, entry, entry.timeZone)).toEqual({ startedAt: entry.startedAt, endedAt: entry.endedAt });
  });

  it("takes what was typed over what was there", async () => {
    const draft = { ...draftOf(entry, ""), duration: "2", start: "23:30", end: "00:15" };
    expect(draftSeconds(draft, entry)).toBe(7200);
    expect(draftSeconds({ ...draft, duration: "" }, entry)).toBe(2700);
    expect(await draftInstants(draft, entry, "America/Sao_Paulo")).toEqual({ startedAt: "2026-03-05T02:30:00.000Z", endedAt: "2026-03-05T03:15:00.000Z" });
  });

  it("says what is missing", () => {
    const empty = draftOf(null, "2026-03-04");
    expect(problemOf(empty, null)).toBe("durationUnreadable");
    expect(problemOf({ ...empty, duration: "1:00" }, null)).toBe("activityMissing");
    expect(problemOf({ ...empty, duration: "1:00", start: "09:00" }, null)).toBe("bothTimes");
    expect(problemOf({ ...empty, duration: "25", activityId: "a" }, null)).toBe("durationUnreadable");
    expect(problemOf({ ...empty, start: "09:00", end: "10:00", activityId: "a" }, null)).toBeNull();
  });

  it("reads a number alone as hours, up to a day", () => {
    expect([typedSeconds("2"), typedSeconds("24"), typedSeconds("25"), typedSeconds("45m"), typedSeconds("soon")]).toEqual([7200, 86_400, null, 2700, null]);
  });

  it("counts past midnight", async () => {
    expect(secondsBetween("23:00", "01:30")).toBe(9000);
    expect(await instantsOf("2026-03-04", "09:00", "10:00", "UTC")).toEqual({ startedAt: "2026-03-04T09:00:00.000Z", endedAt: "2026-03-04T10:00:00.000Z" });
  });
});
