import { chromium } from "@playwright/test";
import { findChromium } from "../server/launch/chromium";

/**
 * Takes the README's picture of a client's overview from the app at BASE_URL: `npm run picture`, which starts the app on
 * the demo's data and calls this.
 */
const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [] });
const page = await browser.newPage({ baseURL: process.env.BASE_URL, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 });
await page.goto("/sign-in");
await page.getByLabel("E-mail").fill("eva@northlight.example");
await page.getByLabel("Password", { exact: true }).fill("worth-the-while");
await page.getByRole("button", { name: "Sign in", exact: true }).click();
await page.waitForURL(/northlight/);
await page.goto("/bakery-brood");
await page.waitForLoadState("networkidle");
await page.screenshot({ path: ".github/overview.png" });
await browser.close();
