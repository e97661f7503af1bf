import { minorOf } from "../../server/domain/currency";
import { addDays, addMonths, type Day, monthOf } from "../../server/domain/day";
import { type Person, type Place, write } from "../../server/testing/factories";
import { addTool } from "../../server/testing/tools";
import type { ToolsStory } from "./tools-story";
import { type Ids, idOf } from "./work";

type Line = ToolsStory["tools"][number];

/** What the story says of a place's tools; rates of exchange first, so that what is paid in another currency counts. */
export async function tellTools(person: Person, place: Place, story: ToolsStory | undefined, ids: Pick<Ids, "channels" | "members">, today: Day) {
  if (!story) return;
  const month = monthOf(today);
  for (const { monthsBack, ...rate } of story.rates ?? []) await person.api.exchangeRates.set(write({ tenant: place.slug, on: `${addMonths(month, -monthsBack)}-01`, ...rate }));
  for (const line of story.tools) await addLine(person, place, line, ids, today);
}

async function addLine(person: Person, place: Place, { name, purpose, requirements, owner, savedHours, usedMonthsBack, trial, price, split = "hours", channels }: Line, ids: Pick<Ids, "channels" | "members">, today: Day) {
  const usedFrom = usedMonthsBack === undefined ? null : `${addMonths(monthOf(today), -usedMonthsBack)}-01`;
  const from = usedFrom ?? addDays(today, trial?.from ?? 0);
  const toolId = await addTool(person, place, {
    name, purpose, requirements, split, usedFrom,
    ownerId: idOf(ids.members, owner),
    savedMonthSeconds: savedHours === null ? null : savedHours * 3600,
    countsFrom: monthOf(from),
    costs: price ? [{ from, to: null, amountMinor: minorOf(price.amount, price.currency), currency: price.currency, per: price.per, seats: price.seats ?? 1 }] : [],
    channels: channels.map((channel) => ({ channelId: idOf(ids.channels, channel), sharePermille: null })),
  });
  if (trial) await person.api.tools.startTrial(write({ tenant: place.slug, toolId, version: 1, from: addDays(today, trial.from), until: addDays(today, trial.until) }));
}
