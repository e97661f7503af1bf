import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { roiLine } from "@/server/domain/roi";
import type { RoiWorking } from "@/server/roi/schema";
import { WorkingInputs } from "./working-inputs";

const { costMinor: _, cost, ...line } = roiLine([], false);
const LEADS = { kindId: "leads", name: "Leads", kind: "result" as const, quantity: 12, amountMinor: 0, worth: null, worthMinor: 3000_00 };

/** What went in, of ten hours at 45 and what is shared besides, and 600 of fees. */
function markupOf(sharedLaborMinor: number, months: { from: string; to: string }, shared: RoiWorking["shared"] = [{ from: "2026-03", to: "2026-03", split: "hours" }]) {
  const laborMinor = 450_00 + sharedLaborMinor;
  const of = { ...line, allInMinor: laborMinor + 600_00, adsMinor: 0, cost: { ...cost, laborMinor, externalMinor: 600_00 }, coverage: { ...line.coverage, seconds: 36_000, pricedSeconds: 36_000 } };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <WorkingInputs tenant="linden" whose={{ by: "channel", key: "LI" }} working={{ ...months, today: "2026-03-31", currency: "EUR", name: "LinkedIn", shared, sharedLaborMinor, returns: [LEADS], missing: [], line: of }} />
    </NextIntlClientProvider>,
  );
}

const MARCH = { from: "2026-03", to: "2026-03" };

function partsOf(sharedLaborMinor: number) {
  const markup = markupOf(sharedLaborMinor, MARCH);
  return [...markup.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()).slice(1, 3);
}

describe("what went into an ROI", () => {
  it("has hours that come to their amount, and a part of what is shared on a line of its own", () => {
    expect(partsOf(100_00)).toEqual(["Labour, 10 h at their rates €450.00", "Its part of labour that belongs to no channel €100.00"]);
    expect(partsOf(0)).toEqual(["Labour, 10 h at their rates €450.00", "External fees €600.00"]);
  });

  it("opens its rows: hours their entries, money the month that it was spent or came back in", () => {
    const opened = (shared: number, months = MARCH) => [...markupOf(shared, months).matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&").replace("/linden/", ""));
    const entries = (of: string) => `time/entries?from=2026-03-01&to=2026-03-31&channel=${of}`;
    expect(opened(100_00)).toEqual([entries("LI"), entries("none"), "time/expenses?month=2026-03", "results/returns?month=2026-03"]);
    // What was spent in several months stands on no one page; their hours do.
    expect(opened(0, { from: "2026-02", to: "2026-03" })).toEqual(["time/entries?from=2026-02-01&to=2026-03-31&channel=LI"]);
  });

  it("says how shared cost fell, of each stretch of months where it fell in more than one way", () => {
    const said = (shared: RoiWorking["shared"]) => markupOf(0, { from: "2026-02", to: "2026-04" }, shared).replace(/<[^>]*>/g, " ").match(/(?:\w+ 2026[^.]*: c|C)ost that belongs to no channel is shared [^.]*\./g);
    expect(said([{ from: "2026-02", to: "2026-04", split: "equal" }])).toEqual(["Cost that belongs to no channel is shared equally."]);
    expect(said([{ from: "2026-02", to: "2026-03", split: "hours" }, { from: "2026-04", to: "2026-04", split: "fixed" }])).toEqual(["February 2026 to March 2026: cost that belongs to no channel is shared by hours.", "April 2026: cost that belongs to no channel is shared by fixed parts."]);
    expect(said([])).toBeNull();
  });
});
