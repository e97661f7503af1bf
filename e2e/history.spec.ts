import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** Each width changes a workspace of its own. */
const placeOf = (width: string) => (width === "phone" ? "harbour-hotels" : "kumo-ceramics");

test("the history says who did what, and what it was before", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  const place = placeOf(info.project.name);
  const goal = `Fewer calls ${Math.random().toString(36).slice(2, 8)}`;
  await page.goto(`/${place}/strategy`);
  await page.getByLabel("A goal in one sentence").fill(goal);
  await page.getByRole("button", { name: "Add goal" }).click();
  await expect(page.getByText(goal).first()).toBeVisible();

  await page.goto(`/${place}/settings`);
  await page.getByRole("link", { name: "History of changes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: `Added goal ${goal}` })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole("combobox", { name: "What" }).selectOption({ label: "Goals" });
  await expect(page).toHaveURL(/table=goals/);
  const row = page.getByRole("row", { name: goal });
  await expect(row).toContainText("Eva");
});

test("who only manages work does not find the history", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/bakery-brood/settings/history");
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
});
