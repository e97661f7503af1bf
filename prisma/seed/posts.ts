import type { Database } from "../../server/db/client";
import { addDays, type Day } from "../../server/domain/day";
import { type Person, type Place } from "../../server/testing/factories";
import { importResults } from "../../server/testing/result-imports";
import { pickOne, randomOf } from "./random";
import { type Ids, idOf } from "./work";

/** Which channel of a place has its posts imported, how many over how many days, and the clock of its page. */
const STORIES: Record<string, { channel: string; posts: number; days: number; zone: string }> = {
  "bakery-brood": { channel: "Instagram", posts: 130, days: 170, zone: "Europe/Amsterdam" },
  "fernweh-outdoor": { channel: "Instagram", posts: 180, days: 240, zone: "Europe/Berlin" },
};

/** When it is posted, and how well that goes: mornings as everybody does, evenings as few do. */
const HOURS = [["07", 1.1, 5], ["09", 0.8, 7], ["12", 1, 6], ["17", 1.3, 4], ["20", 1.9, 3]] as const;
const KINDS = [["Photo", 6], ["Video", 3], ["Status", 1]] as const;

/** Imports an export of the place's page as its owner would: the figures are made up, and the same on every machine. */
export async function tellPosts(db: Database, owner: Person, place: Place, { channels }: Pick<Ids, "channels">, today: Day) {
  const story = STORIES[place.slug];
  if (!story) return;
  await importResults(db, owner, place, exportOf(place.slug, story, today), { zone: story.zone, channelId: idOf(channels, story.channel), dateFormat: "YYYY-MM-DD" });
}

function exportOf(slug: string, { posts, days }: (typeof STORIES)[string], today: Day): string {
  const random = randomOf(`posts of ${slug}`);
  const lines = Array.from({ length: posts }, (_, index) => {
    const on = addDays(today, -1 - Math.floor(random() * days));
    const [hour, pull] = pickOne(random, HOURS.map(([at, strength, weight]) => [[at, strength] as const, weight] as const));
    const minute = String(Math.floor(random() * 60)).padStart(2, "0");
    const isPaid = random() < 0.2;
    const reach = Math.round((isPaid ? 2600 : 900) * pull * (0.5 + random()));
    const likes = Math.round(reach * 0.06 * (0.6 + random()));
    // Some exports leave a figure out: it is unknown, and not 0.
    const shares = random() < 0.04 ? "" : Math.round(likes * 0.1 * random());
    return [index + 1, `${on} ${hour}:${minute}`, `https://social.example/${slug}/${index + 1}`, pickOne(random, KINDS), isPaid ? "yes" : "no", reach, Math.round(reach * 1.4), likes, Math.round(likes * 0.12 * random()), shares].join(",");
  });
  return ["Post ID,Publish time,Permalink,Post type,Paid,Reach,Impressions,Likes,Comments,Shares", ...lines].join("\n");
}
