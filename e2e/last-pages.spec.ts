import type { Page } from "@playwright/test";
import { followMail, invite, newAddress, openMail } from "./support/mail";
import { expect, expectAccessible, expectNoSideways, test, waitAfterGoto } from "./support/test";

const CLARA = "clara@fernweh.example";
const UNKNOWN = "a".repeat(43);

/** One heading, nothing that axe minds, nothing that sticks out, in both colours. */
async function expectSound(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // The colours change within a frame; axe would measure them on their way.
    await page.evaluate(async () => void (await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))));
    await expectAccessible(page);
    await expectNoSideways(page);
  }
}

for (const [path, label, action] of [
  ["/verify", "Password", "Confirm and sign in"],
  ["/reset", "New password", "Set the password"],
] as const) {
  test(`${path} is sound with a link, with one that is spent and with one that is cut short`, async ({ page }) => {
    await page.goto(`${path}#${UNKNOWN}`);
    await expect(page.getByRole("button", { name: action })).toBeVisible();
    await expectSound(page);
    await page.getByLabel(label, { exact: true }).fill("a calm ledger");
    await page.getByRole("button", { name: action }).click();
    await expect(page.getByText(/This link was used/)).toBeVisible();
    await expectSound(page);
    await page.goto("/sign-in");
    await page.goto(path);
    await expect(page.getByText("This link is not complete")).toBeVisible();
    await expectSound(page);
  });
}

test("/invite is sound for who is signed out and who is signed in, accepted, unknown and cut short", async ({ page, pageOf }) => {
  const owner = await pageOf(CLARA);
  const address = newAddress();
  await invite(owner, "/fernweh-outdoor/team", address);

  await openMail(page, address, /invites you to/);
  const link = (await page.getByRole("link", { name: /#/ }).getAttribute("href")) ?? "";
  await page.goto(link);
  await expect(page.getByRole("link", { name: "Sign in to accept" })).toBeVisible();
  await expectSound(page);
  await owner.goto(link);
  await expect(owner.getByText("You are signed in as")).toBeVisible();
  await expectSound(owner);
  await owner.getByRole("button", { name: /Accept and open/ }).click();
  await expect(owner.getByRole("alert").filter({ hasText: "This invitation is for" })).toBeVisible();
  await expectSound(owner);

  await page.getByRole("link", { name: "Sign up to accept" }).click();
  await page.getByLabel("Your name").fill("Nina New");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Password", { exact: true }).fill("a calm ledger");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Check your mail")).toBeVisible();
  await expectSound(page);
  await followMail(page, address, /Confirm your address/);
  await page.getByLabel("Password", { exact: true }).fill("a calm ledger");
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByRole("button", { name: /Accept and open/ }).click();
  await expect(page).toHaveURL(/\/fernweh-outdoor/);

  await page.goto(link);
  await expect(page.getByText("This invitation was accepted already")).toBeVisible();
  await expectSound(page);
  await page.route(/invites\.preview/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('"used"', '"expired"') });
  });
  await page.reload();
  await expect(page.getByText("This invitation is out of date")).toBeVisible();
  await expectSound(page);
  await page.unroute(/invites\.preview/);
  for (const path of [`/invite#${UNKNOWN}`, "/invite"]) {
    await page.goto("/account");
    await page.goto(path);
    await expect(page.getByText(/This invitation does not exist|This link is not complete/)).toBeVisible();
    await expectSound(page);
  }
});

test("what is not there says so, to everybody", async ({ browser, baseURL, pageOf }) => {
  const owner = await pageOf(CLARA);
  // Chromium notes a page that is not there, as it should be: these pages are not listened to.
  const signedIn = waitAfterGoto(await owner.context().newPage());
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const signedOut = waitAfterGoto(await context.newPage());
  for (const [page, path] of [[signedIn, "/no-such-place"], [signedIn, "/fernweh-outdoor/no-such-page"], [signedIn, "/agencies/fernweh-outdoor"], [signedOut, "/sign-in/no-such-page"]] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expectSound(page);
  }
  await context.close();
});

/** Of the page that `to` names, the scripts that are not those of the page `from`: cut off, so that it cannot be shown. */
async function cutOff(page: Page, from: string, to: string) {
  const scriptsOf = async (path: string) => [...(await (await page.request.get(path)).text()).matchAll(/\/_next\/static\/[^"'\\ ]+\.js/g)].map(([script]) => script);
  const known = new Set(await scriptsOf(from));
  const own = (await scriptsOf(to)).filter((script) => !known.has(script));
  expect(own.length).toBeGreaterThan(0);
  await page.route((url) => own.includes(url.pathname), (route) => route.abort());
}

test("a page that cannot be shown says so and can be tried again", async ({ pageOf }) => {
  const owner = await pageOf(CLARA);
  // What fails on purpose is noted in the console: this page is not listened to.
  const page = waitAfterGoto(await owner.context().newPage());
  for (const [from, to] of [["/fernweh-outdoor", "/fernweh-outdoor/team"], ["/fernweh-outdoor", "/account"]] as const) {
    await page.goto(from);
    if (to === "/account") await page.getByRole("button", { name: "Your account", exact: true }).click();
    // Of any width: a phone keeps its places behind a button, but has the links of the page itself.
    const link = page.locator(`a[href="${to}"]`).first();
    await link.waitFor({ state: "attached" });
    await cutOff(page, from, to);
    await link.dispatchEvent("click");
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await expectSound(page);
    await page.unrouteAll();
  }
});
