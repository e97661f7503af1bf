import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { todayIn } from "@/server/domain/zone";
import { InstantZone, useClockZone } from "./instants";

function Today() {
  return todayIn(useClockZone(), new Date("2026-11-26T11:30:00Z"));
}

it("offers the day that it is in the workspace, and not where the person happens to be", () => {
  const shown = (timeZone: string) => renderToStaticMarkup(<NextIntlClientProvider locale="en" timeZone="UTC" messages={{}}><InstantZone timeZone={timeZone}><Today /></InstantZone></NextIntlClientProvider>);
  expect(shown("Pacific/Kiritimati")).toBe("2026-11-27");
  expect(shown("Pacific/Niue")).toBe("2026-11-26");
});
