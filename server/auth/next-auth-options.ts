import type { AuthOptions } from "next-auth";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { callbackCookieName, cookieOptions, csrfCookieName, isHttps, sessionCookieName } from "./cookies";
import { deleteSession } from "./data";
import { safeRedirect } from "./safe-redirect";
import { signIn } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    uid?: string;
    sid?: string;
  }
}

const THIRTY_DAYS = 30 * 24 * 3600;

/**
 * next-auth for one call. The sealed cookie says which person and which session, and nothing else; the session is a row
 * that each call asks for, so that ending it ends it at once. `onTrouble` hears what kept a password from being looked at.
 */
export function nextAuthOptions(db: Database, now: Date, onTrouble: (error: Error) => void): AuthOptions {
  return {
    secret: process.env.NEXTAUTH_SECRET,
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: THIRTY_DAYS },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
      callbackUrl: { name: callbackCookieName(), options: cookieOptions() },
    },
    providers: [
      {
        id: "credentials",
        name: "credentials",
        type: "credentials",
        credentials: {},
        // Answers null and never throws: what is thrown here would travel to the browser.
        async authorize(given) {
          const { email, password } = given as { email: string; password: string };
          const who = await signIn(db, email, password, now).catch((error: Error) => {
            onTrouble(error);
            return null;
          });
          return who && { id: who.userId, sessionId: who.sessionId };
        },
      },
    ],
    callbacks: {
      // `session` is what a browser asks the token to become. It becomes nothing that it was not.
      jwt: ({ token, user }) => (user ? { uid: user.id, sid: user.sessionId } : { uid: token.uid, sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => safeRedirect(url, baseUrl),
    },
    events: {
      async signOut({ token: { uid, sid } }) {
        if (!uid || !sid) return;
        await inTransaction(db, "mutation", async (tx) => {
          await actAs(tx, { userId: uid });
          await deleteSession(tx, sid);
        });
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
