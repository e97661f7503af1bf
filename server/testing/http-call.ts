import { encode } from "next-auth/jwt";
import { sessionCookieName } from "../auth/cookies";
import type { Who } from "../db/tenant";

/** The address that the app is configured with in tests of its HTTP side. */
export const ORIGIN = "http://localhost:3000";

/** A Cookie header as the browser of this session sends it. */
export async function cookieFor({ userId, sessionId }: Who): Promise<string> {
  const sealed = await encode({ token: { uid: userId, sid: sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "" });
  return `${sessionCookieName()}=${encodeURIComponent(sealed)}`;
}

type Shape = { method?: "GET" | "POST"; headers?: Record<string, string | null>; body?: BodyInit; cookie?: string };

/** A request as our own pages send it, but for what is given; a header that is null is not sent. */
export function requestTo(path: string, { method = "POST", headers = {}, body, cookie }: Shape = {}): Request {
  const usual: Record<string, string | null> = { origin: ORIGIN, "x-app": "1", "content-type": "application/json", ...(cookie ? { cookie } : {}), ...headers };
  const sent = Object.entries(usual).filter((pair): pair is [string, string] => pair[1] !== null);
  return new Request(`${ORIGIN}/api/trpc/${path}`, { method, headers: sent, ...(method === "POST" ? { body: body ?? "{}" } : {}) });
}
