import { expect, it } from "vitest";
import { wantsDemo } from "./demo";

it.each([
  ["on a machine of one's own", { NEXTAUTH_URL: "http://localhost:3000" }, true],
  ["there too, where it is switched off", { NEXTAUTH_URL: "http://localhost:3000", WORTHWHILE_DEMO: "off" }, false],
  ["at an address that everybody can reach", { NEXTAUTH_URL: "https://app.example.test" }, false],
  ["at such an address, where it is asked for", { NEXTAUTH_URL: "https://app.example.test", WORTHWHILE_DEMO: "on" }, true],
])("makes the demo, whose password everybody knows, only where it is wanted: %s", (_, env, wanted) => {
  expect(wantsDemo(env)).toBe(wanted);
});
