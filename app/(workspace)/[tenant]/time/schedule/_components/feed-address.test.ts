import { expect, it } from "vitest";
import { hashLinkToken } from "@/server/auth/link-token";
import { makeFeedSecret } from "./feed-address";

it("is hashed in the browser as the server hashes what it is asked for", async () => {
  const { secret, tokenHash } = await makeFeedSecret();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(tokenHash).toBe(hashLinkToken(secret));
  expect((await makeFeedSecret()).secret).not.toBe(secret);
});
