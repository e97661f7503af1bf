import { defineConfig } from "@playwright/test";
import { findChromium } from "../server/launch/chromium";

const isRoot = process.getuid?.() === 0;

/**
 * What Chromium leaves out. Each new window would load the popups of an address bar that nobody sees, two pages that cost as much
 * as the one under test. Chromium hears the last list only: the others are Playwright's own.
 */
const LEFT_OUT = [
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding",
  "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch",
];

/** Every spec runs at both widths, but for those whose title says @desktop or @phone, against the app at BASE_URL (the running one when it is not set). */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "line",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // What is still fading in has not its contrast yet.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      // Chromium's sandbox cannot be had as root, and containers give it little shared memory.
      args: [`--disable-features=${LEFT_OUT.join(",")}`, ...(isRoot ? ["--no-sandbox", "--disable-dev-shm-usage"] : [])],
    },
  },
  projects: [
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    { name: "phone", grepInvert: /@desktop/, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
});
