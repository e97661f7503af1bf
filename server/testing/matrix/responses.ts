import { canary } from "./canary-row";
import { idOf } from "./id-of";
import { HAND, memberIdOf, NOW, type Place } from "./places";

type Put = (table: string, values: Record<string, unknown>, n?: number) => Promise<void>;

/** Messages of a place: open, answered and deleted; and the hours of all channels and of one. */
export async function fillResponses(put: Put, place: Place) {
  const message = { channel_id: idOf(place, "channel 1"), received_on: "2026-03-17", received_at: "2026-03-17T09:00:00Z", due_at: "2026-03-17T09:30:00Z", sentiment: "negative", version: 1, by_id: memberIdOf(place, HAND[place]) };
  const open = { answered_at: null, answered_by_id: null, taken_seconds: null };
  const file = { member_id: memberIdOf(place, HAND[place]), kind: "responses", format: "generic", settings: {}, mapping: null, error: null, undone_at: null, file_gone_at: null, row_count: 1, progress: 0, created_at: NOW };
  const content = Buffer.from(`Received,Note\n2026-03-12 09:00,${canary(place, "response_file", "note", 1)}\n`);
  await put("imports", { ...file, id: idOf(place, "response upload"), content, state: "uploaded", added: null, known: null, left_out: null, finished_at: null }, 3);
  await put("imports", { ...file, id: idOf(place, "response import"), content, state: "done", added: 1, known: 0, left_out: 0, finished_at: NOW }, 4);
  const logged = { import_id: null, import_key: null };
  await put("responses", { ...message, ...open, ...logged, id: idOf(place, "response"), deleted_at: null });
  await put("responses", { ...message, import_id: idOf(place, "response import"), id: idOf(place, "answered response"), answered_at: "2026-03-17T09:20:00Z", answered_by_id: memberIdOf(place, HAND[place]), deleted_at: null }, 2);
  await put("responses", { ...message, ...open, ...logged, id: idOf(place, "deleted response"), deleted_at: NOW }, 3);
  const week = { from_on: "2026-01-01", zone: "Europe/Lisbon", opens_at: [540, 540, 540, 540, 540, 0, 0], closes_at: [1020, 1020, 1020, 1020, 1020, 0, 0] };
  await put("channel_hours", { ...week, channel_id: null });
  await put("channel_hours", { ...week, channel_id: idOf(place, "channel 1") }, 2);
}
