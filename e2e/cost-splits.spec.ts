import type { Locator } from "@playwright/test";
import { CUTS_NETWORK, expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** A month so many before this one, 'YYYY-MM'. */
function monthBack(count: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 1)).toISOString().slice(0, 7);
}

const inWords = (month: string) => new Date(`${month}-15T12:00:00Z`).toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });

test("shared cost falls another way from a month on, which says what it changes, and a closed month stays as it is", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/results/roi");
  await page.getByRole("button", { name: "Shared cost" }).click();
  const dialog = page.getByRole("dialog", { name: "Shared cost" });
  await expect(dialog.getByLabel("Valid from")).toHaveValue(monthBack(0));
  await dialog.getByLabel("By fixed parts").check();
  await dialog.getByLabel("Part of Instagram").fill(String(1 + Math.floor(Math.random() * 98)));
  await expect(dialog).toContainText(`Changes ${inWords(monthBack(0))}`);
  await dialog.getByLabel("Valid from").fill(monthBack(11));
  await expect(dialog).toContainText(/(is closed and stays as it is|are closed and stay as they are)\. Choose a later month/);
  await dialog.getByRole("button", { name: "Save" }).click();
  // It is said once, where it is to be changed.
  await expect(dialog.getByLabel("Valid from")).toBeFocused();
  await expect(dialog.getByText(/closed/)).toHaveCount(1);
  await expectAccessible(page);
  await expectNoSideways(page);
  // Long after everything that is looked at elsewhere.
  await dialog.getByLabel("Valid from").fill("2090-01");
  await expect(dialog).toContainText("Changes January 2090 and every month after it.");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Shared cost" }).click();
  await dialog.getByText("What held when").click();
  await expect(dialog).toContainText(/From January 2090 on/);
  await expect(dialog).toContainText(/By fixed parts, Instagram \d+%/);
  await expectAccessible(page);
});

test("what the dialog of shared cost needs cannot be read: it says so, and reads it again @desktop", async ({ pageOf }, info) => {
  info.annotations.push({ type: CUTS_NETWORK });
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/results/roi");
  await page.route(/roi\.sharing/, (route) => route.abort());
  await page.getByRole("button", { name: "Shared cost" }).click();
  const dialog = page.getByRole("dialog", { name: "Shared cost" });
  await expect(dialog.getByRole("alert")).toContainText("No connection", { timeout: 15_000 });
  await expectAccessible(page);
  await page.unroute(/roi\.sharing/);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByLabel("Valid from")).toHaveValue(monthBack(0));
});

test("a tool is for one more channel from this month on, and what held before is still to be seen", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  const name = `Clip cutter ${Math.random().toString(36).slice(2, 7)}`;
  await page.goto("/fernweh-outdoor/outsourcing/tools");
  await page.getByRole("button", { name: "Add a tool" }).click();
  const added = page.getByRole("dialog", { name: "Add a tool" });
  const changed = page.getByRole("dialog", { name: "Change tool" });
  await added.getByLabel("Name").fill(name);
  const addChannel = async (dialog: Locator, channel: string) => {
    await dialog.getByRole("button", { name: "Add a channel" }).click();
    await dialog.getByLabel("Channel", { exact: true }).last().click();
    await page.getByRole("option", { name: channel }).click();
  };
  await addChannel(added, "Instagram");
  // Nothing held before.
  await expect(added.getByLabel("Valid from")).toHaveCount(0);
  await added.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name }).first().click();
  await expect(changed).toContainText(`It is so from ${inWords(monthBack(0))} on: nothing changes.`);
  await addChannel(changed, "YouTube");
  await expect(changed).toContainText(`Changes ${inWords(monthBack(0))} and every month after it.`);
  await changed.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Instagram, YouTube");
  await page.getByRole("button", { name }).first().click();
  await changed.getByText("What held when").click();
  await expect(changed).toContainText(`From ${inWords(monthBack(0))} onSplit by hours, Instagram, YouTube`);
  await expect(changed).toContainText("From the beginningSplit by hours, Instagram");
  await expectAccessible(page);
  await expectNoSideways(page);
});
