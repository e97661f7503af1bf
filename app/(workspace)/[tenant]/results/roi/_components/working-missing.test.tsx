import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { roiLine } from "@/server/domain/roi";
import type { RoiWorking } from "@/server/roi/schema";
import { WorkingMissing } from "./working-missing";

const { costMinor: allInMinor, cost, ...line } = roiLine([], false);
const working: RoiWorking = {
  from: "2026-03", to: "2026-03", today: "2026-03-31", currency: "EUR", name: null, sharedCost: cost, shared: [{ from: "2026-03", to: "2026-03", split: "hours" }], returns: [],
  line: { ...line, allInMinor, cost, adsMinor: 0 },
  missing: [{ what: "rates", seconds: 3600 }, { what: "exchange", count: 1 }, { what: "value", kindId: "leads", name: "Leads", count: 2 }, { what: "channel", minor: 100 }, { what: "returns" }],
};

/** Where the gaps lead for somebody. */
function waysOf(may: { rate: boolean; write: boolean; exchange?: boolean }, of = working) {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <WorkingMissing tenant="linden" whose={{ by: "channel", key: null }} working={of} sees={{ names: true, notes: true }} mayRate={may.rate} mayExchange={may.exchange ?? may.rate} mayWrite={may.write} />
    </NextIntlClientProvider>,
  );
  return [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&").replace("/linden/", ""));
}

const ENTRIES = "time/entries?from=2026-03-01&to=2026-03-31&unpriced=cost";
const LEADS = "results/returns?month=2026-03&kind=leads&value=none";
const SPENT = "time/expenses?month=2026-03&shared=all";

describe("what is missing in an ROI", () => {
  it("opens its rows, and leads to where it is mended, for whoever may mend it there", () => {
    expect(waysOf({ rate: true, write: true })).toEqual([ENTRIES, "time/rates", "time/rates", LEADS, "results/returns", SPENT, "results/returns?month=2026-03"]);
  });

  it("leads nobody to a page of rates that they may not see, nor to forms that they may not send", () => {
    expect(waysOf({ rate: false, write: false })).toEqual([ENTRIES, LEADS, SPENT]);
    // What another currency is worth is no rate of anybody's work: whoever leads sets it without seeing those.
    expect(waysOf({ rate: false, write: false, exchange: true })).toEqual([ENTRIES, "time/rates", LEADS, SPENT]);
    // Whoever may see billing rates alone sets exchange rates there, and no cost rate; which hours have none is not theirs to ask either.
    expect(waysOf({ rate: true, write: false }, { ...working, line: { ...working.line, cost: null } })).toEqual(["time/rates", LEADS, SPENT]);
  });
});
