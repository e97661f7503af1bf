import { decode } from "next-auth/jwt";
import { z } from "zod";
import type { Who } from "../db/tenant";
import { cookieOf, sessionCookieName } from "./cookies";
import { touchSession } from "./session-touch";

const token = z.object({ uid: z.uuid(), sid: z.uuid(), exp: z.number() });

/**
 * Cookies that were opened within the last minute: opening one costs as much as a question to the database. What is kept is
 * the claim alone; whether the session lives is asked in each call as before. The whole sealed text is the key.
 */
const opened = new Map<string, Who>();
const MOST_OPENED = 1000;
const KEPT_MS = 60_000;

async function open(sealed: string, secret: string): Promise<Who | null> {
  const read = token.safeParse(await decode({ token: sealed, secret }).catch(() => null));
  if (!read.success) return null;
  const who = { userId: read.data.uid, sessionId: read.data.sid };
  const left = Math.min(KEPT_MS, read.data.exp * 1000 - Date.now());
  if (left > 0 && opened.size < MOST_OPENED) {
    opened.set(sealed, who);
    setTimeout(() => opened.delete(sealed), left).unref();
  }
  return who;
}

/**
 * Who a Cookie header says is asking; null without a readable session cookie. It is a claim about a session and not yet a
 * right: whether that session still lives is asked of the database by `enter`, in each call. Asking counts as its use.
 */
export async function whoFromCookieHeader(cookie: string | null): Promise<Who | null> {
  const sealed = cookieOf(cookie, sessionCookieName());
  const secret = process.env.NEXTAUTH_SECRET;
  if (!sealed || !secret) return null;
  const who = opened.get(sealed) ?? (await open(sealed, secret));
  if (!who) return null;
  void touchSession(who, new Date());
  return who;
}
