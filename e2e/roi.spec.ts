import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectInReach, expectNoSideways, test } from "./support/test";

/** A month so many before this one, 'YYYY-MM'. */
function monthBack(count: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
}

const working = async (page: Page) => {
  await page.getByRole("button", { name: /^How the ROI of everything comes about/ }).first().click();
  return page.getByRole("dialog", { name: "How this ROI comes about" });
};

test("a month that counts ads alone would say 744 %, and all in it is 26.7 %: the overview, the page and its working agree", async ({ pageOf }) => {
  const page = await pageOf("nora@linden.example");
  await page.goto("/linden-joinery");
  await expect(page.getByText(/ROI 26\.7\s?% in/)).toBeVisible();
  await expect(page.getByText(/Ads alone would say 744\s?%/)).toBeVisible();
  await page.getByRole("link", { name: "How it comes about" }).click();
  const opened = page.getByRole("dialog", { name: "How this ROI comes about" });
  await expect(opened).toContainText(/= 26\.7\s?%/);
  await opened.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/\?month=\d{4}-\d{2}$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/ROI 26\.7\s?%/);
  await page.getByText("What would ads alone say?").click();
  await expect(page.getByText(/€450\.00 went into ads and €3,800\.00 came back/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await expectInReach(page);
  const dialog = await working(page);
  await expect(dialog).toContainText(/\(€3,800\.00 − €3,000\.00\) \/ €3,000\.00 = 26\.7\s?%/);
  await expect(dialog).toContainText("Labour, 40 h at their rates");
  await expect(dialog).toContainText(/20\s?% close × €2,500\.00 × 50\s?% margin/);
  await expectAccessible(page);
});

test("every number of a working opens its rows, wherever the ROI was opened from @desktop", async ({ pageOf }) => {
  const page = await pageOf("nora@linden.example");
  const month = monthBack(1);
  await page.goto(`/linden-joinery/summary?month=${month}`);
  await page.getByRole("list", { name: "Return of six months" }).getByRole("link", { name: /26\.7/ }).click();
  const dialog = page.getByRole("dialog", { name: "How this ROI comes about" });
  await expect(dialog).toContainText(/= 26\.7\s?%/);
  const address = page.url();
  await dialog.getByRole("row", { name: /External fees/ }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/time/expenses\\?month=${month}&kind=fee$`));
  await expect(page.getByRole("row", { name: /Photographer/ })).toContainText("€600.00");
  await page.goto(address);
  await dialog.getByRole("row", { name: /^Enquiries for a kitchen/ }).getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/results/returns\\?month=${month}&kind=[-0-9a-f]+$`));
  await page.goto(address);
  await dialog.getByRole("row", { name: /^Labour/ }).getByRole("link").click();
  await expect(page).toHaveURL(/\/time\/entries\?from=/);
  await expect(page.getByText(/^20 entries, 40\sh · €1,800\.00 at cost rates$/)).toBeVisible();

  await page.goto("/linden-joinery/channels");
  await page.getByRole("link", { name: "Instagram" }).first().click();
  await page.locator("dl > div").filter({ hasText: /^(ROI|Return)/ }).first().getByRole("link").click();
  await expect(dialog).toContainText("Instagram");
  await expectAccessible(page);
});

/** An amount as it is written, in minor units. */
const minorOf = (text: string) => Math.round(Number(text.replace(/[^\d.]/g, "")) * 100);

/** What the lines of a list come to. */
async function sumOfRows(page: Page, list: string): Promise<number> {
  const amounts = await page.getByRole("table", { name: list }).locator("tbody tr td:last-child").allInnerTexts();
  return amounts.reduce((sum, text) => sum + minorOf(text), 0);
}

