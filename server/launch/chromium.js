import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const ELSEWHERE = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];

/** A Chromium on this machine: CHROMIUM_PATH, else what is in the usual places; undefined when there is none. */
export function findChromium() {
  const directories = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/snap/bin"];
  const candidates = [process.env.CHROMIUM_PATH, ...NAMES.flatMap((name) => directories.map((directory) => path.join(directory, name))), ...ELSEWHERE];
  return candidates.find((file) => file && fs.existsSync(file));
}

/** Finds a Chromium or installs Debian's, where we may. Throws what a person has to do when there is no way. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "chromium", "fonts-liberation"], { env, stdio: "inherit" });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error("The end-to-end tests need a Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program.");
}
