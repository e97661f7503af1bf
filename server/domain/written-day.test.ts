import { describe, expect, it } from "vitest";
import { writtenDayIn } from "./written-day";

const today = "2026-11-21";
const read = (line: string, locale = "en") => writtenDayIn(line.split(" "), today, locale);

describe("a day that is written out", () => {
  it.each([
    ["24.11.", "2026-11-24"],
    ["24.11.2025", "2025-11-24"],
    ["1 dec", "2026-12-01"],
    ["24 nov", "2026-11-24"],
    ["Nov 24", "2026-11-24"],
    ["1st December 2025", "2025-12-01"],
    ["3 Sept", "2026-09-03"],
    ["3 sep", "2026-09-03"],
  ])("“%s” is %s", (line, day) => {
    expect(read(line)?.day).toBe(day);
  });

  it("is the nearest one where no year is said", () => {
    expect(read("2 jan")?.day).toBe("2027-01-02");
    expect(writtenDayIn(["30", "dec"], "2027-01-03", "en")?.day).toBe("2026-12-30");
  });

  it("is found among other words, with all of its own", () => {
    expect(read("call with Ana 1 dec 2026 blog")).toEqual({ day: "2026-12-01", from: 3, to: 6 });
  });

  it("may name its month in the person's language", () => {
    expect(read("24 märz", "de")?.day).toBe("2027-03-24");
  });

  it.each(["24.11", "31.11.", "30 feb", "nov", "24", "5 goals", "dec 2026", ""])("“%s” is none", (line) => {
    expect(read(line)).toBeNull();
  });
});
