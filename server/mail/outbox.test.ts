import { afterEach, expect, it, vi } from "vitest";
import { isOutboxOpen } from "./outbox";
import { postOf } from "./post";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["on one's own machine without a post", { NEXTAUTH_URL: "http://localhost:3000" }, true],
  ["where the app is reached by others", { NEXTAUTH_URL: "https://time.example.com" }, false],
  ["where the app is reached by others and somebody wants it so", { NEXTAUTH_URL: "https://time.example.com", WORTHWHILE_OUTBOX: "on" }, true],
  ["on one's own machine when it is switched off", { NEXTAUTH_URL: "http://localhost:3000", WORTHWHILE_OUTBOX: "off" }, false],
  ["with a post", { NEXTAUTH_URL: "http://localhost:3000", WORTHWHILE_OUTBOX: "on", SMTP_URL: "smtp://localhost" }, false],
  ["without an address", { NEXTAUTH_URL: "" }, false],
])("kept mails can be read %s: %s", (_, env, isOpen) => {
  for (const name of ["NEXTAUTH_URL", "WORTHWHILE_OUTBOX", "SMTP_URL"]) vi.stubEnv(name, "");
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(isOutboxOpen()).toBe(isOpen);
});

it.each(["subject", "name", "address"])("a line break in the %s does not reach the post", async (place) => {
  const post = postOf({ ...process.env, SMTP_URL: "smtp://127.0.0.1:1", NEXTAUTH_URL: "http://localhost:3000", MAIL_FROM: "app@example.test" });
  const evil = "x\r\nBcc: b@x.example";
  const mail = { to: { name: place === "name" ? evil : "A", address: place === "address" ? evil : "a@x.example" }, subject: place === "subject" ? evil : "S", text: "t", html: "h" };
  await expect(post(mail)).rejects.toThrow("line break");
});
