import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import type { DatedSplit } from "@/server/domain/cost-split";
import { SplitFrom } from "./split-from";

const split = (from: string | null, way: DatedSplit["split"]): DatedSplit => ({ from, split: way, channels: [] });

/** What stands beside the month from which on it is to fall equally, in May 2026. */
function saidOf(value: string, { splits = [split(null, "hours")], closedMonths = [] }: { splits?: DatedSplit[]; closedMonths?: string[] } = {}) {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <SplitFrom value={value} onChange={() => undefined} currentMonth="2026-05" splits={splits} closedMonths={closedMonths} said={split(null, "equal")} />
    </NextIntlClientProvider>,
  );
  return markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").replace("Valid from", "").trim();
}

describe("the month from which on a cost falls another way", () => {
  it("says which months it changes: all that come, or those up to the next change, and that past ones are among them", () => {
    expect(saidOf("2026-05")).toBe("Changes May 2026 and every month after it.");
    const past = "In past months cost moves between channels too; the total stays the same.";
    const splits = [split(null, "hours"), split("2026-05", "fixed")];
    expect(saidOf("2026-02", { splits })).toBe(`Changes February 2026 to April 2026. After that what was set for May 2026 goes on. ${past}`);
    expect(saidOf("2026-04", { splits })).toBe(`Changes April 2026 alone. After that what was set for May 2026 goes on. ${past}`);
  });

  it("says that nothing changes where it falls so already, and which closed months would have to be opened again", () => {
    expect(saidOf("2026-04", { splits: [split(null, "equal")], closedMonths: ["2026-04"] })).toBe("It is so from April 2026 on: nothing changes.");
    expect(saidOf("2026-02", { closedMonths: ["2026-01", "2026-03", "2026-04"] })).toBe("March 2026, April 2026 are closed and stay as they are. Choose a later month, or ask an owner to open them again.");
    expect(saidOf("2026-02", { splits: [split(null, "hours"), split("2026-03", "fixed")], closedMonths: ["2026-03"] })).toContain("Changes February 2026 alone.");
    expect(saidOf("")).toBe("Give a month, like 2027-01.");
  });
});
