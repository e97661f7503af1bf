import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adherenceOf, dueBlocks, keptBlocks, type RoutineBlock } from "./adherence";
import { addDays } from "./day";

const calendar = { weekend: [6, 7], holidays: new Set(["2026-05-14"]) };
const round = (more: Partial<RoutineBlock> = {}): RoutineBlock => ({ id: "morning", activityId: "responding", channelId: "instagram", weekdays: [1, 2, 3, 4, 5], startsAt: "09:00", seconds: 1200, fromOn: "2026-05-01", toOn: null, ...more });
const piece = (on: string, seconds: number, more = {}) => ({ on, activityId: "responding", channelId: "instagram", seconds, ...more });

describe("a routine", () => {
  it("is due on its weekdays while it lasts, not on holidays and not when its person is away", () => {
    const days = dueBlocks([round({ fromOn: "2026-05-12", toOn: "2026-05-19" })], "2026-05-01", "2026-05-31", calendar).map(({ on }) => on);
    expect(days).toEqual(["2026-05-12", "2026-05-13", "2026-05-15", "2026-05-18", "2026-05-19"]);
  });

  it("may be of a weekend", () => {
    expect(dueBlocks([round({ weekdays: [6] })], "2026-05-04", "2026-05-17", calendar).map(({ on }) => on)).toEqual(["2026-05-09", "2026-05-16"]);
  });

  it("is kept from half of it on: 3 of 4 days are 75 %", () => {
    const logged = [piece("2026-05-11", 1200), piece("2026-05-12", 600), piece("2026-05-13", 599), piece("2026-05-15", 300), piece("2026-05-15", 900)];
    expect(adherenceOf("morning", [round()], "2026-05-11", "2026-05-15", calendar, logged)).toEqual({ due: 4, kept: 3, rate: 0.75 });
  });

  it("counts time of its activity, and of its channel where it names one", () => {
    const logged = [piece("2026-05-11", 1200, { channelId: "facebook" }), piece("2026-05-12", 1200, { activityId: "editorial" })];
    expect(adherenceOf("morning", [round()], "2026-05-11", "2026-05-12", calendar, logged).kept).toBe(0);
    expect(adherenceOf("morning", [round({ channelId: null })], "2026-05-11", "2026-05-12", calendar, logged).kept).toBe(1);
  });

  it("shares the day's time with the other one of the day: twenty minutes keep one of two, the earlier", () => {
    const both = [round({ id: "afternoon", startsAt: "16:00" }), round()];
    expect([...keptBlocks(both, "2026-05-11", "2026-05-11", calendar, [piece("2026-05-11", 1200)])]).toEqual(["morning 2026-05-11"]);
  });

  it("that was never due has no rate, which is not 0 %", () => {
    expect(adherenceOf("morning", [round()], "2026-05-09", "2026-05-10", calendar, [])).toEqual({ due: 0, kept: 0, rate: null });
  });

  it("never keeps more than is due, whatever was logged", () => {
    const logged = fc.array(fc.record({ day: fc.integer({ min: 0, max: 27 }), seconds: fc.integer({ min: 0, max: 86_400 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(logged, (pieces) => {
        const { due, kept } = adherenceOf("morning", [round()], "2026-05-04", "2026-05-31", calendar, pieces.map(({ day, seconds }) => piece(addDays("2026-05-04", day), seconds)));
        expect(due).toBe(19);
        expect(kept).toBeLessThanOrEqual(due);
      }),
    );
  });
});
