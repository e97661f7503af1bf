import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import time from "../_i18n/en/time.json";
import { useRepricedText } from "./repriced-text";

function said(repriced: { cost: number; bill: number }) {
  const Says = () => useRepricedText()(repriced) ?? "nothing";
  return renderToStaticMarkup(<NextIntlClientProvider locale="en" timeZone="UTC" messages={{ time }}><Says /></NextIntlClientProvider>);
}

it("moving an entry says which of its rates has changed with it, of several how many, and nothing where none has", () => {
  expect(said({ cost: 0, bill: 1 })).toBe("Its bill rate has changed with it.");
  expect(said({ cost: 1, bill: 1 })).toBe("Its cost rate has changed with it. Its bill rate has changed with it.");
  expect(said({ cost: 3, bill: 0 })).toBe("3 have another cost rate now.");
  expect(said({ cost: 0, bill: 0 })).toBe("nothing");
});
