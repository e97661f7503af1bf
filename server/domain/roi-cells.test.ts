import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits } from "./currency";
import { roiLine } from "./roi";
import { type ReturnedRow, roiCells, type RoiRows, type SpentRow, type WorkedRow } from "./roi-cells";
import { type Sharing, sharingOf } from "./sharing";

const month = "2026-03";
const work = (key: string | null, hours: number, hourMinor: number): WorkedRow => ({ month, key, seconds: hours * 3600, pricedSeconds: hours * 3600, secondMinor: hours * 3600 * hourMinor });
const spent = (key: string | null, kind: SpentRow["kind"], amountMinor: number, toolId: string | null = null): SpentRow => ({ month, key, kind, amountMinor, toolId });
const worth = { amountMinor: null, closePermille: 200, dealMinor: 2500_00, marginPermille: 500 };
const leads = (key: string | null, quantity: number, more: Partial<ReturnedRow> = {}): ReturnedRow => ({ month, key, kind: "result", quantity, amountMinor: 0, worth, isPaid: false, rows: 1, unknown: 0, ...more });
const sharing = (more: Partial<Sharing> = {}): Sharing => ({ split: "hours", shares: new Map(), tools: new Map(), ...more });
/** The same in every month. */
const always = (by: Sharing | null) => by && (() => by);
const costOfKey = (rows: RoiRows, by: Sharing | null) => Object.fromEntries(roiCells(rows, always(by)).map(({ key, cost }) => [String(key), cost]));

describe("cost that belongs to no channel", () => {
  const rows: RoiRows = { worked: [work("a", 30, 4500), work("b", 10, 4500)], spent: [spent(null, "fee", 600_00)], returned: [] };

  it("is shared by hours, by fixed parts, or equally", () => {
    const of = (by: Sharing) => Object.values(costOfKey(rows, by)).map(({ externalMinor }) => externalMinor);
    expect(of(sharing())).toEqual([450_00, 150_00, 0]);
    expect(of(sharing({ split: "equal" }))).toEqual([300_00, 300_00, 0]);
    expect(of(sharing({ split: "fixed", shares: new Map([["a", 200], ["b", 800]]) }))).toEqual([120_00, 480_00, 0]);
  });

  it("falls by fixed parts on a channel of which nothing else is known, too", () => {
    expect(costOfKey(rows, sharing({ split: "fixed", shares: new Map([["c", 1000]]) }))).toMatchObject({ a: { externalMinor: 0 }, c: { externalMinor: 600_00 } });
  });

  it("stays with none where there is no channel, or no part for any", () => {
    expect(costOfKey({ ...rows, worked: [] }, sharing())).toMatchObject({ null: { externalMinor: 600_00 } });
    expect(costOfKey(rows, sharing({ split: "fixed" }))).toMatchObject({ a: { externalMinor: 0 }, null: { externalMinor: 600_00 } });
  });

  it("is not shared where goals, providers or campaigns are asked for", () => {
    expect(costOfKey(rows, null)).toMatchObject({ a: { externalMinor: 0 }, null: { externalMinor: 600_00 } });
  });

  it("of a tool falls on its own channels, by its own rule", () => {
    const tools = new Map([["t", { split: "fixed" as const, channels: [{ key: "b", sharePermille: 300 }, { key: "c", sharePermille: 700 }] }]]);
    const found = costOfKey({ ...rows, spent: [spent(null, "tool", 100_00, "t"), spent("a", "tool", 7, "t"), spent(null, "tool", 40_00, "for everybody")] }, sharing({ tools }));
    expect(Object.fromEntries(Object.entries(found).map(([key, cost]) => [key, cost.toolsMinor]))).toEqual({ a: 30_07, b: 40_00, c: 70_00, null: 0 });
  });
});

