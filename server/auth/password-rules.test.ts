import { expect, it } from "vitest";
import { passwordProblem } from "./password-rules";

it.each([
  ["ten letter", null],
  ["nine char", "passwordShort"],
  ["ééééé", "passwordShort"],
  ["😀😀😀😀😀", "passwordShort"],
  ["aaaaaaaaaaaaa", "passwordCommon"],
  ["Password123", "passwordCommon"],
  ["QWERTYUIOP", "passwordCommon"],
  ["a calm ledger of paper", null],
  ["x".repeat(199) + "abc", "passwordLong"],
])("says of the new password %j: %s", (password, problem) => expect(passwordProblem(password)).toBe(problem));
