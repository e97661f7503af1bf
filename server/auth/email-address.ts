/** RFC 5322's atoms without the characters that old relays read as routing, quoting or shell. */
const LOCAL = /^[a-z0-9#$&'*+/=?^_{}~-]+(\.[a-z0-9#$&'*+/=?^_{}~-]+)*$/;
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/;

/**
 * The one form in which an e-mail address is stored, compared and written to: NFKC, lower case, the domain in ASCII.
 * Null where it is not exactly one plain address. Every path that takes an address goes through here, so that two
 * spellings never become two accounts, and one field never becomes two recipients.
 */
export function normaliseAddress(typed: string): string | null {
  const plain = typed.normalize("NFKC").trim().toLowerCase();
  const [local, domain, ...more] = plain.split("@");
  if (local === undefined || domain === undefined || more.length > 0) return null;
  const ascii = TYPED_DOMAIN.test(domain) ? asciiDomain(domain) : null;
  if (ascii === null || !DOMAIN.test(ascii) || !LOCAL.test(local) || local.length > 64) return null;
  const address = `${local}@${ascii}`;
  return address.length <= 254 ? address : null;
}

/** The domain as the DNS knows it, by the platform's own IDNA rules; null where it breaks them. */
function asciiDomain(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
