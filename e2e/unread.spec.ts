import type { Page } from "@playwright/test";
import { CUTS_NETWORK, expect, expectAccessible, expectNoSideways, test } from "./support/test";

const UNREAD = /timer\.current|alerts\.mine/;
const LISTS = /channels\.list|activities\.list|goals\.list/;
const PAGE = "/fernweh-outdoor/time/schedule";

/** Keeps answers back until what it gives is called. */
async function held(page: Page, of: RegExp) {
  let answer = () => {};
  const isTime = new Promise<void>((resolve) => (answer = resolve));
  await page.route(of, async (route) => {
    await isTime;
    await route.continue();
  });
  return answer;
}

test("a timer and alerts that cannot be read say so and are asked again, and the alerts are as new as before", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("petra@fernweh.example");
  const told: string[] = [];
  page.on("request", (request) => told.push(request.url()));
  await page.route(UNREAD, (route) => route.abort());
  await page.goto("/fernweh-outdoor");
  await page.getByRole("banner").getByRole("button", { name: /^Alerts/ }).click();
  const list = page.getByRole("dialog", { name: "Alerts" });
  await expect(list.getByRole("alert")).toContainText("No connection", { timeout: 15_000 });
  await expectAccessible(page);
  await expectNoSideways(page);
  expect(told.filter((url) => url.includes("alerts.see"))).toEqual([]);
  await page.unroute(UNREAD);
  await list.getByRole("button", { name: "Try again" }).click();
  await expect(list.getByRole("alert")).toHaveCount(0);
});

test("the timer that could not be read is asked for again where it stands", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("clara@fernweh.example");
  await page.route(UNREAD, (route) => route.abort());
  await page.goto(PAGE);
  const again = page.getByRole("button", { name: "Timer: try again" });
  await expect(again).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.unroute(UNREAD);
  const answer = await held(page, /timer\.current/);
  await again.click();
  await expect(again).toHaveAttribute("aria-busy", "true");
  await expect(again).toBeFocused();
  answer();
  await expect(page.getByRole("button", { name: "Start timer" })).toBeVisible();
});

test("a form whose lists could not be read says so instead of offering nothing", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("clara@fernweh.example");
  await page.goto(PAGE);
  await page.route(LISTS, (route) => route.abort());
  await page.getByRole("button", { name: "Add a routine" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a routine" });
  await expect(dialog.getByRole("alert")).toContainText("No connection", { timeout: 15_000 });
  await dialog.getByLabel("Starts at").fill("09:30");
  await expectAccessible(page);
  await page.unroute(LISTS);
  const answer = await held(page, LISTS);
  const again = dialog.getByRole("button", { name: "Try again" });
  await again.click();
  await expect(again).toHaveAttribute("aria-busy", "true");
  await expect(again).toBeFocused();
  answer();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await expect(dialog.getByLabel("Starts at")).toHaveValue("09:30");
  await dialog.getByRole("combobox", { name: "Activity" }).click();
  await expect(page.getByRole("option", { name: "Responding" })).toBeVisible();
});
