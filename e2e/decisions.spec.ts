import type { Page } from "@playwright/test";
import { followMail, newAddress } from "./support/mail";
import { expect, test } from "./support/test";

const PASSWORD = "a calm ledger";
const GOALS = ["More leads from the site", "Answer customers within the hour"] as const;
const now = new Date();
const month = now.toLocaleString("en", { month: "long", timeZone: "Europe/Amsterdam" });

/** A company of its own, empty; answers its address. */
async function signUp(page: Page): Promise<string> {
  const address = newAddress();
  await page.goto("/sign-up");
  await page.getByLabel("Name of the company").fill("Studio Nine");
  await page.getByLabel("Your name").fill("Anna");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Check your mail")).toBeVisible();
  await followMail(page, address, /Confirm your address/);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL(/studio-nine/);
  return `/${new URL(page.url()).pathname.split("/")[1]}`;
}

async function addChannel(page: Page, name: string, platform: string) {
  await page.getByRole("button", { name: "Add a channel" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a channel" });
  await dialog.getByLabel("Platform").fill(platform);
  await page.getByRole("option", { name: platform, exact: true }).click();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Status").selectOption("active");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Active");
}

/** Audits a channel from the board: right tactics, and work that can be given away. */
async function audit(page: Page, place: string, channel: string) {
  await page.goto(`${place}/channels`);
  await page.getByRole("link", { name: channel, exact: true }).click();
  await page.getByRole("button", { name: "Start an audit" }).click();
  await page.getByLabel("Minuses").fill("It takes more than it brings");
  for (const [question, answer] of [["Were the tactics right for this network?", "Yes"], ["Is talking with people the heart of this work?", "No"], ["Could somebody else do it for what it may cost?", "Yes"]] as const) await page.getByLabel(question).selectOption(answer);
  await page.getByRole("button", { name: "Complete the audit" }).click();
  await expect(page.getByText(/^Completed on/)).toBeVisible();
}

async function decide(page: Page, channel: string, verdict: string) {
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Decide on ${channel}` });
  await dialog.getByText(verdict, { exact: true }).click();
  await dialog.getByRole("textbox", { name: "Why" }).fill("The facts are clear.");
  await dialog.getByRole("button", { name: "Decide" }).click();
  await expect(dialog).toBeHidden();
}

test("from nothing to a signed strategy, a dropped channel whose hours are the first goal's, and a delegated one with its engagement @desktop", async ({ page }) => {
  test.slow();
  const place = await signUp(page);
  await expect(page.getByRole("heading", { name: "Start here" })).toBeVisible();
  await page.getByRole("link", { name: "Add a goal" }).click();
  for (const goal of GOALS) {
    await page.getByLabel("A goal in one sentence").fill(goal);
    await page.getByRole("button", { name: "Add goal" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: goal })).toBeVisible();
  }

  await page.goto(place);
  await page.getByRole("link", { name: "Open a channel" }).click();
  await addChannel(page, "Old page", "Facebook");
  await addChannel(page, "Company page", "LinkedIn");

  await page.goto(`${place}/time/budgets`);
  const cell = page.getByRole("textbox", { name: `Old page, ${month} ${now.getFullYear()}`, exact: true });
  await cell.focus();
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Old page: 10 h from ${month} ${now.getFullYear()} on`).first()).toBeVisible();

  await page.goto(`${place}/strategy/steering`);
  await page.getByRole("button", { name: "Sign off" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign off" }).click();
  await expect(page.getByText("The goals stand as they were signed.")).toBeVisible();

  await audit(page, place, "Old page");
  await decide(page, "Old page", "Drop");
  await page.getByLabel("Hours a month", { exact: true }).fill("10");
  await page.getByRole("button", { name: "Move hours" }).click();
  await expect(page.getByText(/10\sh went to goals/)).toBeVisible();
  await page.goto(`${place}/strategy`);
  await expect(page.getByRole("list", { name: "Goals in rank" }).getByRole("listitem").first()).toContainText(GOALS[0]);

  await audit(page, place, "Company page");
  await decide(page, "Company page", "Delegate");
  await page.getByRole("link", { name: "Open an engagement for it" }).click();
  const dialog = page.getByRole("dialog", { name: "Delegate Company page" });
  await dialog.getByLabel("Provider").fill("Kettle Works");
  await page.getByRole("option", { name: /Kettle Works/ }).click();
  await expect(dialog.getByLabel("Provider")).toHaveValue("Kettle Works");
  await dialog.getByLabel("Activity").fill("Measurement");
  await page.getByRole("option", { name: /Measurement/ }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: /Kettle Works/ })).toContainText("Active");
});
