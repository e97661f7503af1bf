import { z } from "zod";
import { day, id, note, text } from "../trpc/scalars";

export const trainingFields = { memberId: id, topic: text(120), on: day, note };
export type TrainingFields = z.infer<z.ZodObject<typeof trainingFields>>;
export const trainingRef = { trainingId: id };
export const newTraining = { ...trainingRef, ...trainingFields };

export const training = z.object({ id: z.string(), memberId: z.string(), name: z.string(), topic: z.string(), on: z.string(), note: z.string() });
export type Training = z.infer<typeof training>;
