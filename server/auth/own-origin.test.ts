import { afterEach, expect, it, vi } from "vitest";
import { isOwnOrigin } from "./own-origin";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["the configured address", "http://localhost:3000", "http://localhost:3000", "localhost:3000", true],
  ["another name of this machine, where that is what was asked for", "http://localhost:3000", "http://127.0.0.1:3000", "127.0.0.1:3000", true],
  ["another name of this machine than was asked for", "http://localhost:3000", "http://127.0.0.1:3000", "localhost:3000", false],
  ["another app on this machine", "http://localhost:3000", "http://localhost:8080", "localhost:3000", false],
  ["this machine, where the app is elsewhere", "https://app.example.test", "http://localhost:3000", "localhost:3000", false],
  ["a stranger who forges what was asked for", "https://app.example.test", "https://evil.example", "evil.example", false],
  ["nowhere", "http://localhost:3000", "null", "localhost:3000", false],
])("takes for our own page: %s", (_, configured, origin, host, isOwn) => {
  vi.stubEnv("NEXTAUTH_URL", configured);
  expect(isOwnOrigin(new Headers({ origin, host }))).toBe(isOwn);
});