describe("what came back", () => {
  it("stays where it came from, and is told paid from organic", () => {
    const cells = roiCells({ worked: [work("a", 1, 100)], spent: [], returned: [leads("a", 2), leads("a", 1, { isPaid: true }), leads(null, 4)] }, always(sharing()));
    expect(cells.map(({ key, back, paidMinor, results }) => [key, back.resultsMinor, paidMinor, results])).toEqual([["a", 750_00, 250_00, 3], [null, 1000_00, 0, 4]]);
  });

  it("that nobody has valued is counted and not taken for nothing", () => {
    const revenue = leads("a", 0, { kind: "revenue", worth: { amountMinor: null, closePermille: null, dealMinor: null, marginPermille: 400 }, rows: 3, unknown: 1, amountMinor: 500_00 });
    const [cell] = roiCells({ worked: [], spent: [], returned: [leads("a", 5), leads("a", 7, { worth: null }), revenue] }, null);
    expect(cell).toMatchObject({ back: { resultsMinor: 1250_00, revenueMinor: 200_00 }, results: 12, valuedCount: 5, returns: 5, coverage: { valuedResults: 7, results: 15 } });
  });
});

const keys = ["a", "b", "c", "d", null];
const key = fc.constantFrom(...keys);
const months = fc.constantFrom("2026-01", "2026-02", "2026-03");
const worked = fc.record({ month: months, key, seconds: fc.integer({ min: 0, max: 400_000 }), hourMinor: fc.option(fc.integer({ min: 0, max: 90_000 })) }).map(({ hourMinor, ...row }): WorkedRow => ({ ...row, pricedSeconds: hourMinor === null ? 0 : row.seconds, secondMinor: row.seconds * (hourMinor ?? 0) }));
const spends = fc.record({ month: months, key, toolId: fc.constantFrom("t", "u", null), kind: fc.constantFrom("fee" as const, "tool" as const, "ads" as const, "training" as const, "other" as const), amountMinor: fc.integer({ min: 0, max: 900_000 }) });
const anyWorth = fc.oneof(
  fc.constant(null),
  fc.record({ amountMinor: fc.integer({ min: 0, max: 90_000 }), closePermille: fc.constant(null), dealMinor: fc.constant(null), marginPermille: fc.constant(null) }),
  fc.record({ amountMinor: fc.constant(null), closePermille: fc.integer({ min: 0, max: 1000 }), dealMinor: fc.integer({ min: 0, max: 900_000 }), marginPermille: fc.integer({ min: 0, max: 1000 }) }),
  fc.record({ amountMinor: fc.constant(null), closePermille: fc.constant(null), dealMinor: fc.constant(null), marginPermille: fc.integer({ min: 0, max: 1000 }) }),
);
const comesBack = fc.record({ month: months, key, kind: fc.constantFrom("revenue" as const, "result" as const, "saving" as const), quantity: fc.integer({ min: 0, max: 500 }), amountMinor: fc.integer({ min: 0, max: 900_000 }), worth: anyWorth, isPaid: fc.boolean(), rows: fc.integer({ min: 1, max: 9 }), unknown: fc.integer({ min: 0, max: 1 }) });
const anyRows: fc.Arbitrary<RoiRows> = fc.record({ worked: fc.array(worked, { maxLength: 25 }), spent: fc.array(spends, { maxLength: 25 }), returned: fc.array(comesBack, { maxLength: 25 }) });
/** Several changes, each from a month on: of what is common and of a tool. */
const dated = (toolId: string | null) =>
  fc.uniqueArray(fc.record({
    toolId: fc.constant(toolId),
    from: fc.option(fc.constantFrom("2026-01", "2026-02", "2026-03")),
    split: fc.constantFrom("hours" as const, "equal" as const, "fixed" as const),
    channels: fc.uniqueArray(fc.record({ channelId: fc.constantFrom("a", "b", "d", "z"), sharePermille: fc.option(fc.integer({ min: 0, max: 1000 })) }), { selector: ({ channelId }) => channelId }),
  }), { selector: ({ from }) => from });
const anySharing = fc.tuple(dated(null), dated("t"), dated("u")).map((all) => all.flat());

