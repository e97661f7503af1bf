import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatClock } from "./duration";
import { lengthIn } from "./length-words";

const find = (text: string) => lengthIn(text.split(" "));

describe("how long a line says", () => {
  it.each([
    ["blog 1 h 30 min more", { kind: "duration", from: 1, to: 5, seconds: 5400 }],
    ["14:30 call 1h", { kind: "duration", from: 2, to: 3, seconds: 3600 }],
    ["2.5 or 0:45", { kind: "duration", from: 2, to: 3, seconds: 2700 }],
    ["1h in 9:15 - 10:40", { kind: "times", from: 2, to: 5, seconds: 5100, startTime: "09:15", endTime: "10:40" }],
    ["1 9:15-10:40", { kind: "times", from: 1, to: 2, seconds: 5100 }],
    ["23:30-00:15", { kind: "times", seconds: 2700 }],
    ["22:00-24:00", { kind: "times", seconds: 7200, endTime: "00:00" }],
  ])("finds it in “%s”", (text, expected) => {
    expect(find(text)).toMatchObject(expected);
  });

  it.each(["5-10 goals", "24:30-25:00", "9:75-10:00", "2026-03-01", "ten minutes", ""])("finds none in “%s”", (text) => {
    expect(find(text)).toBeNull();
  });

  it("measures from any start to any end as less than a day, and there and back as a whole one", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, (start, end) => {
        fc.pre(start !== end);
        const [from, to] = [formatClock(start * 60), formatClock(end * 60)];
        expect((find(`${from}-${to}`)?.seconds ?? 0) + (find(`${to}-${from}`)?.seconds ?? 0)).toBe(86_400);
      }),
    );
  });
});
