import { expect, ready, test } from "./support/test";
import type { Page } from "@playwright/test";

/** A slow line: the page can be seen, its scripts stay away until the answer of this is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Opens a page and does not wait until it hears; it may have gone on to another by then. */
function open(page: Page, path: string) {
  page.goto(path, { waitUntil: "commit" }).catch(() => undefined);
}

test("a menu that is pressed before the page hears opens when it does", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  const release = await holdScripts(page);
  open(page, "/fernweh-outdoor");
  await page.getByRole("button", { name: "Your account", exact: true }).click();
  release();
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
});

test("a press is done once, however often it was repeated while nothing happened", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  const release = await holdScripts(page);
  open(page, "/fernweh-outdoor/team");
  const invite = page.getByRole("button", { name: "Invite somebody" });
  for (let press = 0; press < 3; press++) await invite.click();
  release();
  await expect(page.getByRole("dialog", { name: "Invite somebody" })).toBeVisible();
});

test("a link that is pressed before the page hears leads where it says", async ({ page }) => {
  const release = await holdScripts(page);
  open(page, "/sign-in");
  await page.getByRole("link", { name: "Forgot the password?" }).click();
  await expect(page).toHaveURL(/\/forgot$/);
  release();
  await ready(page);
});

test("who signs in before the page hears is in", async ({ page }) => {
  const release = await holdScripts(page);
  open(page, "/sign-in");
  await page.getByLabel("E-mail").fill("clara@fernweh.example");
  await page.getByLabel("Password", { exact: true }).fill("worth-the-while");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  release();
  await expect(page).toHaveURL(/\/fernweh-outdoor/);
});

test("who signs up before the page hears gets the mail", async ({ page }) => {
  const address = `early-${Math.random().toString(36).slice(2, 9)}@example.com`;
  const release = await holdScripts(page);
  open(page, "/sign-up");
  await page.getByText("An agency").click();
  await page.getByLabel(/^Name of the/).fill("Early Birds");
  await page.getByLabel("Your name").fill("Erin");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Password", { exact: true }).fill("a calm ledger");
  release();
  await expect(page.getByLabel("Name of the agency")).toHaveValue("Early Birds");
  await page.getByLabel("First client").fill("Worm");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Check your mail")).toBeVisible();
  await expect(page.getByText(address)).toBeVisible();
});

test("an address that was typed before the page hears gets its link", async ({ page }) => {
  const release = await holdScripts(page);
  open(page, "/forgot");
  await page.getByLabel("E-mail address").fill("nobody@example.com");
  await page.getByRole("button", { name: "Send the link" }).click();
  release();
  await expect(page.getByText("nobody@example.com")).toBeVisible();
});

for (const [path, label, action] of [
  ["/verify", "Password", "Confirm and sign in"],
  ["/reset", "New password", "Set the password"],
] as const) {
  test(`a password that was filled in on ${path} before the page hears is sent, and stays when the link is spent`, async ({ page }) => {
    const release = await holdScripts(page);
    open(page, `${path}#${"a".repeat(43)}`);
    const password = page.getByLabel(label, { exact: true });
    await password.fill("a calm ledger");
    await page.getByRole("button", { name: action }).click();
    release();
    await expect(page.getByText(/This link was used/)).toBeVisible();
    await expect(password).toHaveValue("a calm ledger");
  });
}

test("a line of work that was typed before the page hears is understood", async ({ pageOf }) => {
  const page = await pageOf("hanna@fernweh.example");
  const release = await holdScripts(page);
  open(page, "/fernweh-outdoor/time");
  const line = page.getByRole("textbox", { name: "Log time in one line" });
  await line.fill("30m");
  release();
  await expect(page.getByRole("combobox", { name: "Activity", exact: true })).toBeVisible();
  await expect(line).toHaveValue("30m");
});

test("a line that is typed into a part of the page before it is taken over stays, and so does its caret", async ({ pageOf }) => {
  const page = await pageOf("hanna@fernweh.example");
  // Types in the very moment in which the field can be seen, which the frame around it is ready for before.
  await page.addInitScript(() => {
    const type = () => {
      const field = document.querySelector<HTMLInputElement>("main [aria-describedby=quick-says]");
      if (!field || document.documentElement.dataset.ready === undefined) return void requestAnimationFrame(type);
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "30m");
      field.setSelectionRange(1, 1);
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: "30m" }));
    };
    type();
  });
  await page.goto("/fernweh-outdoor/time");
  const line = page.getByRole("textbox", { name: "Log time in one line" });
  await expect(page.getByRole("combobox", { name: "Activity", exact: true })).toBeVisible();
  await expect(line).toHaveValue("30m");
  expect(await line.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(1);
  await page.keyboard.type("5");
  await expect(line).toHaveValue("350m");
});

test("a file that was chosen before the page hears is read", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  const release = await holdScripts(page);
  open(page, "/fernweh-outdoor/results/responses/import");
  await page.locator('input[type="file"]').setInputFiles({ name: "early.csv", mimeType: "text/csv", buffer: Buffer.from("Received,Answered,Subject\n2026-01-05 09:00,2026-01-05 09:10,Is there parking\n") });
  release();
  await expect(page.getByLabel("Channel")).toBeVisible();
});
