import { ownOrigin } from "./cookies";

const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether the headers say that one of our own pages sent the request. A machine of one's own has three names, and the front door
 * answers to all of them: there the page's address has to be the one that was asked for.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const own = ownOrigin();
  if (origin === own) return true;
  if (origin === null || !URL.canParse(origin)) return false;
  const { protocol, hostname, host } = new URL(origin);
  return protocol === "http:" && host === headers.get("host") && [hostname, new URL(own).hostname].every((name) => THIS_MACHINE.includes(name));
}
