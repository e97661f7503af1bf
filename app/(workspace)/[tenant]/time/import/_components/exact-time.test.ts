import { expect, it } from "vitest";
import { exactTime } from "./exact-time";

it.each([[0, "0:00:00"], [59, "0:00:59"], [3661, "1:01:01"], [3_188_866, "885:47:46"]])("writes %i seconds as %s, nothing rounded", (seconds, written) => {
  expect(exactTime(seconds)).toBe(written);
});
