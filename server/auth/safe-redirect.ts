/**
 * A wish where to go next, as an address of ours: total, for whatever comes in. Anything that is not plainly a page of
 * this origin is the start page; `baseUrl` is the configured origin, never one out of the request.
 */
export function safeRedirect(wish: unknown, baseUrl: string): string {
  const home = `${baseUrl}/`;
  if (typeof wish !== "string" || wish.length > 2000) return home;
  // Browsers read "\" as "/" and drop control characters; an address with either is nobody's honest wish.
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(wish) || /%(0[0-9a-f]|1[0-9a-f]|5c|2f%2f)/i.test(wish)) return home;
  if (!wish.startsWith("/") && !wish.startsWith(home) && wish !== baseUrl) return home;
  if (wish.startsWith("//")) return home;
  try {
    const url = new URL(wish, home);
    return url.origin === baseUrl && !url.pathname.startsWith("//") ? url.href : home;
  } catch {
    return home;
  }
}

/** The same as a path within the app, for pages. */
export const safePath = (wish: unknown): string => safeRedirect(wish, "http://app.invalid").slice("http://app.invalid".length);
