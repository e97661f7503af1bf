import { decode } from "next-auth/jwt";
import { z } from "zod";
import type { Who } from "../db/tenant";
import { cookieOf, sessionCookieName } from "./cookies";
import { touchSession } from "./session-touch";

const token = z.object({ uid: z.uuid(), sid: z.uuid() });

/**
 * Who a Cookie header says is asking; null without a readable session cookie. It is a claim about a session and not yet a
 * right: whether that session still lives is asked of the database by `enter`, in each call. Asking counts as its use.
 */
export async function whoFromCookieHeader(cookie: string | null): Promise<Who | null> {
  const sealed = cookieOf(cookie, sessionCookieName());
  const secret = process.env.NEXTAUTH_SECRET;
  if (!sealed || !secret) return null;
  const read = token.safeParse(await decode({ token: sealed, secret }).catch(() => null));
  if (!read.success) return null;
  const who = { userId: read.data.uid, sessionId: read.data.sid };
  void touchSession(who, new Date());
  return who;
}
