import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterLeaving, shownNumber } from "./shown-number";
import { readField, readHours, readNumber, type NumberRules } from "./typed-number";

const plain: NumberRules = { locale: "en-GB", hours: false, required: false };

describe("a number as it is typed", () => {
  it.each([
    ["12,50", "en-GB", 12.5],
    ["12,5", "en-GB", 12.5],
    ["12.5", "de", 12.5],
    ["1.250,00", "en-GB", 1250],
    ["1,250.00", "de", 1250],
    ["1,250", "en-GB", 1250],
    ["1.250", "en-GB", 1.25],
    ["1.250", "de", 1250],
    ["1,250", "de", 1.25],
    ["0,125", "en-GB", 0.125],
    ["1,234,567", "de", 1_234_567],
    ["1 200,05", "en-GB", 1200.05],
    ["1’200.50", "de-CH", 1200.5],
    ["-20", "en-GB", -20],
    ["−1,5", "en-GB", -1.5],
    ["12,", "en-GB", 12],
    [".5", "en-GB", 0.5],
  ])("%s in %s is %d", (typed, locale, value) => expect(readNumber(typed, locale)).toBe(value));

  it.each([["1.250", "fr"], ["1 2", "en-GB"], ["1.2.3", "en-GB"], ["12:30", "en-GB"], ["12x", "en-GB"], ["--2", "en-GB"], [",", "en-GB"], ["1,2.3,4", "en-GB"], ["-", "en-GB"]])("%s in %s is none", (typed, locale) => {
    expect(readNumber(typed, locale)).toBeNull();
  });

  it.each([["2,5", 2.5], ["1:30", 1.5], ["1h30", 1.5], ["7:30", 7.5], ["7,5", 7.5], ["-2", -2], ["-1:30", -1.5], ["90m", 1.5], ["40", 40], ["1,250", 1250]])("%s are %d hours", (typed, hours) => expect(readHours(typed, "en-GB")).toBe(hours));

  it.each([["1:75"], ["a lot"], ["1h30h"]])("%s are no hours", (typed) => expect(readHours(typed, "en-GB")).toBeNull());
});

describe("what a field says of what was typed", () => {
  it.each([
    ["", { required: true }, { problem: "missing" }],
    ["", {}, { value: null }],
    ["abc", {}, { problem: "unreadable" }],
    ["-20", { min: 0 }, { problem: "range" }],
    ["99", { min: 1, max: 31 }, { problem: "range" }],
    ["31", { min: 1, max: 31 }, { value: 31 }],
    ["12.505", { digits: 2 }, { problem: "digits" }],
    ["12.50", { digits: 2 }, { value: 12.5 }],
    ["1.5", { digits: 0 }, { problem: "whole" }],
  ])("%s under %j is %j", (typed, rules, reading) => expect(readField(typed, { ...plain, ...rules })).toEqual(reading));

  it("means the same after the field was left, or was said to be wrong", () => {
    const someText = fc.oneof(fc.stringMatching(/^-?\d{0,4}([.,: h]\d{1,4}){0,2}$/), fc.double({ noNaN: true, min: -9999, max: 99_999 }).map(String), fc.integer({ min: 0, max: 9_999_999 }).map(String));
    fc.assert(
      fc.property(someText, fc.constantFrom("en-GB", "de", "fr", "de-CH", "en-IN"), fc.boolean(), fc.constantFrom(undefined, 0, 2), (typed, locale, hours, digits) => {
        const rules = { ...plain, locale, hours, digits };
        const reading = readField(typed, rules);
        if (reading.problem !== undefined) return;
        const left = afterLeaving(typed, reading.value, rules, digits === undefined ? undefined : { minimumFractionDigits: digits, maximumFractionDigits: digits });
        expect(readField(left, rules)).toEqual(reading);
      }),
    );
  });

  it("shows hours that no short number says as a clock", () => {
    expect(shownNumber(4 / 3, { locale: "en-GB", hours: true })).toBe("1:20");
    expect(shownNumber(1.5, { locale: "en-GB", hours: true })).toBe("1.5");
    expect(shownNumber(1250, { locale: "de", hours: false }, { minimumFractionDigits: 2 })).toBe("1.250,00");
  });
});
