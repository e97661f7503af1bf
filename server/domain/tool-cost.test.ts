import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { type CostTerm, dueMonths, monthCostOf, pricedMonth, termFault } from "./tool-cost";

const always = { from: null, lastOn: null };
const monthly: CostTerm = { from: "2026-01-01", to: null, amountMinor: 3100, currency: "EUR", per: "month", seats: 1 };

describe("what a tool costs in a month", () => {
  it("is a twelfth of a year's price, a month's price, or a seat's price times the seats", () => {
    expect(monthCostOf([{ ...monthly, amountMinor: 118_800, per: "year" }], "2026-04", always)?.amountMinor).toBe(9900);
    expect(monthCostOf([{ ...monthly, seats: 3 }], "2026-04", always)?.amountMinor).toBe(3100);
    expect(monthCostOf([{ ...monthly, per: "seat-month", seats: 3 }], "2026-04", always)?.amountMinor).toBe(9300);
  });

  it("is by calendar days where the price changes within the month: 10 days at 31 and 21 at 62 are 52", () => {
    const terms = [{ ...monthly, to: "2026-03-11" }, { ...monthly, from: "2026-03-11", amountMinor: 6200 }];
    expect(monthCostOf(terms, "2026-03", always)).toEqual({ on: "2026-03-01", amountMinor: 5200, currency: "EUR" });
  });

  it("is asked only for days on which it is paid for", () => {
    expect(monthCostOf([monthly], "2026-03", { from: "2026-03-22", lastOn: "2026-03-31" })).toEqual({ on: "2026-03-22", amountMinor: 1000, currency: "EUR" });
    expect(monthCostOf([monthly], "2026-04", { from: null, lastOn: "2026-03-31" })).toBeNull();
  });

  it("is not known without a price, which is not 0", () => {
    expect(monthCostOf([], "2026-03", always)).toBeNull();
    expect(monthCostOf([{ ...monthly, amountMinor: 0 }], "2026-03", always)?.amountMinor).toBe(0);
  });

  it("is the same however a price is cut into pieces", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 30 }), (amountMinor, cut) => {
        const on = addDays("2026-03-01", cut);
        const pieces = [{ ...monthly, amountMinor, to: on }, { ...monthly, amountMinor, from: on }];
        expect(monthCostOf(pieces, "2026-03", always)).toEqual(monthCostOf([{ ...monthly, amountMinor }], "2026-03", always));
      }),
    );
  });
});

describe("a price in another currency", () => {
  const dollars: CostTerm = { ...monthly, amountMinor: 118_800, currency: "USD", per: "year" };
  const rates = [{ currency: "USD", on: "2026-01-01", rate: 0.9 }, { currency: "USD", on: "2026-04-01", rate: 0.95 }];

  it("comes to the tenant's at the rate of its day", () => {
    expect(pricedMonth([dollars], "2026-03", always, rates, "EUR")).toMatchObject({ amountMinor: 9900, currency: "USD", inTenantMinor: 8910 });
    expect(pricedMonth([dollars], "2026-04", always, rates, "EUR")?.inTenantMinor).toBe(9405);
  });

  it("is not known in the tenant's while there is no rate, which is not 0", () => {
    expect(pricedMonth([dollars], "2026-03", always, [], "EUR")).toMatchObject({ amountMinor: 9900, inTenantMinor: null });
    expect(pricedMonth([dollars], "2026-03", always, [{ currency: "USD", on: "2026-01-01", rate: 1e9 }], "EUR")?.inTenantMinor).toBeNull();
  });

  it("begins with a month, and no two prices hold on a day", () => {
    expect(termFault([{ ...monthly, to: "2026-03-11" }, { ...dollars, from: "2026-03-11" }])).toBe("currencyWithinMonth");
    expect(termFault([{ ...monthly, to: "2026-03-01" }, { ...dollars, from: "2026-03-01" }])).toBeNull();
    expect(termFault([monthly, { ...monthly, from: "2026-05-01" }])).toBe("costOverlaps");
    expect(termFault([{ ...monthly, to: "2026-01-01" }])).toBe("costEndsBeforeStart");
    expect(termFault([{ ...monthly, amountMinor: 1_000_000_000, per: "seat-month", seats: 3 }])).toBe("costTooLarge");
  });
});

describe("months whose cost is due", () => {
  it("go from the first that counts to this one, and cost something", () => {
    const months = (more: Partial<Parameters<typeof dueMonths>[0]>) => dueMonths({ terms: [monthly], countsFrom: "2026-02", paid: always, ...more }, [], "EUR", "2026-04-10").map(({ month }) => month);
    expect(months({})).toEqual(["2026-02", "2026-03", "2026-04"]);
    expect(months({ paid: { from: null, lastOn: "2026-03-15" } })).toEqual(["2026-02", "2026-03"]);
    expect(months({ paid: { from: "2026-04-20", lastOn: null } })).toEqual([]);
    expect(months({ terms: [{ ...monthly, amountMinor: 0 }] })).toEqual([]);
    expect(months({ paid: null })).toEqual([]);
  });
});
