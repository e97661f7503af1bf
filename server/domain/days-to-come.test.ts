import { describe, expect, it } from "vitest";
import { daysToCome } from "./days-to-come";

const week = { from: "2026-11-23", to: "2026-11-29" };

describe("the days to come of a week", () => {
  it("are its working days after today, and not its weekend", () => {
    expect(daysToCome(week, "2026-11-25")).toEqual(["2026-11-26", "2026-11-27"]);
    expect(daysToCome(week, "2026-11-27")).toEqual([]);
  });

  it("are all of a week that has not begun, and none of one that is over", () => {
    expect(daysToCome(week, "2026-11-20")).toHaveLength(5);
    expect(daysToCome(week, "2026-12-02")).toEqual([]);
  });
});
