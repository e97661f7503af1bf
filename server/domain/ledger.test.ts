import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths } from "./day";
import { ledger, type LedgerEntry } from "./ledger";
import { NO_TERMS, type RetainerTerms } from "./retainer-terms";

type Short = { base?: number | null; used?: number; adjustments?: number; terms?: Partial<RetainerTerms> };

/** Consecutive months from January 2026; terms that are not said again hold on. */
function monthsOf(months: readonly Short[]): LedgerEntry[] {
  let terms: RetainerTerms = NO_TERMS;
  return months.map((month, index) => {
    terms = { ...terms, ...month.terms };
    return { month: addMonths("2026-01", index), base: month.base === undefined ? 40 : month.base, adjustments: month.adjustments ?? 0, used: month.used ?? 0, terms };
  });
}
const ledgerOf = (...months: Short[]) => ledger(monthsOf(months));

const surplus = { carry: "surplus" } as const;
const both = { carry: "both" } as const;

describe("roll-over rules half designed: a retainer's ledger", () => {
  it("works the example: 40 less 30 gives 50 next month, 60 of 50 leaves 30 the month after", () => {
    const found = ledgerOf({ used: 30, terms: both }, { used: 60 }, {});
    expect(found.map(({ available, balance, carriedOut }) => [available, balance, carriedOut])).toEqual([[40, 10, 10], [50, -10, -10], [30, 30, 30]]);
  });

  // The table of roll-over: what 40 h a month with 28, then 52 h used pass on, by terms.
  it.each([
    ["nothing is carried", {}, [[40, 0], [40, 0], [40, 0]]],
    ["surplus", surplus, [[40, 12], [52, 0], [40, 40]]],
    ["surplus under a cap", { ...surplus, cap: 5 }, [[40, 5], [45, 0], [40, 5]]],
    ["surplus under a cap of nothing", { ...surplus, cap: 0 }, [[40, 0], [40, 0], [40, 0]]],
    ["both", both, [[40, 12], [52, 0], [40, 40]]],
    ["both under a cap", { ...both, cap: 5 }, [[40, 5], [45, -7], [33, 5]]],
    ["both under both caps", { ...both, cap: 5, deficitCap: 4 }, [[40, 5], [45, -4], [36, 5]]],
    ["both, no deficit allowed", { ...both, cap: 5, deficitCap: 0 }, [[40, 5], [45, 0], [40, 5]]],
    ["surplus that lives one month", { ...surplus, expiryMonths: 1 }, [[40, 12], [52, 0], [40, 40]]],
    ["surplus that lives in its own month only", { ...surplus, expiryMonths: 0 }, [[40, 0], [40, 0], [40, 0]]],
  ] as const)("passes on by its terms: %s", (_, terms, expected) => {
    const found = ledgerOf({ used: 28, terms }, { used: 52 }, {});
    expect(found.map(({ available, carriedOut }) => [available, carriedOut])).toEqual(expected);
  });

  // The fate of 12 h too many (52 of 40), by terms: carried, billed, absorbed.
  it.each([
    ["none, absorbed", {}, [0, 0, 12]],
    ["none, billed", { billsOverage: true }, [0, 12, 0]],
    ["surplus, billed", { ...surplus, billsOverage: true }, [0, 12, 0]],
    ["both", both, [12, 0, 0]],
    ["both, and overage would be billed: what is carried is not", { ...both, billsOverage: true }, [12, 0, 0]],
    ["both beyond the deficit cap, billed", { ...both, deficitCap: 5, billsOverage: true }, [5, 7, 0]],
    ["both beyond the deficit cap, absorbed", { ...both, deficitCap: 5 }, [5, 0, 7]],
  ] as const)("settles overage once: %s", (_, terms, [carried, billed, absorbed]) => {
    expect(ledgerOf({ used: 52, terms })[0]?.overage).toEqual({ amount: 12, carried, billed, absorbed });
  });

  it("uses the oldest carried hours first and its own last", () => {
    const [, february, march] = ledgerOf({ used: 34, terms: surplus }, { used: 4 }, { used: 5 });
    expect(february?.lots.map(({ month, amount, used, carried }) => [month, amount, used, carried])).toEqual([["2026-01", 6, 4, 2], ["2026-02", 40, 0, 40]]);
    expect(march?.lots.map(({ month, amount, used, carried }) => [month, amount, used, carried])).toEqual([["2026-01", 2, 2, 0], ["2026-02", 40, 3, 37], ["2026-03", 40, 0, 40]]);
  });

  it("lets hours expire after their months, counted from the month that they were left in", () => {
    const found = ledgerOf({ used: 34, terms: { ...surplus, expiryMonths: 2 } }, { used: 41 }, { used: 40 }, { used: 40 });
    expect(found.map(({ available, expired, carriedOut }) => [available, expired, carriedOut])).toEqual([[40, 0, 6], [46, 0, 5], [45, 0, 5], [45, 0, 5]]);
    const idle = ledgerOf({ used: 34, terms: { ...surplus, expiryMonths: 2 } }, { base: 0 }, { base: 0 }, { base: 0 });
    expect(idle.map(({ available, expired, carriedOut }) => [available, expired, carriedOut])).toEqual([[40, 0, 6], [6, 0, 6], [6, 6, 0], [0, 0, 0]]);
  });

  it("trims the oldest where the cap is passed, after what expires", () => {
    const [january, february, march] = ledgerOf({ used: 34, terms: { ...surplus, cap: 9 } }, { used: 41 }, { base: 5 });
    expect([january?.carriedOut, february?.carriedOut]).toEqual([6, 5]);
    expect(march).toMatchObject({ carriedIn: 5, trimmed: 1, carriedOut: 9, out: { lots: [{ month: "2026-02", amount: 4 }, { month: "2026-03", amount: 5 }] } });
    const expiring = ledgerOf({ used: 34, terms: { ...surplus, cap: 9, expiryMonths: 1 } }, { base: 12 });
    expect(expiring[1]).toMatchObject({ expired: 6, trimmed: 3, carriedOut: 9 });
  });

  it("pays a deficit from the month's own hours before any are left", () => {
    const [, february] = ledgerOf({ used: 45, terms: both }, { used: 20 });
    expect(february).toMatchObject({ carriedIn: -5, available: 35, carriedOut: 15, lots: [{ month: "2026-02", amount: 35, used: 20, carried: 15 }] });
  });

  it("goes on with less than nothing available, until the deficit is paid", () => {
    const found = ledgerOf({ used: 100, terms: both }, { used: 10 }, {}, {});
    expect(found.map(({ available, carriedOut }) => [available, carriedOut])).toEqual([[40, -60], [-20, -30], [10, 10], [50, 50]]);
  });

  it("adds an adjustment to its month; a negative one takes from the month, then from the oldest hours", () => {
    const [, february] = ledgerOf({ used: 30, terms: surplus }, { adjustments: -45, used: 1 });
    expect(february).toMatchObject({ available: 5, balance: 4, lots: [{ month: "2026-01", amount: 10, used: 6, carried: 4 }], overage: { amount: 0 } });
    expect(ledgerOf({ adjustments: 5, used: 50 })[0]).toMatchObject({ available: 45, overage: { amount: 5, absorbed: 5 } });
  });

  it("takes part of a month's base where it began or changed in mid-month, and carries from that", () => {
    const found = ledgerOf({ base: 19, used: 12, terms: { ...surplus, cap: 5 } }, { used: 45 });
    expect(found.map(({ base, available, carriedOut }) => [base, available, carriedOut])).toEqual([[19, 19, 5], [40, 45, 0]]);
  });

  it("changes policy from its month on and leaves the months before as they were", () => {
    const before = ledgerOf({ used: 30, terms: surplus }, { used: 30 }, { used: 30 });
    const changed = ledgerOf({ used: 30, terms: surplus }, { used: 30 }, { used: 30, terms: { carry: "none" } }, { used: 50 });
    expect(changed.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(changed[2]).toMatchObject({ available: 60, lapsed: 30, carriedOut: 0 });
    expect(changed[3]).toMatchObject({ available: 40, overage: { absorbed: 10 } });
  });

  it("keeps to the expiry that a surplus was earned under when the terms change later", () => {
    const found = ledgerOf({ used: 30, terms: { ...surplus, expiryMonths: 1 } }, { base: 0, terms: { expiryMonths: null } }, {});
    expect(found[1]).toMatchObject({ available: 10, expired: 10, carriedOut: 0 });
  });

  it("knows no budget from a budget of nothing, and lets prepaid hours be used in months without one", () => {
    expect(ledgerOf({ base: null, used: 7 })[0]).toMatchObject({ available: null, balance: null, carriedOut: 0, overage: { amount: 0 } });
    expect(ledgerOf({ base: 0, used: 7 })[0]).toMatchObject({ available: 0, balance: -7, overage: { amount: 7 } });
    const prepaid = ledgerOf({ used: 15, terms: surplus }, { base: null, used: 20 }, { base: null, used: 6 });
    expect(prepaid.map(({ available, carriedOut }) => [available, carriedOut])).toEqual([[40, 25], [25, 5], [5, 0]]);
    expect(prepaid[2]?.overage).toMatchObject({ amount: 1, absorbed: 1 });
  });

  it("starts from a closed month's record as if it had worked that month out", () => {
    const months = monthsOf([{ used: 30, terms: { ...both, cap: 20, expiryMonths: 3 } }, { used: 35 }, { used: 70 }, { used: 10 }]);
    const whole = ledger(months);
    expect(ledger(months.slice(2), whole[1]?.out)).toEqual(whole.slice(2));
  });
});

const whole = (max: number) => fc.integer({ min: 0, max });
const anyTerms: fc.Arbitrary<RetainerTerms> = fc.record({
  carry: fc.constantFrom("none", "surplus", "both"),
  cap: fc.option(whole(60)),
  deficitCap: fc.option(whole(60)),
  expiryMonths: fc.option(whole(4)),
  billsOverage: fc.boolean(),
});
const anyMonth = fc.record({ base: fc.option(whole(80)), adjustments: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 60 })), used: whole(120), terms: anyTerms });
const anyMonths = fc.array(anyMonth, { minLength: 1, maxLength: 14 }).map((months) => months.map((month, index) => ({ month: addMonths("2026-01", index), ...month })));
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe("in every ledger", () => {
  it("nothing is created or lost", () => {
    fc.assert(
      fc.property(anyMonths, (months) => {
        const found = ledger(months);
        const given = total(found.map(({ base, adjustments }) => (base ?? 0) + adjustments));
        const spent = total(found.map(({ available, used, overage }) => (available === null ? 0 : used - overage.billed - overage.absorbed)));
        const lost = total(found.map(({ expired, trimmed, lapsed }) => expired + trimmed + lapsed));
        expect(given).toBe(spent + lost + (found.at(-1)?.carriedOut ?? 0));
      }),
    );
  });

  it("each month opens with what the month before passed on, and each lot adds up", () => {
    fc.assert(
      fc.property(anyMonths, (months) => {
        const found = ledger(months);
        found.forEach((month, index) => {
          expect(month.carriedIn).toBe(found[index - 1]?.carriedOut ?? 0);
          for (const lot of month.lots) expect(lot.amount).toBe(lot.used + lot.expired + lot.trimmed + lot.lapsed + lot.carried);
          expect(month.lots.map((lot) => lot.month)).toEqual(month.lots.map((lot) => lot.month).sort());
        });
      }),
    );
  });

  it("overage is what was used beyond the available, and each hour of it is carried or billed or absorbed, never two of them", () => {
    fc.assert(
      fc.property(anyMonths, (months) => {
        for (const [index, { overage, available, used, out }] of ledger(months).entries()) {
          expect(overage.amount).toBe(available === null ? 0 : Math.max(0, used - available));
          expect(overage.carried + overage.billed + overage.absorbed).toBe(overage.amount);
          expect(Math.min(overage.billed, overage.absorbed)).toBe(0);
          if (months[index]?.terms.carry !== "both") expect(overage.carried).toBe(0);
          expect(out.deficit).toBe(overage.carried);
          if (out.deficit > 0) expect(out.lots).toEqual([]);
        }
      }),
    );
  });

  it("carries out 0, the capped surplus, or the clamped balance, where nothing expires", () => {
    fc.assert(
      fc.property(anyMonths, (months) => {
        const lasting = months.map((month) => ({ ...month, terms: { ...month.terms, expiryMonths: null } }));
        ledger(lasting).forEach(({ balance, carriedOut }, index) => {
          const { carry = "none", cap = null, deficitCap = null } = lasting[index]?.terms ?? {};
          const capped = Math.min(Math.max(balance ?? 0, 0), cap ?? Infinity);
          const clamped = Math.max(Math.min(balance ?? 0, cap ?? Infinity), -(deficitCap ?? Infinity));
          expect(carriedOut).toBe(carry === "none" ? 0 : carry === "surplus" ? capped : clamped + 0);
        });
      }),
    );
  });
});
