import type { Page } from "@playwright/test";
import { CUTS_NETWORK, expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** One timer and one week a person: each width has its own, so that both can run at once. */
const worker = (name: string) => (name === "phone" ? "lena@fernweh.example" : "hanna@fernweh.example");

const quickAdd = (page: Page) => page.getByLabel("Log time in one line");

test("one typed line becomes an entry, shown first as what it will be, and can be taken back", async ({ pageOf }, info) => {
  const page = await pageOf(worker(info.project.name));
  await page.goto("/fernweh-outdoor/time");
  await quickAdd(page).fill("1h30 instagram replies yesterday many thanks");
  await expect(page.getByText("many thanks").last()).toBeVisible();
  await expectAccessible(page);
  await quickAdd(page).press("Enter");
  await expect(page.getByText(/Logged 1/).first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText("Entry deleted").first()).toBeVisible();
  await expectNoSideways(page);
});

test("a line that leaves something open asks for it and keeps what was typed", async ({ pageOf }, info) => {
  const page = await pageOf(worker(info.project.name));
  await page.goto("/fernweh-outdoor/time");
  await quickAdd(page).fill("hello");
  await quickAdd(page).press("Enter");
  await expect(page.locator("form [role=alert]").first()).toBeVisible();
  await expect(quickAdd(page)).toHaveValue("hello");
});

test("the grid is filled by keys alone, adds up, and a lost answer has one effect @desktop", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("lukas@fernweh.example");
  await page.goto("/fernweh-outdoor/time");
  await quickAdd(page).fill("0:15 instagram outreach grid test mon");
  await quickAdd(page).press("Enter");
  await expect(page.getByText(/Logged 15/).first()).toBeVisible();

  const row = page.getByRole("row", { name: /Instagram\s*Outreach/ });
  const cell = row.locator("[data-cell]").nth(2);
  let tries = 0;
  await page.route("**/api/trpc/time.log*", async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  const before = await cell.inputValue();
  await cell.click();
  await page.keyboard.type("2:10");
  await page.keyboard.press("Enter");
  await expect.poll(() => tries).toBeGreaterThan(1);
  await page.unroute("**/api/trpc/time.log*");
  await page.reload();
  await expect(row.locator("[data-cell]").nth(2)).not.toHaveValue(before);
  const entries = await page.request.get("/fernweh-outdoor/time/entries");
  expect(entries.status()).toBe(200);
  await expect(row).toContainText("2:25");
});

test("the one timer runs in every tab and becomes an entry when it is stopped @desktop", async ({ pageOf }) => {
  const page = await pageOf("hanna@fernweh.example");
  await page.goto("/fernweh-outdoor/channels");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByRole("button", { name: "Start timer" })).toBeVisible();
  await page.keyboard.press("t");
  const start = page.getByRole("dialog", { name: "Start the timer" });
  await expect(start.getByRole("combobox", { name: "Activity" })).not.toHaveValue("");
  await start.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("button", { name: /Stop/ })).toBeVisible();

  const other = await pageOf("hanna@fernweh.example");
  await other.goto("/fernweh-outdoor/time");
  await expect(other.getByRole("button", { name: /Stop/ })).toBeVisible();
  await expectAccessible(other);
  await expect(other.getByRole("banner").locator("time").first()).not.toHaveText("0:00:00");
  await other.getByRole("button", { name: /Stop/ }).click();
  await expect(other.getByText(/^Logged/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: /Stop/ })).toHaveCount(0);
});

test("chosen entries are moved together, deleted together, and brought back @desktop", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/green-valley-cycling/time/entries");
  const boxes = page.locator("tbody input[type=checkbox]");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Move" }).click();
  const dialog = page.getByRole("dialog", { name: /Change 2/ });
  await dialog.getByLabel("Channel").selectOption({ label: "YouTube" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Change" }).click();
  await expect(page.getByText("2 entries changed").first()).toBeVisible();

  const sums = page.locator("h1 + p");
  await expect(dialog).toHaveCount(0);
  const before = await sums.innerText();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("region", { name: /chosen/ }).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("2 entries deleted").first()).toBeVisible();
  await expect(sums).not.toHaveText(before);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(sums).toHaveText(before);
});

