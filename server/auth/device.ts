import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const YEAR = 365 * 24 * 3600;
export const DEVICE_COOKIE_SECONDS = YEAR;

const seal = (id: string, email: string) => createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "").update(`device ${id} ${email}`).digest("base64url");

/** A mark for a browser that has just signed in as this address. It names nobody and opens nothing: it only counts its wrong passwords apart. */
export function makeDevice(email: string): string {
  const id = randomBytes(16).toString("base64url");
  return `${id}.${seal(id, email)}`;
}

/** The device's id where the mark is ours and was made for this address, else null. */
export function knownDevice(mark: string | null, email: string): string | null {
  const [id = "", sealed = ""] = mark?.split(".") ?? [];
  const expected = Buffer.from(seal(id, email));
  const given = Buffer.from(sealed);
  return id !== "" && given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
