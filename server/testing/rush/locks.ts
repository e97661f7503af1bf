import { columnOf } from "../../db/day-column";
import { addDays, type Day } from "../../domain/day";
import { write } from "../factories";
import { sideDoor } from "../locks";
import { weekOf } from "./acts";
import { type Colleague, type Rush, type RushStep, send } from "./rush";

/** Days that somebody has locked, with everything that stood on them by then. */
type Held = { from: Day; to: Day; memberId: string | null; picture: string[]; open: () => Promise<unknown> };

/** What stands on the days, deleted entries too: all that a lock keeps as it is. The version is not: setting what is set already is let pass. */
async function standing(rush: Rush, { from, to, memberId }: Omit<Held, "picture" | "open">) {
  const rows = await sideDoor(rush.db, rush.at, (tx) => tx.timeEntry.findMany({
    where: { tenantId: rush.at.id, on: { gte: columnOf(from), lte: columnOf(to) }, ...(memberId && { memberId }) },
    select: { id: true, memberId: true, on: true, seconds: true, note: true, channelId: true, activityId: true, startedAt: true, endedAt: true, isBillable: true, deletedAt: true },
    orderBy: { id: "asc" },
    take: 20_000,
  }));
  return { picture: rows.map((row) => JSON.stringify(row)), seconds: rows.reduce((sum, row) => sum + (row.deletedAt ? 0 : row.seconds), 0) };
}

/** Compares what stands on locked days with what stood there when the lock was acknowledged. */
export async function compareHeld(rush: Rush, held: Held) {
  const { picture } = await standing(rush, held);
  const [gone, come] = [held.picture.filter((row) => !picture.includes(row)), picture.filter((row) => !held.picture.includes(row))];
  if (gone.length + come.length > 0) rush.findings.push(`${held.from} to ${held.to} changed while it was locked: ${gone.join()} became ${come.join()}`);
}

async function approve(rush: Rush, manager: Colleague, step: RushStep, held: Held[]) {
  const member = rush.at.members[step.value % rush.at.members.length]!;
  const from = weekOf(step);
  const days = { from, to: addDays(from, 6), memberId: member.memberId };
  if (held.some((other) => other.from === from && other.memberId === member.memberId)) return;
  const { seconds } = await standing(rush, days);
  const week = { tenant: rush.at.slug, memberId: member.memberId, from };
  const approval = write({ ...week, seconds });
  if ((await send(rush, manager, step.value % 5 === 0, (api) => api.timesheets.approve(approval).then(() => "done"))) === null) return;
  const then = await standing(rush, days);
  if (then.seconds !== seconds) rush.findings.push(`${from}: ${seconds} s were approved and ${then.seconds} s stand there`);
  held.push({ ...days, picture: then.picture, open: () => send(rush, manager, false, (api) => api.timesheets.reopen(write({ ...week, reason: "One more line" })).then(() => "done")) });
}

async function close(rush: Rush, owner: Colleague, { value }: RushStep, held: Held[]) {
  const month = { tenant: rush.at.slug, month: "2026-02" };
  const closing = write(month);
  if ((await send(rush, owner, value % 5 === 0, (api) => api.timesheets.closeMonth(closing).then(() => "done"))) === null) return;
  const days = { from: "2026-02-01", to: "2026-02-28", memberId: null };
  const { picture } = await standing(rush, days);
  held.push({ ...days, picture, open: () => send(rush, owner, false, (api) => api.timesheets.reopenMonth(write({ ...month, reason: "One more line" })).then(() => "done")) });
}

/** Locks days, or opens again what is locked for longest: at most so many are locked by one person. */
export async function lockOrOpen(rush: Rush, person: Colleague, held: Held[], step: RushStep) {
  const isOwner = person === rush.at.owner;
  const oldest = held.length >= (isOwner ? 1 : 2) ? held.shift() : undefined;
  if (!oldest) return isOwner ? step.n % 3 === 0 && close(rush, person, step, held) : approve(rush, person, step, held);
  await compareHeld(rush, oldest);
  if ((await oldest.open()) === null) rush.findings.push(`${oldest.from} to ${oldest.to} could not be opened again`);
}

export type { Held };
