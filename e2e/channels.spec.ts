import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 7)}`;

test("a manager adds a channel, changes it, and loses nothing when it is refused", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  const name = unique("Lunch news");
  await page.goto("/harbour-hotels/channels/register");
  await page.getByRole("button", { name: "Add a channel" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a channel" });
  await dialog.getByLabel("Platform").fill("Newsl");
  await page.getByRole("option", { name: "Newsletter" }).click();
  await dialog.getByLabel("Name").fill("Instagram");
  await dialog.getByLabel("Purpose").fill("Menus of the week");
  await dialog.getByLabel("Status").selectOption("idea");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("This name is taken");
  await expect(dialog.getByLabel("Purpose")).toHaveValue("Menus of the week");

  await dialog.getByLabel("Name").fill(name);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Idea");

  await page.getByRole("button", { name }).click();
  await page.getByRole("dialog").getByLabel("Status").selectOption("closed");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Closed");
});

test("the register is accessible, fits the screen, and offers a reader nothing to change", async ({ pageOf }) => {
  const page = await pageOf("mark@northlight.example");
  await page.goto("/bakery-brood/channels/register");
  await expect(page.getByRole("row", { name: /Instagram/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a channel" })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSideways(page);
});
