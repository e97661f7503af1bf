import { describe, expect, it } from "vitest";
import { usedBeforeToday } from "./used-before-today";

const onDays = (today: string, burnUp: number[]) => usedBeforeToday({ from: "2026-03-01", today, burnUp });

describe("what the days before today have used", () => {
  it("is the sum to the end of yesterday", () => {
    expect(onDays("2026-03-03", [10, 25, 40])).toBe(25);
  });

  it("stays so where time was logged on a day that is still to come", () => {
    expect(onDays("2026-03-03", [10, 25, 40, 40, 90])).toBe(25);
  });

  it("is nothing on the first day", () => {
    expect(onDays("2026-03-01", [10])).toBe(0);
  });
});
