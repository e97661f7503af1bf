import { expect, expectAccessible, expectInReach, expectNoSideways, test } from "./support/test";

const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 7)}`;

test("a tool is requirements first, then tried until a day, then adopted with its cost", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  const name = unique("Hashtag finder");
  await page.goto("/fernweh-outdoor/outsourcing/tools");
  await page.getByRole("button", { name: "Add a tool" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Requirements").fill("German words, no account of its own");
  await dialog.getByRole("button", { name: "Add a price" }).click();
  await dialog.getByLabel("Price", { exact: true }).fill("7");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();

  const row = page.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("Requirements");
  await row.getByRole("button", { name: `Start a trial: ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start the trial" }).click();
  await expect(row).toContainText("ends in 30 days");
  await row.getByRole("button", { name: `Decide: ${name}` }).click();
  await page.getByRole("dialog").getByLabel("Why").fill("It finds what we did not");
  await page.getByRole("dialog").getByRole("button", { name: "Keep the decision" }).click();
  await expect(row).toContainText("In use");
  await expectNoSideways(page);
  await expectInReach(page);
});

test("what is paid in dollars stands in euros with its rate, and a client's reader sees no cost", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/outsourcing/tools");
  await expect(page.getByRole("row", { name: /Peakmetrics/ })).toContainText("$49");
  await expect(page.getByRole("row", { name: /Reply helper/ })).toContainText("ends in 5 days");
  await page.goto("/fernweh-outdoor/time/rates");
  await expect(page.getByRole("row", { name: /1 USD = 0.9 EUR/ })).toBeVisible();

  const manager = await pageOf("lena@fernweh.example");
  await manager.goto("/fernweh-outdoor/outsourcing/tools");
  await manager.getByRole("main").getByRole("link", { name: "Exchange rates" }).click();
  await expect(manager.getByRole("row", { name: /1 USD = 0.9 EUR/ })).toBeVisible();
  await manager.getByRole("button", { name: "Set an exchange rate" }).click();
  await expect(manager.getByRole("dialog")).toBeVisible();

  const reader = await pageOf("ines@brood.example");
  await reader.goto("/bakery-brood/outsourcing/tools");
  await expect(reader.getByRole("heading", { level: 1, name: "Tools" })).toBeVisible();
  await expect(reader.getByText("€")).toHaveCount(0);
});
