import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alertChanges, type AlertStanding, HYSTERESIS, mostTelling, needsLook, stillTells, type StandingAlert } from "./alert";

const rule = { alertAt: [50, 80, 100], alertsOnForecast: true };
const stands = (...names: string[]): StandingAlert[] => names.map((id) => ({ id, kind: id.startsWith("forecast") ? "forecast" : "used", threshold: id.startsWith("forecast") ? 100 : Number(id) }));
const words = ({ raise, clear }: ReturnType<typeof alertChanges>) => [...raise.map(({ kind, threshold }) => `+${kind === "used" ? threshold : "forecast"}`), ...clear.map((id) => `-${id}`)].join(" ");
const standing = (used: number | null, available: number | null = 100, forecast: number | null = null): AlertStanding => ({ used, available, forecast });

describe("the alerts of a budget", () => {
  it.each([
    ["nothing below the first threshold", standing(49), [], ""],
    ["the first when it is reached", standing(50), [], "+50"],
    ["once only", standing(55), ["50"], ""],
    ["all that were passed when the rule is made late", standing(120), [], "+50 +80 +100"],
    ["still standing just below the threshold", standing(78), ["50", "80"], ""],
    ["cleared when it is clearly below", standing(77), ["50", "80"], "-80"],
    ["raised again after that", standing(80), ["50"], "+80"],
    ["cleared by a larger budget", standing(80, 200), ["50", "80"], "-50 -80"],
    ["cleared where the budget is gone", standing(80, null), ["50", "80"], "-50 -80"],
    ["cleared where the threshold is no longer wanted", standing(95), ["50", "80", "90"], "-90"],
    ["unchanged where what is used is unknown", standing(null), ["50", "90"], "-90"],
    ["none for a budget of nothing that nobody used", standing(0, 0), [], ""],
    ["all for a budget of nothing that was used", standing(1, 0), [], "+50 +80 +100"],
    ["all for one that an overdrawn month has left below nothing", standing(1, -100), [], "+50 +80 +100"],
    ["cleared where nothing is used of it any more", standing(0, -100), ["50", "80", "100"], "-50 -80 -100"],
    ["foreseen when more than all of it is foreseen", standing(40, 100, 100.1), [], "+forecast"],
    ["not foreseen at exactly all of it", standing(40, 100, 100), [], ""],
    ["not foreseen once it is used up", standing(100, 100, 140), ["50", "80"], "+100"],
    ["standing when foreseen before it was used up", standing(101, 100, 140), ["50", "80", "100", "forecast"], ""],
    ["still foreseen within the band", standing(40, 100, 98), ["forecast"], ""],
    ["no longer foreseen clearly below", standing(40, 100, 97.9), ["forecast"], "-forecast"],
    ["foreseen where an overdrawn month is to be worked in", standing(0, -100, 1), [], "+forecast"],
    ["not foreseen where an overdrawn month foresees nothing", standing(0, -100, 0), [], ""],
    ["kept where there is no forecast any more", standing(40, 100, null), ["forecast"], ""],
  ])("are %s", (_, state, before, expected) => expect(words(alertChanges(rule, state, stands(...before)))).toBe(expected));

  it("leave the forecast alone where nobody wants it", () => {
    expect(words(alertChanges({ alertAt: [], alertsOnForecast: false }, standing(10, 100, 300), stands("forecast")))).toBe("-forecast");
    expect(words(alertChanges({ alertAt: [], alertsOnForecast: false }, standing(10, 100, 300), []))).toBe("");
  });

  it("say how much was used or foreseen", () => {
    expect(alertChanges(rule, { used: 40, available: 60, forecast: 90 }, []).raise).toEqual([{ kind: "used", threshold: 50, burnPermille: 667 }, { kind: "forecast", threshold: 100, burnPermille: 1500 }]);
    expect(alertChanges(rule, standing(1, 0), []).raise[0]).toMatchObject({ burnPermille: null });
    expect(alertChanges(rule, standing(1, -100), []).raise[0]).toMatchObject({ burnPermille: null });
    expect(alertChanges(rule, standing(2_200_000, 1), []).raise[0]).toMatchObject({ burnPermille: 2_147_483_647 });
  });

  const someStanding = fc.record({
    used: fc.option(fc.integer({ min: 0, max: 400_000 }), { freq: 10 }),
    available: fc.option(fc.integer({ min: -50_000, max: 200_000 }), { freq: 10 }),
    forecast: fc.option(fc.double({ min: 0, max: 400_000, noNaN: true })),
  });
  const apply = (before: StandingAlert[], changes: ReturnType<typeof alertChanges>): StandingAlert[] => [
    ...before.filter(({ id }) => !changes.clear.includes(id)),
    ...changes.raise.map(({ kind, threshold }) => ({ id: `${kind} ${threshold} ${Math.random()}`, kind, threshold })),
  ];

  it("change nothing when they are worked out a second time, whatever happened before", () => {
    fc.assert(
      fc.property(fc.array(someStanding, { minLength: 1, maxLength: 8 }), fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }), fc.boolean(), (states, alertAt, alertsOnForecast) => {
        const own = { alertAt, alertsOnForecast };
        let now: StandingAlert[] = [];
        for (const state of states) {
          now = apply(now, alertChanges(own, state, now));
          expect(alertChanges(own, state, now)).toEqual({ raise: [], clear: [] });
          const keys = now.map(({ kind, threshold }) => `${kind} ${threshold}`);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  it("do not flap while what is used moves within the band", () => {
    const threshold = 80;
    const available = 100_000;
    const inBand = fc.integer({ min: (threshold - HYSTERESIS) * 1000, max: threshold * 1000 });
    fc.assert(
      fc.property(fc.array(inBand, { minLength: 1, maxLength: 30 }), fc.boolean(), (moves, isStanding) => {
        const before = isStanding ? stands("80") : [];
        let now = before;
        let changes = 0;
        for (const used of moves) {
          const change = alertChanges({ alertAt: [threshold], alertsOnForecast: false }, { used, available, forecast: null }, now);
          changes += change.raise.length + change.clear.length;
          now = apply(now, change);
        }
        expect(changes).toBeLessThanOrEqual(isStanding ? 0 : 1);
      }),
    );
  });
});

it("of each budget and month only the alert that says most is told", () => {
  const told = (budgetId: string, kind: "used" | "forecast", threshold: number, month = "2026-03") => ({ budgetId, month, measure: "time", kind, threshold });
  const [half, foreseen, all] = [told("a", "used", 50), told("a", "forecast", 100), told("b", "used", 100)];
  expect(mostTelling([half, foreseen, told("b", "forecast", 100), all, told("b", "used", 80)])).toEqual([foreseen, all]);
  expect(mostTelling([half, told("a", "used", 80, "2026-02")])).toHaveLength(2);
});

it("of a period that is over only what was used up is told still; what was nearly used, or foreseen, has passed", () => {
  const alerts = [{ kind: "used" as const, threshold: 80 }, { kind: "used" as const, threshold: 100 }, { kind: "forecast" as const, threshold: 100 }];
  const toldOn = (today: string) => alerts.map((alert) => stillTells({ ...alert, lastOn: "2026-03-31" }, today));
  expect([toldOn("2026-03-31"), toldOn("2026-04-01")]).toEqual([[true, true, true], [false, true, false]]);
});

it("a budget needs a look from four fifths used on, and where more than all of it is foreseen; half used does not", () => {
  const used = [50, 79, 80, 100].map((threshold) => needsLook({ kind: "used", threshold }));
  expect([...used, needsLook({ kind: "forecast", threshold: 100 })]).toEqual([false, false, true, true, true]);
});
