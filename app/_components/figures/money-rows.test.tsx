import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { MoneyRows } from "./money-rows";

it("says the channel and the number once more below what an amount is for, where a phone has no column for them", () => {
  const row = { id: "a", on: "2026-03-02", name: "Orders", details: ["by ads", ""], amount: "€60.00", change: "Change" };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <MoneyRows caption="What came back" heads={{ what: "What", beside: "Number", amount: "Worth" }} rows={[{ ...row, channelName: "Instagram", beside: "12" }, { ...row, id: "b", channelName: null, beside: "3" }]} total={{ rows: 2, minor: 12000 }} currency="EUR" />
    </NextIntlClientProvider>,
  );
  const onPhones = [...markup.matchAll(/<span class="[^"]*sm:hidden">(.*?)<\/span>/g)].map(([, text]) => text);
  expect(onPhones).toEqual(["Instagram · 12", "No channel · 3"]);
});
