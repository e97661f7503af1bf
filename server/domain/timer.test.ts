import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timerState } from "./timer";

const limits = { askSeconds: 4 * 3600, stopSeconds: 10 * 3600 };
const run = (startedAt: string, confirmedAt: string | null = null, timeZone = "Europe/Amsterdam") => ({ startedAt: new Date(startedAt), confirmedAt: confirmedAt === null ? null : new Date(confirmedAt), timeZone });
const shown = ({ state, asksAt, endsAt, flag }: ReturnType<typeof timerState>) => [state, asksAt.toISOString().slice(0, 16), endsAt.toISOString().slice(0, 16), flag];

describe("a running timer", () => {
  // Amsterdam is an hour ahead of UTC in March until the 29th.
  it.each([
    ["is left alone for four hours", run("2026-03-09T08:00Z"), "2026-03-09T11:59Z", "running", "2026-03-09T12:00", "2026-03-09T18:00", "timer-stopped"],
    ["is asked about after that", run("2026-03-09T08:00Z"), "2026-03-09T12:00Z", "ask", "2026-03-09T12:00", "2026-03-09T18:00", "timer-stopped"],
    ["ends after ten hours without an answer", run("2026-03-09T08:00Z"), "2026-03-09T18:00Z", "stop", "2026-03-09T12:00", "2026-03-09T18:00", "timer-stopped"],
    ["has ended at the same moment when it is looked at 22 hours later", run("2026-03-09T08:00Z"), "2026-03-10T06:00Z", "stop", "2026-03-09T12:00", "2026-03-09T18:00", "timer-stopped"],
    ["ends at midnight where that comes before", run("2026-03-09T15:00Z"), "2026-03-09T23:00Z", "stop", "2026-03-09T19:00", "2026-03-09T23:00", "timer-stopped"],
    ["goes on past midnight while it need not be asked about", run("2026-03-09T22:30Z"), "2026-03-10T01:00Z", "running", "2026-03-10T02:30", "2026-03-10T08:30", "timer-stopped"],
    ["starts waiting anew with each answer", run("2026-03-09T06:00Z", "2026-03-09T10:30Z"), "2026-03-09T14:00Z", "running", "2026-03-09T14:30", "2026-03-09T20:30", "timer-stopped"],
    ["ends a day after its start whatever was answered", run("2026-03-09T06:00Z", "2026-03-10T01:30Z"), "2026-03-10T06:00Z", "stop", "2026-03-10T05:30", "2026-03-10T06:00", "timer-capped"],
    ["knows midnight in its own zone", run("2026-03-09T18:00Z", null, "America/Sao_Paulo"), "2026-03-10T02:59Z", "ask", "2026-03-09T22:00", "2026-03-10T03:00", "timer-stopped"],
    ["ends at midnight of a day that the clocks made an hour shorter", run("2026-03-29T14:30Z"), "2026-03-29T22:00Z", "stop", "2026-03-29T18:30", "2026-03-29T22:00", "timer-stopped"],
    ["runs where a clock stands before its start", run("2026-03-09T08:00Z"), "2026-03-09T07:00Z", "running", "2026-03-09T12:00", "2026-03-09T18:00", "timer-stopped"],
  ] as const)("%s", (_, timer, now, ...expected) => {
    expect(shown(timerState(timer, limits, new Date(now)))).toEqual(expected);
  });

  it("always ends after it is asked about or a day after its start, and never before it began", () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    const hours = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(instant, fc.option(fc.integer({ min: 0, max: 30 * 3_600_000 })), hours, hours, fc.constantFrom("Europe/Amsterdam", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"), (start, answered, ask, more, timeZone) => {
        const timer = { startedAt: new Date(start), confirmedAt: answered === null ? null : new Date(start + answered), timeZone };
        const { asksAt, endsAt, flag } = timerState(timer, { askSeconds: ask * 3600, stopSeconds: (ask + more) * 3600 }, new Date(start));
        const seconds = (endsAt.getTime() - start) / 1000;
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(86_400);
        expect(flag === "timer-capped" ? seconds === 86_400 : endsAt > asksAt).toBe(true);
      }),
    );
  });
});
