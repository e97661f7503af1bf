import { randomUUID } from "node:crypto";
import { type Person, type Place, write } from "./factories";

/** A message unless a test says otherwise; `answeredAt` is when it was answered, by whoever logs it. */
type Start = { channelId: string; receivedAt: string; answeredAt?: string | null; answeredById?: string | null; sentiment?: "positive" | "neutral" | "negative" | null; isEscalated?: boolean; note?: string };

/** Logs a message that came in at a time. */
export async function logMessage(person: Pick<Person, "api">, { slug: tenant }: Place, { channelId, receivedAt, answeredAt = null, answeredById, ...said }: Start): Promise<string> {
  const responseId = randomUUID();
  const fields = { tenant, responseId, channelId, receivedAt, sentiment: null, isEscalated: false, note: "", ...said };
  await person.api.responses.log(write({ ...fields, isAnswered: false }));
  if (answeredAt !== null) await person.api.responses.change(write({ ...fields, version: 1, answeredAt, ...(answeredById !== undefined && { answeredById }) }));
  return responseId;
}
