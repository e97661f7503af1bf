import { describe, expect, it } from "vitest";
import { type DatedSplit, fallsAlike, reachOf, splitIn } from "./cost-split";

const split = (from: string | null, more: Partial<DatedSplit> = {}): DatedSplit => ({ from, split: "hours", channels: [], ...more });

describe("how a cost falls on channels", () => {
  it("holds from its month on until the next that begins later, in whatever order they come", () => {
    const dated = [split("2026-06"), split(null), split("2026-03")];
    expect(["2025-01", "2026-02", "2026-03", "2026-05", "2026-06", "2027-01"].map((month) => splitIn(month, dated)?.from)).toEqual([null, null, "2026-03", "2026-03", "2026-06", "2026-06"]);
    expect(splitIn("2026-02", [split("2026-03")])).toBeNull();
  });

  it("changes months up to the next change, and all that come where there is none", () => {
    const dated = [split(null), split("2026-03"), split("2026-06")];
    expect(["2026-01", "2026-03", "2026-06", "2026-07"].map((from) => reachOf(from, dated))).toEqual(["2026-02", "2026-05", null, null]);
  });

  it("is the same where rule, channels and the shares that count are", () => {
    const [a, b] = [{ channelId: "a", sharePermille: 300 }, { channelId: "b", sharePermille: 700 }];
    expect(fallsAlike(split(null, { channels: [a, b] }), split("2026-03", { channels: [{ ...b, sharePermille: null }, a] }))).toBe(true);
    expect(fallsAlike(split(null, { split: "fixed", channels: [a, b] }), split(null, { split: "fixed", channels: [b, { ...a, sharePermille: 301 }] }))).toBe(false);
    expect(fallsAlike(split(null, { channels: [a] }), split(null, { channels: [a, b] }))).toBe(false);
    expect(fallsAlike(split(null), split(null, { split: "equal" }))).toBe(false);
  });
});
