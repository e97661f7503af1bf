import { followMail, invite, newAddress } from "./support/mail";
import { expect, expectAccessible, expectNoSideways, test, waitAfterGoto } from "./support/test";
import type { Page } from "@playwright/test";

const PASSWORD = "a calm ledger";

async function signUpAsAgency(page: Page, address: string) {
  await page.goto("/sign-up");
  await page.getByText("An agency").click();
  await page.getByLabel("Name of the agency").fill("Studio Nord");
  await page.getByLabel("First client").fill("Bakery");
  await page.getByLabel("Your name").fill("Anna");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Check your mail")).toBeVisible();
  await followMail(page, address, /Confirm your address/);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL(/\/agencies\/studio-nord/);
}

async function signOut(page: Page) {
  await page.getByRole("button", { name: "Your account", exact: true }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
}

test("a new agency signs up, confirms its address by mail and is in", async ({ page }) => {
  const address = newAddress();
  await signUpAsAgency(page, address);
  await signOut(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test("who forgot the password sets a new one by mail, and is signed out in every other browser", async ({ page, browser, baseURL }) => {
  const address = newAddress();
  await signUpAsAgency(page, address);
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = waitAfterGoto(await elsewhere.newPage());
  await other.goto("/forgot");
  await expectAccessible(other);
  await other.getByLabel("E-mail address").fill(address);
  await other.getByRole("button", { name: "Send the link" }).click();
  await expect(other.getByText("Check your mail")).toBeVisible();
  await followMail(other, address, /Set a new password/);
  await other.getByLabel("New password").fill("brand new words");
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByText("Your new password is set")).toBeVisible();
  await other.getByLabel("E-mail address").fill(address);
  await other.getByLabel("Password", { exact: true }).fill("brand new words");
  await other.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(other).toHaveURL(/\/agencies\//);
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
  await elsewhere.close();
});

test("a person changes their name and sees where they are signed in", async ({ pageOf }) => {
  const page = await pageOf("lukas@fernweh.example");
  await page.goto("/account");
  const name = page.getByLabel("Your name");
  await name.fill(await name.inputValue());
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your name is saved")).toBeVisible();
  await expect(page.getByRole("row", { name: /This browser/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("somebody without an account is invited, signs up, confirms and is in as invited", async ({ page, pageOf }) => {
  const address = newAddress();
  const owner = await pageOf("clara@fernweh.example");
  await invite(owner, "/fernweh-outdoor/team", address);

  await followMail(page, address, /invites you to/);
  await expect(page.getByText(/Your role there: Member/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign up to accept" }).click();
  await page.getByLabel("Your name").fill("Nina New");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Check your mail")).toBeVisible();
  await followMail(page, address, /Confirm your address/);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByRole("button", { name: /Accept and open/ }).click();
  await expect(page).toHaveURL(/\/fernweh-outdoor/);
});

test("links that are cut short say so", async ({ page }) => {
  for (const path of ["/verify", "/reset", "/invite"]) {
    await page.goto(path);
    await expect(page.getByText("This link is not complete")).toBeVisible();
    await expectAccessible(page);
    await expectNoSideways(page);
  }
});

test("the demo's people are offered for signing in", async ({ page }) => {
  await page.goto("/sign-in");
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: /clara@fernweh.example/ }).click();
  await expect(page.getByLabel("E-mail address")).toHaveValue("clara@fernweh.example");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/fernweh-outdoor/);
});
