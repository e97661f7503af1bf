import { describe, expect, it } from "vitest";
import { ALL_WORK } from "./budget-scope";
import { daysFrom } from "./day";
import { type PlannedPiece, planLeft } from "./plan-left";

const HOUR = 3600;
const calendar = { weekend: [6, 7], holidays: new Set<string>() };
// From Wednesday 16 to Wednesday 30 September 2026 there are eleven working days.
const september = { from: "2026-09-01", to: "2026-09-30", today: "2026-09-16" };
const on = (day: string, more: Partial<PlannedPiece> = {}): PlannedPiece => ({ on: day, seconds: HOUR, channelId: null, activityId: "editorial", goalId: null, memberId: null, isBillable: true, ...more });
const line = (scope: Partial<typeof ALL_WORK> & { billableOnly?: boolean }) => ({ ...ALL_WORK, billableOnly: false, ...scope });

describe("what is still planned", () => {
  it("counts from today on and to the end of the period, and no day before or after", () => {
    expect(planLeft(["2026-09-15", "2026-09-16", "2026-09-30", "2026-10-01"].map((day) => on(day)), [], september, calendar)).toEqual({ stillPlanned: 2 * HOUR, coverage: 2 / 11 });
  });

  it("covers the share of the working days left that have work on them, however much it is; a weekend fills no day", () => {
    const nine = daysFrom("2026-09-16", "2026-09-28").map((day) => on(day));
    expect(planLeft(nine, [], september, calendar)).toEqual({ stillPlanned: 13 * HOUR, coverage: 9 / 11 });
    expect(planLeft([on("2026-09-16", { seconds: 24 * HOUR }), on("2026-09-16")], [], september, calendar)?.coverage).toBe(1 / 11);
  });

  it("is of the budget's own channel, activity, goal and person, and each piece counts once", () => {
    const pieces = [on("2026-09-16", { channelId: "instagram" }), on("2026-09-17", { goalId: "hiring" }), on("2026-09-18", { memberId: "mila" }), on("2026-09-21", { activityId: "monitoring", isBillable: false })];
    const hours = (...scopes: Parameters<typeof line>[0][]) => (planLeft(pieces, scopes.map(line), september, calendar)?.stillPlanned ?? 0) / HOUR;
    expect([hours({}), hours({ channelIds: ["instagram"] }), hours({ goalId: "hiring" }), hours({ memberId: "mila" }), hours({ activityIds: ["editorial"] }), hours({ billableOnly: true })]).toEqual([4, 1, 1, 1, 3, 3]);
    expect(hours({ channelIds: ["instagram"] }, { activityIds: ["editorial"] })).toBe(3);
  });

  it("is unknown and not nothing where nobody planned, and where no working day is left", () => {
    expect(planLeft([], [], september, calendar)).toBeNull();
    expect(planLeft([on("2026-09-16")], [line({ channelIds: ["instagram"] })], september, calendar)).toBeNull();
    expect(planLeft([on("2026-10-31")], [], { from: "2026-10-01", to: "2026-10-31", today: "2026-10-31" }, calendar)).toBeNull();
  });
});