test("an entry that is moved to where another rate holds says that its rate has changed, and not where none has @desktop", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/bakery-brood/time");
  await quickAdd(page).fill("0:10 facebook networking today a rate that changes");
  await quickAdd(page).press("Enter");
  await expect(page.getByText(/Logged 10/).first()).toBeVisible();
  await page.goto("/bakery-brood/time/entries");
  const move = async (label: string, option: string) => {
    await page.getByRole("row", { name: /a rate that changes/ }).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Move" }).click();
    const dialog = page.getByRole("dialog", { name: "Change 1 entry" });
    await dialog.getByLabel(label).selectOption({ label: option });
    await dialog.getByRole("button", { name: "Change" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("1 entry changed").first()).toBeVisible();
  };
  const says = page.getByText("Its bill rate has changed with it.");
  await move("Activity", "Outreach");
  await expect(says).toHaveCount(0);
  await move("Channel", "TikTok");
  await expect(says.first()).toBeVisible();
  await page.getByRole("row", { name: /a rate that changes/ }).getByRole("checkbox").check();
  await page.getByRole("region", { name: /chosen/ }).getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText(/^(1 entry|Entry) deleted/).first()).toBeVisible();
});

test("a day is logged with one thumb @phone", async ({ pageOf }) => {
  const page = await pageOf("mila@northlight.example");
  await page.goto("/my-week");
  await page.getByRole("button", { name: "New entry" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("a timer that asks is answered without leaving what is being typed @desktop", async ({ pageOf }) => {
  const page = await pageOf("hanna@fernweh.example");
  const started = new Date(Date.now() - 5 * 3_600_000).toISOString();
  await page.route("**/api/trpc/timer.current*", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { result: { data: { now: string; timer: object | null } } };
    const timer = {
      tenant: "fernweh-outdoor", tenantName: "Fernweh Outdoor", startedAt: started, timeZone: "Europe/Berlin", channelId: null, channelName: null, activityId: crypto.randomUUID(), activityName: "Monitoring",
      goalId: null, note: "", state: "ask", asksAt: started, endsAt: new Date(Date.now() + 5 * 3_600_000).toISOString(),
    };
    body.result.data.timer = timer;
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto("/fernweh-outdoor/time");
  await quickAdd(page).fill("0:30 still typing");
  await expect(page.getByRole("status").filter({ hasText: "Still working?" })).toBeVisible();
  await expect(page).toHaveTitle(/^Still working\?/);
  await expect(quickAdd(page)).toBeFocused();
  await expectAccessible(page);
  await page.unroute("**/api/trpc/timer.current*");
  await page.getByRole("button", { name: "Yes, still working" }).click();
  await expect(page.getByText("Still working?")).toHaveCount(0);
  await expect(page).not.toHaveTitle(/Still working/);
});

test("what work usually takes is shown, and taken by one key @desktop", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/green-valley-cycling/time/activities");
  const norms = page.getByRole("region", { name: "What it usually takes" });
  await expect(norms.getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(page);
  await page.goto("/green-valley-cycling/time");
  await page.getByLabel("Log time in one line").fill("instagram responding");
  await expect(page.locator("#quick-says").getByText(/usually .* Enter logs that/)).toBeVisible();
});

test("a page of entries that does not come says so, and comes once when it is asked for again @desktop", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("eva@northlight.example");
  await page.goto("/bakery-brood/time/entries");
  const entries = page.getByRole("region", { name: "Time entries, latest first" }).locator("tbody tr");
  await expect(entries).toHaveCount(50);
  await page.route("**/api/trpc/time.entries*", (route) => route.abort());
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByText("No connection.", { exact: false })).toBeVisible({ timeout: 30_000 });
  await page.unroute("**/api/trpc/time.entries*");
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(entries).toHaveCount(100);
});
