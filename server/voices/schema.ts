import { z } from "zod";
import { id, optionalText, text } from "../trpc/scalars";

/** Who speaks: a member, or the name of somebody without an account; on one channel, or wherever there is no other. */
export const voiceFields = { memberId: id.nullable(), name: optionalText(80), tone: text(500), channelId: id.nullable() };
export type VoiceFields = z.infer<z.ZodObject<typeof voiceFields>>;
export const voiceRef = { voiceId: id };
export const newVoice = { ...voiceRef, ...voiceFields };

export const voice = z.object({ id: z.string(), memberId: z.string().nullable(), name: z.string(), tone: z.string(), channelId: z.string().nullable(), channelName: z.string().nullable() });
export type Voice = z.infer<typeof voice>;
