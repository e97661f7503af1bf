import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

test("a manager adds a goal, moves it up, retires it and takes that back", async ({ pageOf }) => {
  const page = await pageOf("lena@fernweh.example");
  const title = `Goal ${Math.random().toString(36).slice(2, 7)}`;
  await page.goto("/fernweh-outdoor/strategy");
  await page.getByLabel("A goal in one sentence").fill(title);
  await page.getByRole("button", { name: "Add goal" }).click();
  const lines = page.getByRole("list", { name: "Goals in rank" }).getByRole("listitem");
  await expect(lines.last()).toContainText(title);

  const count = await lines.count();
  const ranked = page.waitForResponse(/goals\.rank/);
  await page.getByRole("button", { name: `Move ${title} up` }).click();
  await expect(lines.nth(count - 2)).toContainText(title);
  await ranked;
  await page.reload();
  await expect(lines.nth(count - 2)).toContainText(title);

  await page.getByRole("button", { name: `Retire ${title}` }).click();
  await expect(lines.filter({ hasText: title })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(lines.last()).toContainText(title);
  await page.getByRole("button", { name: `Retire ${title}` }).click();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("activities are added, renamed and retired, and a retired one can be brought back", async ({ pageOf }) => {
  const page = await pageOf("lena@fernweh.example");
  const name = `Live ${Math.random().toString(36).slice(2, 7)}`;
  await page.goto("/fernweh-outdoor/time/activities");
  await page.getByRole("button", { name: "Add an activity" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: `Retire: ${name}` }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Retired");
  await page.getByRole("button", { name: `Restore: ${name}` }).click();
  await expect(page.getByRole("button", { name: `Retire: ${name}` })).toBeVisible();
  await page.getByRole("button", { name: `Retire: ${name}` }).click();
  await expectAccessible(page);
});
