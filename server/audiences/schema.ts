import { z } from "zod";
import { id, note, text, word } from "../trpc/scalars";

/** Where they are: what they do there, and how to reach them. */
const place = { platformKey: word(60), doing: note, reach: note };

export const audienceFields = { name: text(80), who: note, note, platforms: z.array(z.object(place)).max(40), channelIds: z.array(id).max(200) };
export type AudienceFields = z.infer<z.ZodObject<typeof audienceFields>>;
export const audienceRef = { audienceId: id };
export const newAudience = { ...audienceRef, ...audienceFields };
/** The version that was read: a change on top of somebody else's is refused. */
export const audienceChange = { ...newAudience, version: z.int().min(1) };

export const audience = z.object({
  id: z.string(),
  name: z.string(),
  who: z.string(),
  note: z.string(),
  version: z.number(),
  platforms: z.array(z.object({ platformKey: z.string(), platformName: z.string(), doing: z.string(), reach: z.string() })),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Audience = z.infer<typeof audience>;
