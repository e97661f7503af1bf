import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitRate, type Response, responseFigures, responseState } from "./response-report";

const due = new Date("2026-11-23T08:15:00Z");
const after = (seconds: number) => new Date(due.getTime() + seconds * 1000);
const now = after(86_400);
const answered = (takenSeconds: number): Response => ({ dueAt: due, answeredAt: after(takenSeconds - 1800), takenSeconds });

describe("the report of responses", () => {
  it("counts an answer at the due instant as in time, and a later one as late", () => {
    expect(responseState({ dueAt: due, answeredAt: due }, now)).toBe("in-time");
    expect(responseState({ dueAt: due, answeredAt: after(1) }, now)).toBe("late");
  });

  it("counts what is open past its due time as breached, and what is not yet due apart", () => {
    const open: Response = { dueAt: due, answeredAt: null, takenSeconds: null };
    expect(responseState(open, due)).toBe("waiting");
    expect(responseState(open, after(1))).toBe("overdue");
    const figures = responseFigures([answered(600), answered(1800), open, { ...open, dueAt: after(2 * 86_400) }], now);
    expect(figures).toMatchObject({ received: 4, inTime: 2, late: 0, overdue: 1, waiting: 1 });
    expect(hitRate(figures)).toBe(2 / 3);
  });

  it("has no rate and no times while nothing was answered or overdue", () => {
    const figures = responseFigures([{ dueAt: null, answeredAt: null, takenSeconds: null }], now);
    expect([figures.medianSeconds, figures.meanSeconds, figures.p90Seconds, hitRate(figures)]).toEqual([null, null, null, null]);
  });

  it("takes the middle two for the median of an even number, and the nearest rank for nine in ten", () => {
    const ten = responseFigures([600, 60, 120, 180, 240, 300, 360, 420, 480, 540].map(answered), now);
    expect([ten.medianSeconds, ten.meanSeconds, ten.p90Seconds]).toEqual([330, 330, 540]);
    const eleven = responseFigures([60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 6000].map(answered), now);
    expect([eleven.medianSeconds, eleven.p90Seconds]).toEqual([360, 600]);
  });

  it("answers at least nine in ten within its 90th percentile, and fewer within anything shorter", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 }), (taken) => {
        const { p90Seconds, medianSeconds, meanSeconds } = responseFigures(taken.map(answered), now);
        const within = (limit: number) => taken.filter((seconds) => seconds <= limit).length;
        expect(within(p90Seconds ?? -1) * 10).toBeGreaterThanOrEqual(taken.length * 9);
        expect(within((p90Seconds ?? 0) - 1) * 10).toBeLessThan(taken.length * 9);
        expect(medianSeconds).toBeLessThanOrEqual(p90Seconds ?? -1);
        expect(meanSeconds).toBeGreaterThanOrEqual(Math.min(...taken));
      }),
    );
  });

  it("puts every message into one of four states", () => {
    const moment = fc.option(fc.integer({ min: -1000, max: 1000 }).map(after));
    fc.assert(
      fc.property(fc.array(fc.record({ dueAt: moment, answeredAt: moment, takenSeconds: fc.constant(null) })), (responses) => {
        const { received, inTime, late, overdue, waiting } = responseFigures(responses, after(500));
        expect(inTime + late + overdue + waiting).toBe(received);
      }),
    );
  });
});
