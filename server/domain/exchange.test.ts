import { describe, expect, it } from "vitest";
import { convertMinor, rateOn } from "./exchange";

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
});
