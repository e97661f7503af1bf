import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sidePool } from "./side-pool";

/** How often, and in how many seconds. */
const LIMITS = {
  /** Wrong passwords for one account, wherever they come from. */
  "sign-in-account": { points: 10, duration: 900 },
  /** The same from a browser that has signed in to it before: a stranger's guesses must not lock its owner out. */
  "sign-in-device": { points: 10, duration: 900 },
  "sign-in-network": { points: 60, duration: 900 },
  "sign-in-all": { points: 600, duration: 60 },
  "sign-up-network": { points: 30, duration: 3600 },
  "sign-up-all": { points: 120, duration: 60 },
  "reset-network": { points: 30, duration: 3600 },
  /** Mails that anybody can cause to one address. */
  "mail-account": { points: 4, duration: 3600 },
  /** Invitations that one tenant can send to one address, sent again or taken back and made anew among them. */
  "mail-invite": { points: 5, duration: 86_400 },
  /** Passwords tried by somebody who holds a link or a session already. */
  "password-link": { points: 10, duration: 900 },
  "password-session": { points: 10, duration: 900 },
} as const;
export type Limit = keyof typeof LIMITS;

const global = globalThis as typeof globalThis & { worthwhileLimiters?: Partial<Record<Limit, RateLimiterPostgres>> };
const limiters = (global.worthwhileLimiters ??= {});

function limiter(limit: Limit): RateLimiterPostgres {
  const { points, duration } = LIMITS[limit];
  return (limiters[limit] ??= new RateLimiterPostgres({
    storeClient: sidePool(),
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: limit,
    points,
    duration,
    // Once a key is over, it is refused from memory: a flood must not become a flood of writes.
    inMemoryBlockOnConsumed: points + 1,
  }));
}

/** The table names nobody: what is counted is kept as a keyed hash. */
const hidden = (key: string) => createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "").update(key).digest("base64url");

/** Counts one try. Null where there is room; else the whole seconds until there is room again. */
export async function spend(limit: Limit, key: string): Promise<number | null> {
  try {
    await limiter(limit).consume(hidden(key));
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}

/** Takes one try back: it was no guess. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(hidden(key));
}

/** Forgets what was counted. */
export async function forget(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(hidden(key));
}
