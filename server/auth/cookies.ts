/** The app's address as it is configured; links in mails and the safety of cookies come from it, never from a request. */
export function ownOrigin(): string {
  const url = process.env.NEXTAUTH_URL;
  if (!url) throw new Error("NEXTAUTH_URL is not set");
  return new URL(url).origin;
}

/** Over https cookies are bound to this very host by their name; http is for one's own machine and knows no such names. */
export const isHttps = () => ownOrigin().startsWith("https:");

const named = (name: string) => `${isHttps() ? "__Host-" : ""}worthwhile.${name}`;

export const sessionCookieName = () => named("session");
export const csrfCookieName = () => named("csrf");
export const callbackCookieName = () => named("callback");
/** Says that this browser has signed in to an account before; see rate-limits.ts. */
export const deviceCookieName = () => named("device");

export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() });

/** One cookie's value out of a Cookie header; null where it is not there or not readable. */
export function cookieOf(header: string | null, name: string): string | null {
  for (const part of header?.split(";") ?? []) {
    const [key, ...value] = part.split("=");
    if (key?.trim() !== name) continue;
    try {
      return decodeURIComponent(value.join("=").trim());
    } catch {
      return null;
    }
  }
  return null;
}
