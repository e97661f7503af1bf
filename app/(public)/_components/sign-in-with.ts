import { getCsrfToken } from "next-auth/react";
import { z } from "zod/mini";

/** Why nobody was signed in: a key of the catalogue `errors`, with the minutes to wait where that is the reason. */
export type Refusal = { reason: "wrongSignIn" | "tooManyAttempts" | "busy" | "network"; minutes: number };

const answer = z.object({ reason: z.enum(["wrongSignIn", "tooManyAttempts", "busy"]), retryAfterSeconds: z.optional(z.number()) });

/** Signs in with address and password. Null when that went well: the session's cookie is set. */
export async function signInWith(email: string, password: string): Promise<Refusal | null> {
  try {
    const body = new URLSearchParams({ email, password, csrfToken: (await getCsrfToken()) ?? "" });
    const response = await fetch("/api/auth/callback/credentials", { method: "POST", body });
    if (response.ok) return null;
    const { reason, retryAfterSeconds = 0 } = answer.parse(await response.json());
    return { reason, minutes: Math.ceil(retryAfterSeconds / 60) };
  } catch {
    return { reason: "network", minutes: 0 };
  }
}

/** Opens a page of the app afresh, so that nothing of an earlier person is left in memory. */
export const openPage = (path: string) => window.location.assign(path);