test("three months by channel: what a working names opens rows that come to it, in the list and in its file, and the narrowing can be left", async ({ pageOf }) => {
  const page = await pageOf("nora@linden.example");
  const months = `from=${monthBack(3)}&to=${monthBack(1)}`;
  await page.goto(`/linden-joinery/results/roi?${months}`);
  const dialog = page.getByRole("dialog", { name: "How this ROI comes about" });
  const opened = async (part: RegExp) => {
    await page.getByRole("button", { name: /^How the ROI of Instagram comes about/ }).click();
    const link = dialog.getByRole("row", { name: part }).getByRole("link");
    const amount = minorOf(await link.innerText());
    await expectAccessible(page);
    await link.click();
    return amount;
  };
  const ads = await opened(/^Ads/);
  await expect(page.getByText("Only those of the channel “Instagram”, of the kind Ads.")).toBeVisible();
  expect(ads).toBe(1350_00);
  expect(await sumOfRows(page, "Expenses of")).toBe(ads);
  await expectAccessible(page);
  await expectNoSideways(page);
  await expectInReach(page);
  const file = await page.request.get(await page.getByRole("link", { name: /^Download the expenses of .* as CSV/ }).getAttribute("href") ?? "");
  expect((await file.text()).trim().split("\n")).toHaveLength(1 + 3);
  await page.getByRole("link", { name: "Show all", exact: true }).click();
  await expect(page.getByText(/^Only those/)).toHaveCount(0);
  // Nine of them: three of ads, of fees and of tools.
  await expect(page.getByRole("table", { name: "Expenses of" }).locator("tbody tr")).toHaveCount(9);

  await page.goto(`/linden-joinery/time/expenses?${months}&campaign=never`);
  await expect(page.getByText(/^None of these in /)).toBeVisible();

  await page.goto(`/linden-joinery/results/roi?${months}`);
  expect(await opened(/^Its part of fees/)).toBeLessThan(1800_00);
  await expect(page.getByText("Only those of no channel in particular, of the kind Fee.")).toBeVisible();
  expect(await sumOfRows(page, "Expenses of")).toBe(1800_00);

  await page.goto(`/linden-joinery/results/roi?${months}`);
  const enquiries = await opened(/^Enquiries for a kitchen/);
  await expect(page.getByText("Only those of the channel “Instagram”, of the kind “Enquiries for a kitchen”.")).toBeVisible();
  expect(await sumOfRows(page, "What came back in")).toBe(enquiries);
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("the labour of a provider opens its people's entries, which cost what the working says @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto(`/fernweh-outdoor/results/roi?from=${monthBack(3)}&to=${monthBack(1)}&by=provider`);
  await page.getByRole("button", { name: /^How the cost of Popescu Films comes about/ }).click();
  const dialog = page.getByRole("dialog", { name: "How this ROI comes about" });
  await expect(dialog).toContainText("A provider’s hours are those that its people logged.");
  const labour = dialog.getByRole("row", { name: /^Labour/ });
  const amount = await labour.getByRole("link").innerText();
  const hours = /Labour, (\S+)/.exec(await labour.innerText())?.[1] ?? "";
  await labour.getByRole("link").click();
  await expect(page).toHaveURL(/&provider=[-0-9a-f]+&priced=cost$/);
  await expect(page.getByRole("search").getByLabel("Provider")).toHaveValue(/.+/);
  await expect(page.getByText(new RegExp(`^\\d+ entr(y|ies), ${hours.replace(".", "\\.")}\\s?h · ${amount.replace(".", "\\.")} at cost rates$`))).toBeVisible();
  await expectAccessible(page);
});

test("a month's return stands beside the month before, which opens, in an address that can be handed on @desktop", async ({ pageOf }) => {
  const page = await pageOf("nora@linden.example");
  await page.goto(`/linden-joinery/results/roi?month=${monthBack(1)}&by=goal`);
  await page.getByRole("navigation", { name: "Compare with" }).getByRole("link", { name: "The time before" }).click();
  await expect(page).toHaveURL(/by=goal&compare=previous$/);
  const before = page.getByRole("paragraph").filter({ hasText: /ROI: |Cost, all in: / }).last();
  await expect(before).toContainText(/than|the same as/);
  await page.reload();
  await expect(before).toContainText(/than|the same as/);
  await before.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`\\?month=${monthBack(2)}&by=goal$`));
});

test("the manager sees that a rate is missing, sets it, and the figure is there @desktop", async ({ pageOf }) => {
  const page = await pageOf("nora@linden.example");
  const month = monthBack(6);
  await page.goto(`/linden-joinery/results/roi?month=${month}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("is not known yet");
  const dialog = await working(page);
  await expect(dialog).toContainText("10 h without a cost rate");
  await dialog.getByRole("link", { name: "Set rates" }).click();
  await page.getByRole("button", { name: "Set a rate" }).click();
  const rate = page.getByRole("dialog");
  await rate.getByLabel("An hour").fill("45");
  await rate.getByLabel("From", { exact: true }).fill(`${month}-01`);
  await rate.getByRole("button", { name: "Set rate" }).click();
  await expect(rate).toBeHidden();
  await page.goto(`/linden-joinery/results/roi?month=${month}`);
  // 4 enquiries at 250 against 10 h at 45 and 300 of ads.
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/ROI 33\.3\s?%/);
});

test("a return is added, counts at once, and is taken back @desktop", async ({ pageOf }) => {
  const page = await pageOf("nora@linden.example");
  const month = monthBack(9);
  await page.goto(`/linden-joinery/results/returns?month=${month}`);
  await page.getByRole("button", { name: "Add a return" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kind").selectOption({ label: "Shop" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toContainText("Say how much it was.");
  await dialog.getByLabel("Amount").fill("100");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row", { name: /Shop/ }).first();
  // Nobody has said what the margin was so long ago.
  await expect(row).toContainText("not valued");
  await row.getByRole("button", { name: /^Change Shop/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Return removed")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Return is back")).toBeVisible();
  await expect(page.getByRole("row", { name: /Shop/ }).first()).toContainText("not valued");
});

test("an address with months at the ends of the calendar shows the nearest that there are", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  for (const path of ["/results/roi?from=2026-05&to=2026-01", "/results/roi?from=1970-01&to=2199-12", "/results/roi?month=1970-02&compare=year", "/results/posts?month=0999-12", "/time/report?from=1970-01-01&to=1970-01-31&compare=previous"]) {
    await page.goto(`/fernweh-outdoor${path}`);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.getByText("This page could not be shown"), path).toHaveCount(0);
  }
});
