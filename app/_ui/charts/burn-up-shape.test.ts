import { describe, expect, it } from "vitest";
import { burnUpShape } from "./burn-up-shape";

const frame = { left: 0, right: 300, top: 0, bottom: 100 };

describe("a burn-up", () => {
  it("starts at zero before the first day and ends today", () => {
    const shape = burnUpShape({ days: 30, actual: [0, 50], budget: 100 }, frame);
    expect(shape.actual).toBe("M0,100L10,100L20,50");
    expect(shape.today).toEqual({ x: 20, y: 50, value: 50 });
    expect(shape.budgetY).toBe(0);
  });
  it("draws no line on the first morning, when nothing has passed", () => {
    const shape = burnUpShape({ days: 30, actual: [], budget: 100 }, frame);
    expect(shape.actual).toBeNull();
    expect(shape.today).toEqual({ x: 0, y: 100, value: 0 });
  });
  it("has neither budget line nor pace without a budget", () => {
    const shape = burnUpShape({ days: 30, actual: [10], budget: null, pace: null, band: null }, frame);
    expect([shape.budgetY, shape.pace, shape.band]).toEqual([null, null, null]);
  });
  it("draws a budget of zero on the ground and counts any forecast as over", () => {
    const shape = burnUpShape({ days: 30, actual: [10], budget: 0, forecast: 20 }, frame);
    expect(shape.budgetY).toBe(100);
    expect(shape.forecast).toEqual({ path: "M10,50L300,0", y: 0, isOver: true });
  });
  it("keeps a month over its budget inside the frame", () => {
    const shape = burnUpShape({ days: 30, actual: [40, 250], budget: 100 }, frame);
    expect(shape.today.y).toBeGreaterThanOrEqual(0);
    expect(shape.budgetY).toBeGreaterThan(shape.today.y);
  });
  it("never writes a position that is not a number", () => {
    const shape = burnUpShape({ days: 0, actual: [], budget: 0, pace: [], band: { low: [], high: [] }, forecast: 0 }, frame);
    expect(JSON.stringify(shape)).not.toMatch(/NaN|Infinity/);
  });
});
