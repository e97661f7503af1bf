const inBase64Url = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** A secret for the address and its hash. It is made here, so that the server never learns more than the hash of it. */
export async function makeFeedSecret(): Promise<{ secret: string; tokenHash: string }> {
  const secret = inBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return { secret, tokenHash: inBase64Url(new Uint8Array(hash)) };
}
