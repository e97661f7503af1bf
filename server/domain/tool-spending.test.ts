import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatedSplit } from "./cost-split";
import { sharingOf } from "./sharing";
import { type MonthSpent, type MonthWorked, toolsOnChannels } from "./tool-spending";
import { splitCost } from "./tool-split";

type OfTool = DatedSplit & { toolId: string | null };
const both = [{ channelId: "a", sharePermille: 300 }, { channelId: "b", sharePermille: 700 }];
const of = (from: string | null, split: DatedSplit["split"], channels: DatedSplit["channels"] = both): OfTool => ({ toolId: "t", from, split, channels });
const spent = (month: string, amountMinor: number, more: Partial<MonthSpent> = {}): MonthSpent => ({ month, key: null, toolId: "t", kind: "tool", amountMinor, ...more });
const worked: MonthWorked[] = ["2026-01", "2026-02", "2026-03"].flatMap((month) => [{ month, key: "a", seconds: 3600 }, { month, key: "b", seconds: 1800 }, { month, key: "b", seconds: 1800 }]);

describe("what of a tool falls on its channels", () => {
  it("goes by what held in the month: a later change leaves it as it was", () => {
    const rows = ["2026-01", "2026-02", "2026-03"].map((month) => spent(month, 100_00));
    const told = (dated: readonly OfTool[]) => toolsOnChannels(rows, sharingOf(dated), worked).map(({ month, key, amountMinor }) => [month, key, amountMinor]);
    const before = told([of(null, "hours")]);
    expect(before.slice(0, 2)).toEqual([["2026-01", "a", 50_00], ["2026-01", "b", 50_00]]);
    const after = told([of("2026-03", "fixed", [{ channelId: "c", sharePermille: 1000 }]), of(null, "hours"), of("2026-02", "fixed")]);
    expect(after).toEqual([...before.slice(0, 2), ["2026-02", "a", 30_00], ["2026-02", "b", 70_00], ["2026-03", "c", 100_00]]);
  });

  it("is not what has a channel of its own, nor of a tool for everybody or of none", () => {
    const rows = [spent("2026-01", 7, { key: "z" }), spent("2026-01", 8, { toolId: null }), spent("2026-01", 9, { toolId: "u" })];
    expect(toolsOnChannels(rows, sharingOf([of(null, "hours"), { ...of(null, "hours", []), toolId: "u" }]), worked)).toEqual(rows);
  });

  it("comes to the split of a month's sum, however many days it was spent on", () => {
    const month = fc.constantFrom("2026-01", "2026-02", "2026-03", "2026-04");
    const channels = fc.uniqueArray(fc.record({ channelId: fc.constantFrom("a", "b", "c"), sharePermille: fc.option(fc.integer({ min: 0, max: 1000 })) }), { selector: ({ channelId }) => channelId });
    const dated = fc.uniqueArray(fc.record({ toolId: fc.constantFrom("t", "u", null), from: fc.option(month), split: fc.constantFrom("hours" as const, "equal" as const, "fixed" as const), channels }), { selector: ({ toolId, from }) => `${toolId} ${from}`, maxLength: 8 });
    const rows = fc.array(fc.record({ month, key: fc.constantFrom("a", null), toolId: fc.constantFrom("t", "u", null), kind: fc.constantFrom("tool", "fee"), amountMinor: fc.integer({ min: 0, max: 90_000 }) }), { maxLength: 20 });
    const hours = fc.array(fc.record({ month, key: fc.constantFrom("a", "b", null), seconds: fc.integer({ min: 0, max: 400_000 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(dated, rows, hours, (splits, all, logged) => {
        const sharingIn = sharingOf(splits);
        const told = toolsOnChannels(all, sharingIn, logged);
        const sum = (some: readonly MonthSpent[]) => some.reduce((total, { amountMinor }) => total + amountMinor, 0);
        expect(sum(told)).toBe(sum(all));
        for (const at of ["2026-01", "2026-02", "2026-03", "2026-04"]) {
          expect(sum(told.filter((row) => row.month === at))).toBe(sum(all.filter((row) => row.month === at)));
          for (const [toolId, tool] of sharingIn(at).tools) {
            for (const kind of ["tool", "fee"]) {
              const mine = (some: readonly MonthSpent[]) => some.filter((row) => row.month === at && row.toolId === toolId && row.kind === kind);
              const whole = sum(mine(all).filter(({ key }) => key === null));
              const inOrder = [...tool.channels].sort((x, y) => (x.key < y.key ? -1 : 1));
              const parts = splitCost(whole, tool.split, inOrder.map(({ key, sharePermille }) => ({ sharePermille, seconds: logged.filter((row) => row.month === at && row.key === key).reduce((total, { seconds }) => total + seconds, 0) })));
              const own = (key: string) => sum(mine(all).filter((row) => row.key === key));
              if (tool.channels.length > 0) expect(inOrder.map(({ key }) => sum(mine(told).filter((row) => row.key === key)) - own(key))).toEqual(parts);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
