import { describe, expect, it } from "vitest";
import type { Rate } from "@/server/rates/schema";
import { rateRows, ratesAround } from "./rate-rows";

const rate = (fields: Partial<Rate>): Rate => ({ id: "r", kind: "cost", memberId: null, memberName: null, channelId: null, channelName: null, from: "2026-01-01", to: null, hourMinor: 4000, ...fields });

describe("the lines of the rates page", () => {
  it("are everything, then channels, then people, and those that are over only with a rate", () => {
    const rates = [rate({}), rate({ channelId: "closed" }), rate({ memberId: "mila" })];
    const rows = rateRows(rates, "Everything", [{ id: "open", name: "Blog", isOver: false }, { id: "closed", name: "X", isOver: true }, { id: "older", name: "Y", isOver: true }], [{ id: "mila", name: "Mila", isOver: true }, { id: "tom", name: "Tom", isOver: true }]);
    expect(rows.map(({ name, rates: own }) => [name, own.length])).toEqual([["Everything", 1], ["Blog", 0], ["X", 1], ["Mila", 1]]);
  });

  it("show what holds today and what comes next", () => {
    const rates = [rate({ to: "2026-03-01" }), rate({ from: "2026-03-01", to: "2026-06-01", hourMinor: 4500 }), rate({ from: "2026-06-01", hourMinor: 5000 }), rate({ kind: "bill", hourMinor: 9000 })];
    expect(ratesAround(rates, "cost", "2026-03-01")).toMatchObject({ holds: { hourMinor: 4500 }, next: { hourMinor: 5000 } });
    expect(ratesAround(rates, "bill", "2025-12-31")).toMatchObject({ holds: null, next: { hourMinor: 9000 } });
  });
});
