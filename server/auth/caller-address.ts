import { isIPv4, isIPv6 } from "node:net";

/**
 * What stands for a network address in a rate limit: an IPv4 address, or the /64 that one household or office has of IPv6.
 * Null for none, and for this machine itself: that is the owner at home or a proxy in front, and says nothing about who asks.
 */
export function limitedAddress(ip: string): string | null {
  const plain = ip.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return plain.startsWith("127.") ? null : plain;
  if (!isIPv6(plain) || plain === "::1") return null;
  const [head = "", tail] = plain.split("%")[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(":");
}
