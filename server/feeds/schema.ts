import { z } from "zod";

/** The SHA-256 of the secret part of the address, in base64url. The address is made in the browser and never comes here. */
export const feedMaking = { tokenHash: z.string().regex(/^[\w-]{43}$/, "badRequest") };

/** Since when the own feed has its address; null where there is none. */
export const ownFeed = z.object({ madeAt: z.string().nullable() });
