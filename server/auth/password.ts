import { hash, verify } from "@node-rs/argon2";

/** Argon2id at the cost that OWASP names as the floor: 19 MiB, two passes, one lane; about 100 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** At most two at once: a flood of sign-ins must not take every core from everybody else. */
const free = { seats: 2, queue: [] as (() => void)[] };

async function seated<T>(work: () => Promise<T>): Promise<T> {
  if (free.seats === 0) await new Promise<void>((resolve) => free.queue.push(resolve));
  else free.seats -= 1;
  try {
    return await work();
  } finally {
    const next = free.queue.shift();
    if (next) next();
    else free.seats += 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return seated(() => hash(password.normalize("NFKC"), COST));
}

/** False also where what is stored is no hash: an account that has no sign-in by password. */
export function isPassword(password: string, stored: string): Promise<boolean> {
  return seated(() => verify(stored, password.normalize("NFKC")).catch(() => false));
}
