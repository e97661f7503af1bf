import { limitedAddress } from "./caller-address";
import { forget, giveBack, spend, type Limit } from "./rate-limits";

export type SignInTry = { email: string; ip: string; device: string | null };

/** What one try counts against, in the order in which it is asked. A known browser stands apart from what strangers do. */
function counters({ email, ip, device }: SignInTry): [Limit, string][] {
  if (device !== null) return [["sign-in-device", device]];
  const network = limitedAddress(ip);
  return [...(network === null ? [] : ([["sign-in-network", network]] as [Limit, string][])), ["sign-in-account", email], ["sign-in-all", ""]];
}

/** Counts a try before its password is looked at. Null where it may go on; else the seconds to wait. */
export async function spendSignIn(attempt: SignInTry): Promise<number | null> {
  for (const [limit, key] of counters(attempt)) {
    const wait = await spend(limit, key);
    if (wait !== null) return wait;
  }
  return null;
}

/** The password was right: what was counted against the account and this browser is forgotten, the network gets its try back. */
export async function settleSignIn(attempt: SignInTry): Promise<void> {
  for (const [limit, key] of counters(attempt)) {
    if (limit === "sign-in-network") await giveBack(limit, key);
    else if (limit !== "sign-in-all") await forget(limit, key);
  }
}
