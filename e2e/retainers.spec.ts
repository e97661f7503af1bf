import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const month = (back: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 15));
};
const named = (date: Date) => date.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });

test("a retainer's months open to their hours, their adjustments and their entries", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/pacific-outfitters/time/retainers");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/retainer/i);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("link", { name: "All work" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "All work" })).toBeVisible();
  await expect(page.getByText("What is left is carried over, up to 6 h, for 2 months. More than that is absorbed.").first()).toBeVisible();
  const file = await page.request.get((await page.getByRole("link", { name: "Download the months of All work as CSV" }).getAttribute("href")) ?? "");
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain("The autumn look book came on top");

  await page.getByRole("button", { name: `Show what ${named(month(1))} is made of` }).click();
  await expect(page.getByText(/The autumn look book came on top/)).toBeVisible();
  await page.getByRole("button", { name: `Show what ${named(month(2))} is made of` }).click();
  await expect(page.getByText("closed").first()).toBeVisible();
  await expect(page.getByRole("region", { name: `The hours of ${named(month(2))}, oldest first` })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("link", { name: `All entries of ${named(month(2))}` }).click();
  await expect(page).toHaveURL(/time\/entries\?from=/);
});

test("a closed month opens as it was, in hours and in money", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto(`/pacific-outfitters/time/retainers?month=${month(2).toISOString().slice(0, 7)}`);
  await expect(page.getByText(/this is how it was recorded, whatever changed later/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "In money" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.goto(`/pacific-outfitters?month=${month(2).toISOString().slice(0, 7)}`);
  await expect(page.getByText(/closed: its budgets are as they were recorded/)).toBeVisible();
});

test("hours are given with a reason, which cannot be left out, and a closed month is not offered", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/pacific-outfitters/time/retainers");
  await page.getByRole("link", { name: "All work" }).click();
  await page.getByRole("button", { name: "Adjust a month" }).click();
  const dialog = page.getByRole("dialog", { name: "Give or take hours" });
  await expect(dialog.getByLabel("Month").getByRole("option", { name: named(month(2)), exact: true })).toHaveCount(0);
  await dialog.getByLabel("Hours").fill("1.5");
  await dialog.getByRole("button", { name: "Add the adjustment" }).click();
  await expect(dialog.getByText("Fill this in.")).toBeVisible();
  await expectAccessible(page);
  const reason = `A workshop was moved (${Math.random().toString(36).slice(2, 8)})`;
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Add the adjustment" }).click();
  await expect(page.getByText(`${named(month(0))} was adjusted`).first()).toBeVisible();
  await page.getByRole("button", { name: `Show what ${named(month(0))} is made of` }).click();
  await expect(page.getByText(new RegExp(`Added 1.h.30.min.*${reason.replace(/[()]/g, "\\$&")}`))).toBeVisible();
});

test("terms make a budget a retainer from a month on, and the next month opens with what was left", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/lumen-optics/time/retainers");
  await page.getByRole("link", { name: "All work" }).click();
  await page.getByRole("button", { name: "Set terms" }).click();
  const dialog = page.getByRole("dialog", { name: "Terms of All work" });
  await dialog.getByLabel("At the end of a month").selectOption({ label: "What is left, and what was too much" });
  await dialog.getByLabel("Carried over at most").fill("8");
  await expect(dialog.getByLabel("Whatever is more than that")).toHaveCount(0);
  await expect(dialog.getByLabel("Fee a month")).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`The terms hold from ${named(month(0))} on`).first()).toBeVisible();
  await expect(page.getByText(/what was too much is taken off the next month/).first()).toBeVisible();
  await expectNoSideways(page);
});
