import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";

const t = createTranslator({ locale: "en", messages: en });

describe("what an alert says on a page", () => {
  it("is the mark that was passed, which stays true while the figure grows", () => {
    expect(t("alerts.used", { measure: "time", threshold: 80 })).toBe("80% used");
    expect(t("alerts.used", { measure: "time", threshold: 100 })).toBe("all of it used");
  });

  it("is no figure where more than there is was foreseen", () => {
    expect(t("alerts.forecast", { measure: "time" })).toBe("on course for more than there is");
  });

  it("is not the same of the hours and of the money of one budget", () => {
    expect(t("alerts.used", { measure: "money", threshold: 80 })).toBe("80% of its money used");
    expect(t("alerts.used", { measure: "money", threshold: 100 })).toBe("all of its money used");
    expect(t("alerts.forecast", { measure: "money" })).toBe("on course for more money than it has");
    expect(t("alerts.ofNothing", { measure: "money" })).toBe("money used, and there is none in it");
  });

  it("is the same of a month that is closed", () => {
    const told = { measure: "time", kind: "used", day: "24 November", state: "stood" };
    expect(t("retainers.record.alert", { ...told, threshold: 100 })).toBe("hours: all of it used, raised on 24 November");
    expect(t("retainers.record.alert", { ...told, threshold: 80 })).toBe("hours: 80% used, raised on 24 November");
  });
});
