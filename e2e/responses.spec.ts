import { expect, expectAccessible, expectInReach, expectNoSideways, test } from "./support/test";

const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 7)}`;

test("a message is logged in one line, answered with one tap, taken back and answered again", async ({ pageOf }) => {
  const page = await pageOf("lukas@fernweh.example");
  const note = unique("Where is my tent");
  await page.goto("/fernweh-outdoor/results/responses");
  await page.getByLabel("Came in on").selectOption({ label: "YouTube" });
  await page.getByLabel("How long ago").fill("5");
  await page.getByLabel("About").fill(note);
  await page.getByRole("button", { name: "Arrived" }).click();
  const row = page.getByRole("row", { name: new RegExp(note) });
  await expect(row).toContainText(/left|over/);
  await expectAccessible(page);
  await row.getByRole("button", { name: /Answered now: YouTube/ }).click();
  await expect(row).toContainText("in time");
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(row.getByRole("button", { name: /Answered now/ })).toBeVisible();

  // It leaves the list of those answered a moment after it is back among the open ones.
  await expect(row).toHaveCount(1);
  await row.getByRole("button", { name: /Change the message/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mood").selectOption("Unhappy");
  await dialog.getByLabel("Handed on").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("Unhappy · Escalated");
  await expectNoSideways(page);
  await expectInReach(page);
});

test("business hours of a channel change what its messages are due by, and a client's reader sees no name @desktop", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/harbour-hotels/results/responses");
  await page.getByLabel("Came in on").selectOption({ label: "X" });
  await page.getByRole("button", { name: "Answered now" }).click();
  await expect(page.getByRole("table", { name: "By channel" }).getByRole("row", { name: /^X/ })).toContainText("100%");
  const file = await page.request.get((await page.getByRole("link", { name: "Download how soon messages were answered as CSV" }).getAttribute("href")) ?? "");
  expect(await file.text()).toMatch(/from,to,by,name,received,[^]*,channel,X,\d+,/);
  await page.getByRole("button", { name: "Business hours" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("For", { exact: true }).selectOption({ label: "X" });
  await dialog.getByRole("checkbox", { name: "Saturday" }).check();
  await dialog.getByLabel("Answer within").fill("45");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Business hours" }).click();
  await expect(page.getByRole("dialog").getByLabel("For", { exact: true })).toContainText("X · its own hours");

  await page.goto("/harbour-hotels/results/responses/import");
  const line = unique("Is there parking");
  await page.locator('input[type="file"]').setInputFiles({ name: "inbox.csv", mimeType: "text/csv", buffer: Buffer.from(`Received,Answered,Subject\n2026-01-05 09:00,2026-01-05 09:10,${line}\n`) });
  await page.getByLabel("Channel").selectOption({ label: "X" });
  await expect(page.getByText("1 message: 1 to add")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page).toHaveURL(/results\/responses$/);
  await page.goto("/harbour-hotels/results/responses/import");
  await page.getByRole("button", { name: "Undo the import of inbox.csv" }).click();
  await expect(page.getByRole("row", { name: /inbox.csv/ })).toContainText("Undone");

  const reader = await pageOf("ines@brood.example");
  await reader.goto("/bakery-brood/results/responses");
  await expect(reader.getByRole("table", { name: "By month" })).toBeVisible();
  await expect(reader.getByText("Mila")).toHaveCount(0);
  await expect(reader.getByRole("button", { name: "Arrived" })).toHaveCount(0);
});