describe("months and channels", () => {
  it("add up to the client to the last minor unit, in months and in channels", () => {
    fc.assert(
      fc.property(anyRows, anySharing, (rows, by) => {
        const total = roiLine(roiCells(rows, null), true);
        const cells = roiCells(rows, sharingOf(by));
        // What is shared only moves: the client's figures are those without any sharing.
        expect(roiLine(cells, true)).toEqual(total);
        for (const of of [(cell: (typeof cells)[number]) => cell.key, (cell: (typeof cells)[number]) => cell.month]) {
          const lines = [...new Set(cells.map(of))].map((one) => roiLine(cells.filter((cell) => of(cell) === one), true));
          expect(lines.reduce((sum, { costMinor }) => sum + costMinor, 0)).toBe(total.costMinor);
          expect(lines.reduce((sum, { returnMinor }) => sum + returnMinor, 0)).toBe(total.returnMinor);
        }
      }),
    );
  });

  it.each(["EUR", "JPY", "KWD"])("add up as they are printed in %s", (currency) => {
    const scale = 10 ** minorDigits(currency);
    const rows: RoiRows = { worked: [work("a", 1, 10 * scale + 1), work("b", 1, 10 * scale + 1), { month, key: null, seconds: 1200, pricedSeconds: 1200, secondMinor: 1200 * (10 * scale) }], spent: [spent(null, "fee", 100 * scale)], returned: [leads("a", 1, { worth: { ...worth, dealMinor: 333 } }), leads("b", 1, { worth: { ...worth, dealMinor: 333 } })] };
    const cells = roiCells(rows, always(sharing()));
    const printed = (minor: number) => Number((minor / scale).toFixed(minorDigits(currency)));
    const total = roiLine(cells, true);
    expect(cells.reduce((sum, cell) => sum + Math.round(printed(roiLine([cell], true).costMinor) * scale), 0)).toBe(total.costMinor);
    // Two leads at 33.3 are 66.6, which is 67 and not 33 + 33.
    expect(total.returnMinor).toBe(67);
    expect(cells.reduce((sum, { back }) => sum + back.resultsMinor, 0)).toBe(67);
  });

  it("do not depend on the order in which rows come", () => {
    fc.assert(
      fc.property(anyRows, anySharing, (rows, by) => {
        const backwards = { worked: rows.worked.toReversed(), spent: rows.spent.toReversed(), returned: rows.returned.toReversed() };
        expect(roiCells(backwards, sharingOf(by))).toEqual(roiCells(rows, sharingOf(by)));
      }),
    );
  });

  it("are of the same client whatever they are told apart by", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const apartBy = (of: (key: string | null) => string | null) => {
          const named = <R extends { key: string | null }>(all: readonly R[]) => all.map((row) => ({ ...row, key: of(row.key) }));
          return roiLine(roiCells({ worked: named(rows.worked), spent: named(rows.spent), returned: named(rows.returned) }, null), true);
        };
        expect(apartBy(() => null)).toEqual(apartBy((key) => key));
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same whatever other months are asked for with them", () => {
    fc.assert(
      fc.property(anyRows, anySharing, (rows, by) => {
        const only = <R extends { month: string }>(all: readonly R[]) => all.filter((row) => row.month === month);
        const alone = roiCells({ worked: only(rows.worked), spent: only(rows.spent), returned: only(rows.returned) }, sharingOf(by));
        expect(roiCells(rows, sharingOf(by)).filter((cell) => cell.month === month)).toEqual(alone);
      }),
    );
  });

  it("stay as they were, to the last minor unit, in months before a change of what falls where", () => {
    fc.assert(
      fc.property(anyRows, anySharing, anySharing, (rows, by, changes) => {
        const before = roiCells(rows, sharingOf(by)).filter((cell) => cell.month < "2026-03");
        const since = changes.map((change) => ({ ...change, from: "2026-03" })).filter((change, index, all) => all.findIndex(({ toolId }) => toolId === change.toolId) === index);
        const after = roiCells(rows, sharingOf([...by.filter(({ toolId, from }) => from !== "2026-03" || !since.some((one) => one.toolId === toolId)), ...since]));
        expect(after.filter((cell) => cell.month < "2026-03")).toEqual(before);
      }),
    );
  });
});
