import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** A client without anything; answers its address. */
async function openClient(page: Page, name: string): Promise<string> {
  await page.goto("/agencies/northlight/clients");
  const dialog = page.getByRole("dialog", { name: "Add a client" });
  await page.getByRole("button", { name: "Add a client" }).click();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(/beacon/);
  return `/${new URL(page.url()).pathname.split("/")[1]}`;
}

/** Archived, so that no other page grows. */
async function archive(page: Page, name: string) {
  await page.goto("/agencies/northlight/clients");
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Archived");
}

const goals = (page: Page) => page.getByRole("list", { name: "Goals in rank" }).getByRole("listitem");

test("a new client begins with a template for its kind of business", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  const name = `Beacon ${Math.random().toString(36).slice(2, 7)}`;
  const place = await openClient(page, name);
  await page.goto(`${place}/strategy`);
  await page.getByRole("button", { name: "Begin with a template" }).click();
  const dialog = page.getByRole("dialog", { name: "Begin with a template" });
  await dialog.getByLabel("Local business").check();
  await expect(dialog.getByText("Bring people through the door")).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await dialog.getByRole("button", { name: "Add these" }).click();
  await expect(page.getByText("Added: 5 goals, 5 KPIs, and 4 channels")).toBeVisible();
  await expect(goals(page).first()).toContainText("Bring people through the door");
  await expect(page.getByRole("button", { name: "Begin with a template" })).toBeHidden();
  await archive(page, name);
});

test("a new client takes over what another client of the agency has, and the start goes on from there @desktop", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  const name = `Beacon ${Math.random().toString(36).slice(2, 7)}`;
  const place = await openClient(page, name);
  await page.getByRole("button", { name: "Copy from another client" }).click();
  const dialog = page.getByRole("dialog", { name: "Copy from another client" });
  await dialog.getByLabel("Client").selectOption({ index: 0 });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByText(/^Added: \d+ goal/)).toBeVisible();
  await page.goto(`${place}/strategy`);
  await expect(goals(page).first()).toBeVisible();
  await archive(page, name);
});
