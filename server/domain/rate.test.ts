import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./day";
import { changeOn, type DatedRate, rateOf } from "./rate";

const ALL = { memberId: null, channelId: null };
const cost = (hourMinor: number, scope: Partial<DatedRate> = {}): DatedRate => ({ kind: "cost", ...ALL, from: "2026-01-01", to: null, hourMinor, ...scope });
const work = { on: "2026-03-10", memberId: "mila", channelId: "instagram" };

describe("the rate of a piece of work", () => {
  it("is the person's before the channel's before the tenant's", () => {
    const rates = [cost(10), cost(20, { channelId: "instagram" }), cost(30, { memberId: "mila" })];
    expect(rateOf("cost", work, rates)).toBe(30);
    expect(rateOf("cost", { ...work, memberId: "tom" }, rates)).toBe(20);
    expect(rateOf("cost", { ...work, memberId: "tom", channelId: null }, rates)).toBe(10);
  });

  it("is that of its day: the day of a change has the changed one, the day before has the former", () => {
    const rates = [cost(40, { to: "2026-03-10" }), cost(50, { from: "2026-03-10" })];
    expect(rateOf("cost", work, rates)).toBe(50);
    expect(rateOf("cost", { ...work, on: "2026-03-09" }, rates)).toBe(40);
    expect(rateOf("cost", { ...work, on: "2025-12-31" }, rates)).toBeNull();
  });

  it("is nothing known where there is no rate of its kind, and 0 only where somebody said 0", () => {
    expect(rateOf("bill", work, [cost(40)])).toBeNull();
    expect(rateOf("cost", work, [cost(0)])).toBe(0);
  });

  it("is in a client the agency's where the client has none: the person's there, then the agency's own", () => {
    const agency = { rates: [cost(60), cost(70, { memberId: "mila at home" })], memberId: "mila at home", sameCurrency: true };
    expect(rateOf("cost", work, [], agency)).toBe(70);
    expect(rateOf("cost", work, [], { ...agency, memberId: null })).toBe(60);
    expect(rateOf("cost", work, [cost(10)], agency)).toBe(10);
  });

  it("is for somebody of a provider's their own or none; where a fee pays for their hours these cost nothing more", () => {
    const rates = [cost(10), cost(20, { channelId: "instagram" })];
    const agency = { rates: [cost(60), cost(70, { memberId: "mila at home" })], memberId: null, sameCurrency: true };
    const [hourly, paid] = [{ ...work, provider: { isFeePaid: false } }, { ...work, provider: { isFeePaid: true } }];
    expect([rateOf("cost", hourly, rates, agency), rateOf("cost", paid, rates, agency)]).toEqual([null, 0]);
    const own = [...rates, cost(30, { memberId: "mila" })];
    expect([rateOf("cost", hourly, own, agency), rateOf("cost", paid, own, agency)]).toEqual([30, 30]);
    expect(rateOf("cost", paid, rates, { ...agency, memberId: "mila at home" })).toBe(70);
    expect(rateOf("bill", paid, [{ ...cost(90), kind: "bill" }])).toBe(90);
  });

  it("is never the agency's in another currency, nor the rate of one of the agency's channels", () => {
    const rates = [cost(60)];
    expect(rateOf("cost", work, [], { rates, memberId: null, sameCurrency: false })).toBeNull();
    expect(rateOf("cost", work, [], { rates: [cost(60, { channelId: "instagram" })], memberId: null, sameCurrency: true })).toBeNull();
  });
});

describe("a rate that changes", () => {
  it("ends the one that holds on that day, and lasts until what was set for later", () => {
    const history = [cost(40, { to: "2026-07-01" }), cost(50, { from: "2026-07-01" })];
    expect(changeOn(history, "2026-03-01")).toEqual({ corrects: null, ends: history[0], to: "2026-07-01" });
    expect(changeOn(history, "2026-09-01")).toEqual({ corrects: null, ends: history[1], to: null });
    expect(changeOn(history, "2025-06-01")).toEqual({ corrects: null, ends: null, to: "2026-01-01" });
  });

  it("lasts no longer than the one it ends, where somebody said that there is none after it", () => {
    const history = [cost(40, { to: "2026-07-01" })];
    expect(changeOn(history, "2026-03-01")).toEqual({ corrects: null, ends: history[0], to: "2026-07-01" });
  });

  it("corrects a row that begins on the same day", () => {
    const history = [cost(40)];
    expect(changeOn(history, "2026-01-01")).toEqual({ corrects: history[0], ends: null, to: null });
  });

  it("never overlaps with another of its scope and never changes a day before it", () => {
    const change = fc.record({ after: fc.integer({ min: 0, max: 60 }), hourMinor: fc.integer({ min: 0, max: 9999 }) });
    fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let history: DatedRate[] = [];
      for (const { after, hourMinor } of changes) {
        const from = addDays("2026-01-01", after);
        const before = history;
        const { corrects, ends, to } = changeOn(history, from);
        history = corrects ? history.map((rate) => (rate === corrects ? { ...rate, hourMinor } : rate)) : [...history.map((rate) => (rate === ends ? { ...rate, to: from } : rate)), cost(hourMinor, { from, to })];
        for (let day = 0; day < 62; day++) {
          const on = addDays("2026-01-01", day);
          expect(history.filter((rate) => rate.from <= on && (rate.to === null || on < rate.to)).length).toBeLessThanOrEqual(1);
          if (on < from) expect(rateOf("cost", { ...work, on }, history)).toBe(rateOf("cost", { ...work, on }, before));
        }
        expect(rateOf("cost", { ...work, on: from }, history)).toBe(hourMinor);
      }
    }));
  });
});
