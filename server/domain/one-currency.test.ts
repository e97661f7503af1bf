import fc from "fast-check";
import { expect, it } from "vitest";
import { converterOf } from "./one-currency";

const rates = [{ currency: "JPY", on: "2026-09-01", rate: 0.0062 }, { currency: "JPY", on: "2026-10-10", rate: 0.0065 }];

it("takes the rate that held on the day, and none that came later", () => {
  expect(converterOf(rates, "JPY", "EUR", "2026-10-09")?.(100_000)).toBe(62_000);
  expect(converterOf(rates, "JPY", "EUR", "2026-10-10")?.(100_000)).toBe(65_000);
  expect(converterOf(rates, "JPY", "EUR", "2026-08-31")).toBeNull();
});

it("has no amount for what is unknown", () => {
  expect(converterOf(rates, "USD", "EUR", "2026-10-10")).toBeNull();
  expect(converterOf(rates, "JPY", "EUR", "2026-10-10")?.(null)).toBeNull();
});

it("changes nothing within one currency, whatever the rates say", () => {
  fc.assert(fc.property(fc.integer(), (minor) => converterOf(rates, "JPY", "JPY", "2026-10-10")?.(minor) === minor));
});
