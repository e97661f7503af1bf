import { expect, it } from "vitest";
import { costPerResult, knownReturn, knownSpent } from "./known-amounts";

const coverage = { pricedSeconds: 3600, seconds: 7200, valuedResults: 1, results: 2 };

it("knows what was spent where any hour has a rate, or nobody worked", () => {
  expect(knownSpent({ costMinor: 4500, coverage })).toBe(4500);
  expect(knownSpent({ costMinor: 4500, coverage: { ...coverage, pricedSeconds: 0 } })).toBeNull();
  expect(knownSpent({ costMinor: 0, coverage: { ...coverage, pricedSeconds: 0, seconds: 0 } })).toBe(0);
});

it("does not call nothing what nobody has said or valued", () => {
  expect(knownReturn({ roi: null, returnMinor: 0, returns: 0, coverage: { ...coverage, results: 0, valuedResults: 0 } })).toBeNull();
  expect(knownReturn({ roi: null, returnMinor: 0, returns: 2, coverage: { ...coverage, valuedResults: 0 } })).toBeNull();
  expect(knownReturn({ roi: null, returnMinor: 0, returns: 1, coverage: { ...coverage, results: 0, valuedResults: 0 } })).toBe(0);
  expect(knownReturn({ roi: null, returnMinor: 250, returns: 2, coverage })).toBe(250);
  expect(knownReturn({ roi: -1, returnMinor: 0, returns: 0, coverage: { ...coverage, results: 0, valuedResults: 0 } })).toBe(0);
});

it("knows what a result cost only where it knows what was spent", () => {
  expect(costPerResult({ costMinor: 4500, results: 2, coverage })).toBe(2250);
  expect(costPerResult({ costMinor: 4500, results: 0, coverage })).toBeNull();
  expect(costPerResult({ costMinor: 4500, results: 2, coverage: { ...coverage, pricedSeconds: 0 } })).toBeNull();
});
