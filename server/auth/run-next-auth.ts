import imported from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import type { AuthOptions } from "next-auth";

// A CommonJS package: Node hands over its exports as the default, a bundler the default among them.
const NextAuth = (imported as typeof imported & { default?: typeof imported }).default ?? imported;

export type AuthCall = { path: string[]; method: "GET" | "POST"; cookies: Record<string, string>; body: Record<string, string> };
export type AuthAnswer = { status: number; cookies: string[]; body: unknown };

/**
 * Runs next-auth with exactly what it is given. This is its form for the pages router: the one for route handlers takes
 * query, cookies and headers from the request on its own, and answers 500 to a callback address that it cannot read.
 */
export async function runNextAuth({ path, method, cookies, body }: AuthCall, options: AuthOptions): Promise<AuthAnswer> {
  const answer: AuthAnswer = { status: 200, cookies: [], body: null };
  const response = {
    status(status: number) {
      answer.status = status;
      return response;
    },
    getHeader: () => answer.cookies,
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") answer.cookies = [value].flat();
      return response;
    },
    json: (sent: unknown) => void (answer.body = sent),
    send: (sent: unknown) => void (answer.body = sent),
    end: () => undefined,
  };
  // "json" asks for an address in the body instead of a redirect.
  const request = { query: { nextauth: path }, method, cookies, headers: {}, body: { ...body, json: "true" } };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return answer;
}
