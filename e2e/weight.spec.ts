import { gzipSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/test";

/** No other test changes how many alerts or timers she has. */
const CLARA = "clara@fernweh.example";
const KILOBYTE = 1000;

/** What the scripts of a page weigh that its HTML names, compressed; not the one that only browsers without modules fetch. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const html = await (await page.request.get(path)).text();
  const named = new Set([...html.matchAll(/\/_next\/static\/[^"'\\ ]+\.js/g)].map(([script]) => script));
  for (const [, script = ""] of html.matchAll(/<script src="([^"]+)" noModule/g)) named.delete(script);
  expect(named.size).toBeGreaterThan(5);
  let bytes = 0;
  for (const script of named) bytes += gzipSync(await (await page.request.get(script)).body()).length;
  return bytes;
}

for (const [person, path] of [
  ["tom@northlight.example", "/bakery-brood"],
  ["tom@northlight.example", "/agencies/northlight"],
  [CLARA, "/fernweh-outdoor"],
] as const) {
  test(`the first load of ${path} is at most 200 kB of script @desktop`, async ({ pageOf }) => {
    const page = await pageOf(person);
    expect(await scriptBytes(page, path)).toBeLessThanOrEqual(200 * KILOBYTE);
  });
}

test("a page that is looked at asks the server for nothing but what it shows @desktop", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  const asked: string[] = [];
  page.on("request", (request) => void (new URL(request.url()).pathname.startsWith("/_next/static/") || asked.push(new URL(request.url()).pathname)));
  await page.goto("/bakery-brood");
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => path !== "/icon.svg").sort()).toEqual(["/api/trpc/alerts.mine", "/api/trpc/timer.current", "/bakery-brood"]);
});

/** Presses by the keyboard what was never opened before, and goes back. */
async function opensByKeyboard(page: Page, button: Locator, key: string, focused: Locator) {
  await page.goto("/fernweh-outdoor");
  await button.focus();
  await page.keyboard.press(key);
  await expect(focused).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
}

test("what comes with its first press has the focus then, and gives it back @desktop", async ({ pageOf }) => {
  const page = await pageOf(CLARA);
  const account = page.getByRole("button", { name: "Your account", exact: true });
  for (const key of ["Enter", "Space", "ArrowDown"]) await opensByKeyboard(page, account, key, page.getByRole("menuitem").first());
  await opensByKeyboard(page, page.getByRole("button", { name: /^Switch workspace/ }), "Enter", page.getByRole("combobox", { name: "Type a name, then Enter" }));
  await opensByKeyboard(page, page.getByRole("button", { name: "Start timer" }), "Enter", page.getByRole("dialog").getByLabel("Note"));
});

test("the keys that work everywhere bring what was never opened before @desktop", async ({ pageOf }) => {
  const page = await pageOf(CLARA);
  for (const [key, focused] of [
    ["/", page.getByRole("combobox", { name: "Type a name, then Enter" })],
    ["t", page.getByRole("dialog").getByLabel("Note")],
    ["?", page.getByRole("dialog").getByRole("button", { name: "Close" })],
  ] as const) {
    await page.goto("/fernweh-outdoor");
    await expect(page.getByRole("button", { name: "Start timer" })).toBeVisible();
    await page.keyboard.press(key);
    await expect(focused).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

test("a picture without words says them when it is pointed at or reached by Tab, and stops on Escape @desktop", async ({ pageOf }) => {
  const page = await pageOf(CLARA);
  await page.goto("/fernweh-outdoor");
  const account = page.getByRole("button", { name: "Your account", exact: true });
  const words = page.getByText("Your account", { exact: true });
  await account.hover();
  await expect(words).toBeVisible();
  await words.hover();
  await expect(words).toBeVisible();
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(words).toHaveCount(0);
  await page.keyboard.press("Tab");
  await account.focus();
  await expect(words).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(words).toHaveCount(0);
});
