import type { Page } from "@playwright/test";
import { expect } from "./test";

export const newAddress = () => `anna-${Math.random().toString(36).slice(2, 9)}@example.com`;

/** Invites the address into the workspace of this team page. */
export async function invite(owner: Page, team: string, address: string) {
  await owner.goto(team);
  await owner.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = owner.getByRole("dialog", { name: "Invite somebody" });
  await dialog.getByLabel("E-mail address").fill(address);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog).toBeHidden();
}

/** Opens the latest mail to the address in the outbox. */
export async function openMail(page: Page, address: string, subject: RegExp) {
  const link = page.getByRole("row", { name: new RegExp(address) }).getByRole("link", { name: subject });
  await expect(async () => {
    await page.goto("/outbox");
    await expect(link.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await link.first().click();
  await expect(page.getByRole("link", { name: /#/ })).toBeVisible();
}

/** The same, and follows its link. */
export async function followMail(page: Page, address: string, subject: RegExp) {
  await openMail(page, address, subject);
  await page.getByRole("link", { name: /#/ }).click();
  await expect(page).not.toHaveURL(/outbox/);
}
