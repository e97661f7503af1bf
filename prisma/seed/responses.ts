import { randomUUID } from "node:crypto";
import { roleMay } from "../../server/auth/permissions";
import type { Database } from "../../server/db/client";
import { enter } from "../../server/db/tenant";
import { inTransaction } from "../../server/db/transaction";
import { addMonths, type Day, daysFrom, monthOf, weekday } from "../../server/domain/day";
import { minuteOf } from "../../server/domain/open-week";
import { zonedInstant } from "../../server/domain/zone";
import type { Sentiment } from "../../server/responses/schema";
import { enterResponses } from "../../server/responses/service";
import { type Person, personAt, type Place, write } from "../../server/testing/factories";
import { pickOne, randomOf } from "./random";
import type { ResponsesStory } from "./responses-story";
import { type Ids, idOf } from "./work";

const NOTES = ["Which size?", "When is it back?", "Where is my order?", "A nice word", "Opening hours", "Something broke", ""] as const;
const MOODS: readonly (readonly [Sentiment | null, number])[] = [["neutral", 6], ["positive", 2], ["negative", 1], [null, 2]];

type Line = ResponsesStory["channels"][number];
type LineIds = Pick<Ids, "channels" | "members">;

/** What waits is so many minutes old when the demo is made; a demo of another day was made at its noon. */
const momentOf = (today: Day) => {
  const now = new Date();
  return now.toISOString().startsWith(today) ? now : new Date(`${today}T12:00:00Z`);
};

/** The hours of channels, the messages of the last months, and what waits now. */
export async function tellResponses(db: Database, owner: Person, { slug: tenant }: Place, story: ResponsesStory | undefined, ids: LineIds, today: Day) {
  if (!story) return;
  const now = momentOf(today);
  const { api } = personAt(db, owner, now);
  const from = `${addMonths(monthOf(today), -story.monthsBack)}-01`;
  for (const { channel, hours } of story.channels) {
    if (hours) await api.responses.setHours(write({ tenant, channelId: idOf(ids.channels, channel), hours: { zone: null, slaMinutes: hours.slaMinutes, weekdays: weekOf(hours) }, since: from }));
  }
  const { timeZone } = await api.tenants.current({ tenant });
  const rows = [...story.channels.flatMap((line) => answeredOf(line, { tenant, timeZone, from, today, now }, ids)), ...story.open.map((line) => openOf(line, now, ids))];
  await inTransaction(db, "mutation", async (tx) => {
    const entered = await enter(tx, owner, "tenant", tenant, now);
    if (entered.tenant) await enterResponses({ tx, tenant: entered.tenant, now, may: roleMay }, rows);
  });
}

function weekOf({ from, to, days }: NonNullable<Line["hours"]>) {
  const open = { from: minuteOf(from, false) ?? 0, to: minuteOf(to, true) ?? 0 };
  return Array.from({ length: 7 }, (_, index) => (days.includes(index + 1) ? open : null));
}

const openOf = ({ channel, minutesAgo, note, isEscalated = false }: ResponsesStory["open"][number], now: Date, ids: LineIds) => ({
  id: randomUUID(), channelId: idOf(ids.channels, channel), receivedAt: new Date(now.getTime() - minutesAgo * 60_000), answeredAt: null, answeredById: null, sentiment: null, isEscalated, note,
});

type Span = { tenant: string; timeZone: string; from: Day; today: Day; now: Date };

/** What came in on working days before today, and was answered. */
function answeredOf(line: Line, { tenant, timeZone, from, today, now }: Span, ids: LineIds) {
  const random = randomOf(`responses ${tenant} ${line.channel}`);
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const days = daysFrom(from, today).filter((day) => day !== today && weekday(day) <= 5);
  return days.flatMap((day) => Array.from({ length: Math.floor(line.perDay) + (random() < line.perDay % 1 ? 1 : 0) }, () => {
    const receivedAt = zonedInstant(day, `${two(9 + random() * 7)}:${two(random() * 60)}`, timeZone);
    const minutes = random() < line.prompt ? 3 + random() * 25 : 70 + random() * 400;
    const answeredAt = new Date(Math.min(receivedAt.getTime() + Math.floor(minutes * 60) * 1000, now.getTime()));
    const who = pickOne(random, line.by.map((person) => [person, 1] as const));
    return {
      id: randomUUID(), channelId: idOf(ids.channels, line.channel), receivedAt, answeredAt, answeredById: idOf(ids.members, who),
      sentiment: pickOne(random, MOODS), isEscalated: random() < 0.05, note: pickOne(random, NOTES.map((note) => [note, 1] as const)),
    };
  }));
}
