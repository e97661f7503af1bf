import { describe, expect, it } from "vitest";
import { unreadPercents } from "./budget-draft";

describe("the percents at which a budget tells", () => {
  it.each([["50, 80, 100"], [""], ["50% 300"], ["1;1000"]])("%j can be read", (typed) => expect(unreadPercents(typed)).toBeNull());
  it.each([["50, abc, 300", "abc"], ["0, 50", "0"], ["1001", "1001"], ["-5, 12.5", "-5, 12.5"]])("%j names what cannot be read", (typed, wrong) => expect(unreadPercents(typed)).toBe(wrong));
});
