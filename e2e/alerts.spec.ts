import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

test("the bell tells of budgets that need a look, over all clients, and leads to one", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/agencies/northlight");
  const bell = page.getByRole("banner").getByRole("button", { name: /^Alerts/ });
  await bell.click();
  const list = page.getByRole("dialog", { name: "Alerts" }).getByRole("list", { name: "Budgets" });
  await expect(list.getByRole("link").first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  // One of them, for others may come in meanwhile.
  const name = (await list.getByRole("link").first().getAttribute("aria-label")) ?? "";
  await list.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/time\/budgets/);
  await bell.click();
  const again = list.getByRole("link", { name, exact: true }).first();
  await expect(again).toBeVisible();
  await expect(again).not.toContainText(/\bnew\b/);
});

test("a client's overview says which budgets need a look", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/agencies/northlight");
  await page.getByRole("banner").getByRole("button", { name: /^Alerts/ }).click();
  // Half used is worth knowing, and told by the bell alone.
  const urgent = page.getByRole("dialog", { name: "Alerts" }).getByRole("link", { name: /([89]\d|\d{3})% used|all of it used|more than there is/ });
  const href = await urgent.first().getAttribute("href");
  await page.goto(`/${href?.split("/")[1] ?? ""}`);
  await expect(page.getByText(/needs? a look/).first()).toBeVisible();
  await expect(page.getByText(/([89]\d|\d{3})% used|all of it used|more than there is/).first()).toBeVisible();
  await expect(page.getByText(/: [5-7]\d% used/)).toHaveCount(0);
});

test("the week says what the budget leaves, beside the row and as the line is typed", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/green-valley-cycling/time");
  await page.getByLabel("Log time in one line").fill("0:15 instagram replies");
  await expect(page.locator("#quick-says").getByText(/(left of|over) the budget of/)).toBeVisible();
  await expectAccessible(page);
});
