import { describe, expect, it } from "vitest";
import { daysFrom } from "./day";
import { recentWorkingDaysFrom, silenceOf } from "./silence";

const calendar = { weekend: [6, 7], holidays: new Set(["2026-05-14"]) };
const may = { from: "2026-05-01", to: "2026-05-31" };
/** Long before: of somebody who has always been there. */
const ALWAYS = "2020-01-01";
const logged = (...days: string[]) => new Map(days.map((day) => [day, 3600]));

describe("who has not logged", () => {
  it("looks back five working days over weekends and holidays", () => {
    expect(recentWorkingDaysFrom("2026-05-18", calendar)).toBe("2026-05-08");
  });

  it("is nobody who logged on the first of those five days", () => {
    expect(silenceOf(may, "2026-05-18", calendar, logged("2026-05-08"), ALWAYS)).toEqual({ daysWithout: 9, isSilent: false });
  });

  it("is whoever logged last on the day before them", () => {
    expect(silenceOf(may, "2026-05-18", calendar, logged("2026-05-07"), ALWAYS).isSilent).toBe(true);
  });

  it("is nobody whose only time is today's", () => {
    expect(silenceOf(may, "2026-05-18", calendar, logged("2026-05-18"), ALWAYS)).toEqual({ daysWithout: 10, isSilent: false });
  });

  it("asks a month that is over only for its own days", () => {
    expect(silenceOf(may, "2026-07-01", calendar, logged("2026-06-02"), ALWAYS).isSilent).toBe(true);
    expect(silenceOf(may, "2026-07-01", calendar, logged("2026-05-31"), ALWAYS).isSilent).toBe(false);
  });

  it("is nobody who was on leave: the five days are their own", () => {
    const away = { ...calendar, holidays: new Set([...calendar.holidays, "2026-05-11", "2026-05-12", "2026-05-13", "2026-05-15"]) };
    expect(silenceOf(may, "2026-05-18", away, logged("2026-05-06"), ALWAYS)).toEqual({ daysWithout: 5, isSilent: false });
    expect(silenceOf(may, "2026-05-18", away, logged("2026-04-30"), ALWAYS).isSilent).toBe(true);
  });

  it("is nobody who was away for the whole of a month that is over", () => {
    const away = { ...calendar, holidays: new Set(daysFrom("2026-05-01", "2026-05-31")) };
    expect(silenceOf(may, "2026-07-01", away, logged(), ALWAYS)).toEqual({ daysWithout: 0, isSilent: false });
  });

  it("asks nothing of a month to come", () => {
    expect(silenceOf(may, "2026-04-20", calendar, logged(), ALWAYS)).toEqual({ daysWithout: 0, isSilent: false });
  });

  it("is nobody who joined today, and from the next day on they are asked for their own days only", () => {
    expect(silenceOf(may, "2026-05-18", calendar, logged(), "2026-05-19")).toEqual({ daysWithout: 0, isSilent: false });
    expect(silenceOf(may, "2026-05-20", calendar, logged(), "2026-05-19")).toEqual({ daysWithout: 1, isSilent: false });
    expect(silenceOf(may, "2026-05-26", calendar, logged(), "2026-05-19")).toEqual({ daysWithout: 5, isSilent: true });
    expect(silenceOf(may, "2026-07-01", calendar, logged(), "2026-06-02")).toEqual({ daysWithout: 0, isSilent: false });
  });
});
