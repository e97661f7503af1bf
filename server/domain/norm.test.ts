import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_SAMPLE, normFor, normFrom, normOf, proposedSeconds } from "./norm";

const minutes = (...values: number[]) => values.map((value) => value * 60);

describe("what work usually takes", () => {
  it.each([
    ["five pieces", minutes(10, 20, 30, 40, 500), { sample: 5, lowSeconds: 1200, medianSeconds: 1800, highSeconds: 2400 }],
    ["an even number lies between the two in the middle", minutes(10, 20, 30, 40, 50, 60), { sample: 6, lowSeconds: 1350, medianSeconds: 2100, highSeconds: 2850 }],
    ["one long day does not move it", minutes(30, 30, 30, 30, 600), { sample: 5, lowSeconds: 1800, medianSeconds: 1800, highSeconds: 1800 }],
    ["four pieces tell nothing", minutes(10, 20, 30, 40), { sample: 4, lowSeconds: null, medianSeconds: null, highSeconds: null }],
    ["nothing is nothing", [], { sample: 0, lowSeconds: null, medianSeconds: null, highSeconds: null }],
  ])("%s", (_, durations, norm) => expect(normOf(durations)).toEqual(norm));

  it("is proposed to the whole minute, and not where it is unknown or next to nothing", () => {
    expect(proposedSeconds({ medianSeconds: 1529 })).toBe(1500);
    expect(proposedSeconds({ medianSeconds: 1530 })).toBe(1560);
    expect(proposedSeconds({ medianSeconds: 20 })).toBeNull();
    expect(proposedSeconds({ medianSeconds: null })).toBeNull();
  });

  it("lies within what was logged, in order, whatever the order of logging", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 86_400 }), { minLength: LEAST_SAMPLE, maxLength: 40 }), (durations) => {
        const { lowSeconds, medianSeconds, highSeconds } = normOf(durations);
        const line = [Math.min(...durations), lowSeconds, medianSeconds, highSeconds, Math.max(...durations)].map(Number);
        expect(line).toEqual([...line].sort((a, b) => a - b));
        expect(normOf([...durations].reverse())).toEqual(normOf(durations));
      }),
    );
  });

  it("is the same from the quartiles alone", () => expect(normFrom(5, 1200, 1800, 2400)).toEqual(normOf(minutes(10, 20, 30, 40, 50))));
});

describe("the norm of a piece of work", () => {
  const norm = (activityId: string, channelId: string | null, complexity: "hard" | "simple" | null, medianSeconds: number | null) => ({ activityId, channelId, complexity, sample: 9, lowSeconds: medianSeconds, medianSeconds, highSeconds: medianSeconds });
  const norms = [norm("a", "c", null, 100), norm("a", "c", "hard", 300), norm("a", "c", "simple", null), norm("a", null, null, 50)];
  it.each([
    ["is that of its complexity", { activityId: "a", channelId: "c", complexity: "hard" as const }, 300],
    ["is that of the whole where its complexity has too few", { activityId: "a", channelId: "c", complexity: "simple" as const }, 100],
    ["is that of the whole where nothing was said", { activityId: "a", channelId: "c", complexity: null }, 100],
    ["is another for work on no channel", { activityId: "a", channelId: null, complexity: null }, 50],
    ["is none on a channel without one", { activityId: "a", channelId: "d", complexity: null }, undefined],
    ["is none without an activity", { activityId: null, channelId: null, complexity: null }, undefined],
  ])("%s", (_, work, median) => expect(normFor(norms, work)?.medianSeconds).toBe(median));
});
