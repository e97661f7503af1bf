import { createHash, randomBytes } from "node:crypto";

/** What a mailed link carries, and all that is kept of it: the hash. 32 random bytes need no slow hash. */
export function makeLinkToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashLinkToken(token) };
}

export const hashLinkToken = (token: string) => createHash("sha256").update(token).digest("base64url");
