import { CUTS_NETWORK, expect, expectAccessible, expectInReach, expectNoSideways, test } from "./support/test";

/** Each width measures in a workspace of its own. */
const placeOf = (width: string) => (width === "phone" ? "green-valley-cycling" : "pacific-outfitters");
const some = () => Math.random().toString(36).slice(2, 7);

test("a KPI comes from the library, gets a target, is filled by a block from a spreadsheet, and is discussed", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto(`/${placeOf(info.project.name)}/results/kpis`);
  const mark = some();
  const add = async (library: string, name: string) => {
    await page.getByRole("button", { name: "Add a KPI" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Add a KPI" });
    await dialog.getByText("Add from the library").click();
    await dialog.getByRole("button", { name: library }).click();
    await dialog.getByLabel("What is measured").fill(name);
    await dialog.getByLabel("Discussed").selectOption({ label: "Every month" });
    return dialog;
  };
  const orders = `Orders ${mark}`;
  const first = await add("Orders from social media", orders);
  await expect(first.getByLabel("What a value says")).toHaveValue("period");
  await first.getByLabel("Where it starts").fill("10");
  await first.getByLabel("Target").fill("40");
  await first.getByLabel("Since").fill("2026-01-01");
  await first.getByLabel("By", { exact: true }).fill("2199-12-31");
  await first.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("table", { name: "KPIs by the rank of their goals" }).getByRole("row", { name: new RegExp(orders) });
  await expect(row).toContainText("No values yet");
  const revenue = `Revenue ${mark}`;
  await (await add("Revenue from social media", revenue)).getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("table", { name: "KPIs by the rank of their goals" }).getByRole("row", { name: new RegExp(revenue) })).toContainText("No target");

  const grid = page.getByRole("table", { name: "KPIs by periods" });
  const cells = (name: string) => grid.getByRole("row", { name: new RegExp(name) }).getByRole("textbox");
  await expect(cells(orders)).toHaveCount(6);
  // Held until the cell was left: what is on its way is not sent a second time.
  let sent = 0;
  let release = () => undefined as void;
  const left = new Promise<void>((resolve) => (release = resolve));
  await page.route(/kpis\.measureMany/, async (route) => {
    sent += 1;
    await left;
    await route.continue();
  });
  await cells(orders).nth(3).focus();
  await cells(orders).nth(3).evaluate((cell, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, "12\tmany\t25,5\n1200\t\t1300,50\n");
  await expect(page.getByText(new RegExp(`${orders}, week from .*: “many” cannot be read as one number`))).toBeVisible();
  await expect.poll(() => sent).toBe(1);
  await cells(orders).nth(5).focus();
  release();
  await expect(cells(orders).nth(4)).toHaveValue("many");
  await expect(row).toContainText("25.5");
  expect(sent).toBe(1);
  await page.unroute(/kpis\.measureMany/);
  await cells(orders).nth(4).fill("0");
  const kept = page.waitForResponse(/kpis\.measureMany/);
  await cells(orders).nth(4).press("ArrowDown");
  await expect(cells(revenue).nth(4)).toBeFocused();
  await expect(page.getByText(/cannot be read as one number/)).toHaveCount(0);
  await kept;
  await page.reload();
  await expect(cells(orders).nth(3)).toHaveValue("12");
  await expect(cells(orders).nth(4)).toHaveValue("0");
  await expect(cells(revenue).nth(4)).toHaveValue("");
  await expect(cells(revenue).nth(5)).toHaveValue("1300.5");

  await row.getByRole("button", { name: `Discussion: ${orders}` }).click();
  const minutes = page.getByRole("dialog", { name: `Discussion of ${orders}` });
  await minutes.getByLabel("What was said").fill("Sundays sell best.");
  await minutes.getByRole("button", { name: "Keep minutes" }).click();
  await expect(minutes.getByRole("list", { name: "Minutes, latest first" })).toContainText("Sundays sell best.");
  await expectAccessible(page);
  await minutes.getByRole("button", { name: "Close" }).click();
  for (const name of [orders, revenue]) await page.getByRole("button", { name: `Retire: ${name}` }).click();
  await expectNoSideways(page);
  await expectInReach(page);
});

test("values by period that cannot be read say so, and are read when that is tried again @desktop", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("clara@fernweh.example");
  await page.route(/kpis\.grid/, (route) => route.abort());
  await page.goto("/fernweh-outdoor/results/kpis");
  const failed = page.getByRole("alert").filter({ hasText: "No connection. Try again when you are back online." });
  await expect(failed).toBeVisible({ timeout: 30_000 });
  await page.unroute(/kpis\.grid/);
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("table", { name: "KPIs by periods" })).toBeVisible();
  await expect(failed).toHaveCount(0);
});

test("what is overdue is said on the overview and ended on the page of KPIs, and a former target is told @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor");
  await page.getByRole("link", { name: /KPIs? waits? for a value or a discussion/ }).click();
  await expect(page.getByText(/Quotes by others: a value was due by/)).toBeVisible();
  await page.getByRole("button", { name: "Values: Readers of the newsletter" }).click();
  const values = page.getByRole("dialog", { name: "Values of Readers of the newsletter" });
  await values.getByText("One former target").click();
  await expect(values.getByText(/16,000/)).toBeVisible();
});

test("people read their own sheet, and whoever sees hours reads another's", async ({ pageOf }) => {
  const own = await pageOf("hanna@fernweh.example");
  await own.goto("/fernweh-outdoor/team/sheet");
  await expect(own.getByRole("heading", { name: "Sheet of Hanna Roth" })).toBeVisible();
  await expect(own.getByRole("row", { name: /First response/ })).toBeVisible();
  await expect(own.getByLabel("Person", { exact: true })).toHaveCount(0);
  const clara = await pageOf("clara@fernweh.example");
  await clara.goto("/fernweh-outdoor/team/sheet");
  await clara.getByLabel("Person", { exact: true }).selectOption({ label: "Hanna Roth" });
  await expect(clara.getByRole("heading", { name: "Sheet of Hanna Roth" })).toBeVisible();
});
