import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import kpis from "@/app/_i18n/en/kpis.json";
import strategy from "@/app/_i18n/en/strategy.json";
import ui from "@/app/_i18n/en/ui.json";
import type { KpiSheet } from "@/server/kpis/schema";
import { PersonSheet } from "./person-sheet";

const kpi: KpiSheet["kpis"][number] = {
  id: "k", goalId: null, goalTitle: null, name: "Posts a week", unit: null, reading: "level", source: null, weight: 1, isVanity: false, isRetired: false, version: 1,
  direction: "range", start: null, target: 3, targetHigh: 5, startOn: null, dueOn: null, value: 4, valueOn: "2026-03-02", progress: null, expected: null, status: "on-track", inRange: 4,
};
const sheet: KpiSheet = { from: "2026-01-01", to: "2026-03-31", memberId: "m", name: "Ann", people: [], seconds: 0, goals: [], kpis: [kpi] };

describe("the sheet of a person", () => {
  it("tells both ends of a range that is to be kept", () => {
    const markup = renderToStaticMarkup(
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ kpis, strategy, ui }}>
        <PersonSheet tenant="atelier" sheet={sheet} />
      </NextIntlClientProvider>,
    );
    expect(markup).toContain("3 to 5");
  });
});
