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

  await page.getByRole("button", { name: "Check now" }).click();
  await expect(page.getByText(/The history is whole up to .* no line of it was changed, removed or put in/)).toBeVisible();
  await expect(page.getByText(/Replayed on .*, it is what the workspace holds/)).toBeVisible();

  await page.getByRole("combobox", { name: "What" }).selectOption({ label: "Goals" });
  await expect(page).toHaveURL(/table=goals/);
  const row = page.getByRole("row", { name: goal });
  await expect(row).toContainText("Eva");
});

test("what was written at once is one line, which opens to each of its rows", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/bakery-brood/settings/history?table=time_entries");
  const many = page.getByRole("button", { name: /Added [\d,]+ entries of time/ });
  const more = page.getByRole("button", { name: "Show more" });
  for (let pages = 0; pages < 10; pages++) {
    await expect(many.or(more).first()).toBeVisible();
    if ((await many.count()) > 0) break;
    await more.click();
  }
  await many.first().click();
  await expect(page.getByRole("rowheader", { name: /^Added time of/ }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "More of these lines" }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("who only manages work does not find the history", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/bakery-brood/settings/history");
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
});
