import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** Each width changes a workspace of its own, for settings are one for everybody. */
const placeOf = (width: string) => (width === "phone" ? "harbour-hotels" : "kumo-ceramics");
const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 8)}`;

const EVA = "eva@northlight.example";

async function addClient(page: Page, name: string) {
  await page.goto("/agencies/northlight/clients");
  const dialog = page.getByRole("dialog", { name: "Add a client" });
  await page.getByRole("button", { name: "Add a client" }).click();
  await dialog.getByLabel("Name").fill(name);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("the hours of a full week are kept; what is refused stays in the form with a sentence", async ({ pageOf }, info) => {
  const page = await pageOf(EVA);
  await page.goto(`/${placeOf(info.project.name)}/settings`);
  await page.waitForLoadState("networkidle");
  const hours = page.getByLabel("Hours of a full week");
  const name = page.getByLabel("Name", { exact: false }).first();
  const [hoursBefore, nameBefore] = [await hours.inputValue(), await name.inputValue()];
  const hoursAfter = hoursBefore === "37.5" ? "38.5" : "37.5";
  const save = page.getByRole("button", { name: "Save settings" });

  await name.fill("");
  await hours.fill(hoursAfter);
  await hours.press("Tab");
  await save.click();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(hours).toHaveValue(hoursAfter);
  await expectAccessible(page);
  await expectNoSideways(page);

  await name.fill(nameBefore);
  await save.click();
  await expect(page.getByText("Settings saved").first()).toBeVisible();
  await page.reload();
  await expect(hours).toHaveValue(hoursAfter);
  await expect(name).toHaveValue(nameBefore);
});

test("a public holiday can be worked, and a day off of one's own comes and goes", async ({ pageOf }, info) => {
  const page = await pageOf(EVA);
  await page.goto(`/${placeOf(info.project.name)}/settings`);
  await page.waitForLoadState("networkidle");
  const holidays = page.getByRole("table", { name: /^Holidays in/ });
  const first = holidays.getByRole("checkbox").first();
  const wasFree = await first.isChecked();
  const kept = page.waitForResponse(/holidays\.(set|remove)/);
  await first.click();
  await expect(first).toBeChecked({ checked: !wasFree });
  await kept;
  await page.reload();
  await page.waitForLoadState("networkidle");
  await expect(first).toBeChecked({ checked: !wasFree });
  const keptAgain = page.waitForResponse(/holidays\.(set|remove)/);
  await first.click();
  await keptAgain;
  await expect(first).toBeChecked({ checked: wasFree });

  const day = unique("Summer party");
  const year = ((await holidays.getByRole("caption").or(holidays.locator("caption")).first().textContent()) ?? "").slice(-4);
  await page.getByLabel("Day", { exact: true }).fill(`${year}-${String(1 + Math.floor(Math.random() * 12)).padStart(2, "0")}-${String(10 + Math.floor(Math.random() * 18))}`);
  await page.getByLabel("Name", { exact: true }).last().fill(day);
  await page.getByRole("button", { name: "Add day off" }).click();
  await expect(holidays.getByRole("row", { name: new RegExp(day) })).toContainText("Own day");
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: `Remove: ${day}` }).click();
  await expect(holidays.getByRole("row", { name: new RegExp(day) })).toHaveCount(0);
});

test("an invitation stands open until it is taken back", async ({ pageOf }, info) => {
  const page = await pageOf(EVA);
  const address = `${unique("guest").replace(" ", "-")}@example.com`;
  await page.goto(`/${placeOf(info.project.name)}/team`);
  const dialog = page.getByRole("dialog", { name: "Invite somebody" });
  await page.getByRole("button", { name: "Invite somebody", exact: true }).click();
  await dialog.getByLabel("E-mail address").fill("nobody");
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("E-mail address")).toHaveValue("nobody");
  await expectAccessible(page);

  await dialog.getByLabel("E-mail address").fill(address);
  await dialog.getByLabel("Role").selectOption({ label: "Manager" });
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog).toBeHidden();
  const line = page.getByRole("table", { name: "Invitations without an answer" }).getByRole("row", { name: new RegExp(address) });
  await expect(line).toContainText("Manager");
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole("button", { name: `Take back: ${address}` }).click();
  await expect(line).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(address)).toHaveCount(0);
});

test("somebody without an account is added by name, and leaves again", async ({ pageOf }, info) => {
  const page = await pageOf(EVA);
  const name = unique("Sam Porter");
  await page.goto(`/${placeOf(info.project.name)}/team`);
  const dialog = page.getByRole("dialog", { name: "Add somebody without an account" });
  await page.getByRole("button", { name: "Add without account" }).click();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("No account");
  await expectNoSideways(page);

  await page.getByRole("button", { name: `Change role and rights of ${name}` }).click();
  await page.getByRole("dialog", { name }).getByRole("button", { name: "Remove from team" }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove from team" }).click();
  await expect(page.getByRole("table", { name: "People" }).getByRole("row", { name: new RegExp(name) })).toHaveCount(0);
});

test("an agency adds a client, archives it, and restores it", async ({ pageOf }) => {
  const page = await pageOf(EVA);
  const name = unique("Client");
  await addClient(page, name);
  const line = page.getByRole("row", { name: new RegExp(name) });
  await expect(line).toContainText("Active");
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(line).toContainText("Archived");
  await page.reload();
  await expect(line).toContainText("Archived");
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Restore" }).click();
  await expect(line).toContainText("Active");

  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(line).toContainText("Archived");
});
