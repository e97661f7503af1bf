import { expect, it } from "vitest";
import { rangeWords } from "./range-words";

const said = (hours: number) => `${hours.toFixed(1)} h`;

it("says both ends of a forecast that leaves something open", () => {
  expect(rangeWords({ low: 113.8, high: 117.7 }, said)).toEqual({ low: "113.8 h", high: "117.7 h", spread: "some" });
});

it("has no range to tell where both ends are printed alike", () => {
  expect(rangeWords({ low: 107.26, high: 107.34 }, said).spread).toBe("none");
});
