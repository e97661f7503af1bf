import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import ui from "../_i18n/en/ui.json";
import { Duration } from "./duration";
import { Money } from "./money";
import { NumberText } from "./number-text";
import { Percent } from "./percent";
import { StatusMark } from "./status-mark";
import { type MoneyStyle, useMoneyFormat } from "./use-money-format";

/** What is seen and heard, without the tags; special spaces as ordinary ones. */
function text(node: ReactNode, locale = "en") {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ ui }}>
      {node}
    </NextIntlClientProvider>,
  );
  return markup.replace(/<[^>]+>/g, "").replace(/\s/g, " ");
}

function Written({ minor, currency, style }: { minor: number; currency: string; style: MoneyStyle }) {
  return useMoneyFormat()(minor, currency, style);
}

describe("a figure", () => {
  it.each([
    ["hours and minutes", <Duration key="f" seconds={22_320} />, "6 h 12 min"],
    ["decimal hours in a grid", <Duration key="f" seconds={22_320} style="decimal" />, "6.20"],
    ["the clock in a grid", <Duration key="f" seconds={22_320} style="clock" />, "6:12"],
    ["hours in a headline", <Duration key="f" seconds={22_320} style="hours" />, "6.2 h"],
    ["nothing at all as zero hours", <Duration key="f" seconds={0} />, "0 h"],
    ["what is overdrawn with a true minus", <Duration key="f" seconds={-5_400} />, "−1 h 30 min"],
    ["a return as a percentage", <Percent key="f" ratio={0.267} digits={1} />, "26.7%"],
    ["a gain with its sign", <Percent key="f" ratio={0.1} signed />, "+10%"],
    ["money to the cent", <Money key="f" minor={283_250} currency="EUR" />, "€2,832.50"],
    ["a currency without cents", <Money key="f" minor={1_500} currency="JPY" />, "¥1,500"],
    ["a loss with a true minus", <NumberText key="f" value={-3} />, "−3"],
  ])("says %s", (_, figure, expected) => {
    expect(text(figure)).toBe(expected);
  });

  it("is written in the reader's notation", () => {
    expect(text(<Duration seconds={22_320} style="decimal" />, "de")).toBe("6,20");
    expect(text(<Money minor={283_250} currency="EUR" />, "de")).toBe("2.832,50 €");
  });

  it.each([
    ["in full", 120_000, "EUR", "full", "€1,200.00"],
    ["in a sentence without the cents that are none", 120_000, "EUR", "short", "€1,200"],
    ["in a sentence with those that are some", 120_050, "EUR", "short", "€1,200.50"],
    ["in a headline to the unit", 149_949, "EUR", "whole", "€1,499"],
    ["to three digits where its currency has them", 1_250, "KWD", "short", "KWD 1.250"],
    ["to the nearest minor unit, half away from zero", -100.5, "EUR", "full", "−€1.01"],
  ] as const)("writes money %s", (_, minor, currency, style, expected) => {
    expect(text(<Written minor={minor} currency={currency} style={style} />)).toBe(expected);
  });

  it.each([
    ["duration", <Duration key="f" seconds={null} />],
    ["percentage", <Percent key="f" ratio={null} />],
    ["amount", <Money key="f" minor={null} currency="EUR" />],
    ["number", <NumberText key="f" value={null} />],
  ])("never shows an unknown %s as zero", (_, figure) => {
    expect(text(figure)).toBe("–no value");
  });
});

describe("a status", () => {
  it("is told by a word of its own as well as by shape", () => {
    const words = (["onTrack", "atRisk", "over", "under", "none"] as const).map((status) => text(<StatusMark status={status} />));
    expect(words).toEqual(["On track", "At risk", "Over", "Under", "No budget"]);
    const shapes = (["onTrack", "atRisk", "over", "under", "none"] as const).map((status) =>
      /<svg[^>]*>(<[^>]+)/.exec(
        renderToStaticMarkup(
          <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ ui }}>
            <StatusMark status={status} />
          </NextIntlClientProvider>,
        ),
      )?.[1],
    );
    expect(new Set(shapes).size).toBe(5);
  });
});
