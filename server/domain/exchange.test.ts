import { describe, expect, it } from "vitest";
import { convertMinor, type KnownRate, rateOn, ratesKnown } from "./exchange";

describe("a rate of exchange", () => {
  const rates = [{ currency: "USD", on: "2026-03-01", rate: 0.9 }, { currency: "GBP", on: "2026-03-05", rate: 1.2 }, { currency: "USD", on: "2026-02-01", rate: 0.95 }];

  it("holds from its day until the next, and is not known before the first", () => {
    expect(["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"].map((day) => rateOn(rates, "USD", day))).toEqual([null, 0.95, 0.95, 0.9]);
  });

  it("minds how many digits each currency has", () => {
    expect(convertMinor(1000, "JPY", "EUR", 0.0062)).toBe(620);
    expect(convertMinor(1250, "EUR", "JPY", 160)).toBe(2000);
    expect(convertMinor(9900, "USD", "EUR", 0.9)).toBe(8910);
  });

  it("of what was settled is the one that was known then: corrected and added ones are for what comes after", () => {
    const at = (day: number) => `2026-04-0${day}T10:00:00.000Z`;
    const known = (on: string, rate: number, from: number, until: number | null = null): KnownRate => ({ currency: "USD", on, rate, knownFrom: at(from), knownUntil: until === null ? null : at(until) });
    const rates = [known("2026-03-01", 0.8, 5), known("2026-03-01", 0.9, 2, 4), known("2026-03-01", 0.85, 4, 5), known("2026-03-20", 0.7, 6)];
    const settled = (moment: string | null) => rateOn(ratesKnown(rates, "USD", "2026-03-31", moment), "USD", "2026-03-31");
    expect([at(2), at(3), at(4), at(5), at(6), null].map(settled)).toEqual([0.9, 0.9, 0.85, 0.8, 0.7, 0.7]);
    // Before any was known: as it first was.
    expect(settled(at(1))).toBe(0.9);
    expect(ratesKnown(rates, "GBP", "2026-03-31", at(1))).toEqual([]);
  });
});
