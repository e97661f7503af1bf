import { chromium } from "@playwright/test";
import { cookieOf } from "./caller.js";
import { quantile } from "./timing.js";

/**
 * `visibleMs` is by the page's own clock, from the navigation to the first frame that shows its numbers; `seenMs` is when this tool has
 * opened the page and been told of them, which is later by its own round trips and by scripts that are in their way.
 * `scriptBytes` are the scripts that the page itself names; those that follow, for pages one may go to next, are in `bytes`.
 * `again` is the same page opened once more by the same browser, which has kept what it may keep.
 * @typedef {{ visibleMs: number, seenMs: number, bytes: number, requests: number, scriptBytes: number, againBytes: number, againRequests: number }} PageFigures
 */

const RUNS = 5;

/**
 * Opens an address in a cold Chromium, as often as makes a median: when its numbers are to be seen, and all that came over
 * the wire until it was quiet, as it came, compressed.
 * @param {string} program @param {string} url @param {import("./load.js").SignedIn} who @param {string} secret @param {RegExp} numbers what is to be seen
 * @returns {Promise<PageFigures>}
 */
export async function openCold(program, url, who, secret, numbers) {
  const cookie = await cookieOf(who, secret);
  const [name = "", ...value] = cookie.split("=");
  /** @type {PageFigures[]} */
  const runs = [];
  const browser = await chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [] });
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name, value: value.join("="), url: new URL(url).origin }]);
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    await network.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.addInitScript(watchFor, numbers.source);
    const seen = { visibleMs: 0, seenMs: 0, bytes: 0, requests: 0, scriptBytes: 0, againBytes: 0, againRequests: 0 };
    /** @type {Map<string, string>} */
    const addresses = new Map();
    /** @type {Map<string, number>} */
    const scripts = new Map();
    network.on("Network.responseReceived", ({ requestId, type, response }) => void (type === "Script" && addresses.set(requestId, new URL(response.url).pathname)));
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      seen.requests += 1;
      seen.bytes += encodedDataLength;
      const address = addresses.get(requestId);
      if (address) scripts.set(address, encodedDataLength);
    });
    const since = performance.now();
    const answer = await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => "numbersVisibleAt" in globalThis);
    seen.seenMs = performance.now() - since;
    await page.waitForLoadState("networkidle");
    seen.visibleMs = await page.evaluate(() => /** @type {{ numbersVisibleAt: number }} */ (/** @type {unknown} */ (globalThis)).numbersVisibleAt);
    const html = (await answer?.text()) ?? "";
    for (const [address, bytes] of scripts) if (html.includes(address)) seen.scriptBytes += bytes;
    const kept = await openAgain(context, url);
    runs.push({ ...seen, againBytes: kept.bytes, againRequests: kept.requests });
    await context.close();
  }
  await browser.close();
  const middle = (/** @type {keyof PageFigures} */ key) => quantile(runs.map((run) => run[key]), 0.5);
  return { visibleMs: middle("visibleMs"), seenMs: middle("seenMs"), bytes: middle("bytes"), requests: middle("requests"), scriptBytes: middle("scriptBytes"), againBytes: middle("againBytes"), againRequests: middle("againRequests") };
}

/** In the page: keeps when the first frame was over in which its main part has the numbers. @param {string} numbers */
function watchFor(numbers) {
  const shown = new RegExp(numbers);
  const look = () => {
    const isThere = shown.test(document.querySelector("main")?.textContent ?? "");
    requestAnimationFrame(isThere ? () => Object.assign(globalThis, { numbersVisibleAt: performance.now() }) : look);
  };
  requestAnimationFrame(look);
}

/** What comes over the wire when the browser has been there before. @param {import("@playwright/test").BrowserContext} context @param {string} url */
async function openAgain(context, url) {
  const warm = await context.newPage();
  // The first visit went past the cache: this one fills it.
  await warm.goto(url, { waitUntil: "networkidle" });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  const seen = { bytes: 0, requests: 0 };
  /** @type {Set<string>} */
  const fromCache = new Set();
  network.on("Network.requestServedFromCache", ({ requestId }) => void fromCache.add(requestId));
  network.on("Network.responseReceived", ({ requestId, response }) => void (response.fromDiskCache && fromCache.add(requestId)));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (fromCache.has(requestId)) return;
    seen.requests += 1;
    seen.bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return seen;
}
