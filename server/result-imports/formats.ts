import { headingKey } from "../imports/formats/heading";
import type { Holds, PostColumns, PostRole, ResultFormat } from "./schema";
import { recogniseSpend } from "./spend-columns";
import { POST_ROLES } from "./schema";

/** `signature`: headings that the export has and the others have not; of a list within it one is enough. */
type KnownFormat = { name: Exclude<ResultFormat, "generic">; holds: Holds; signature: (string | string[])[] };

/** The exports that are recognised by their headings, in any order of columns. What is more particular stands first. */
const KNOWN_FORMATS: KnownFormat[] = [
  { name: "linkedin-posts", holds: "posts", signature: ["Post link", "Created date", "Impressions"] },
  { name: "meta-posts", holds: "posts", signature: ["Post ID", "Permalink", ["Publish time", "Posted"]] },
  { name: "linkedin-days", holds: "days", signature: ["Date", ["Impressions (total)", "Impressions (organic)", "Organic followers", "Total followers", "Total page views (total)"]] },
  { name: "plausible", holds: "days", signature: [["date", "time"], "visitors", ["pageviews", "bounce_rate", "visit_duration"]] },
  { name: "matomo", holds: "days", signature: ["Date", ["Unique visitors", "nb_uniq_visitors", "nb_visits"], ["Visits", "Actions", "nb_visits", "nb_actions"]] },
  { name: "google-analytics", holds: "days", signature: ["Date", ["Active users", "Total users", "Sessions", "New users", "Key events"]] },
  { name: "meta-days", holds: "days", signature: ["Date", ["Primary", "Facebook reach", "Instagram reach", "Page reach", "Daily Total Reach", "Daily Page Engaged Users", "Daily New Likes"]] },
];

/** Headings that exports and hand-made sheets use, the likeliest first. */
const SYNONYMS: Record<PostRole, string[]> = {
  date: ["publish time", "published", "published at", "posted", "created date", "date", "day", "created", "post date", "datum", "data", "tag", "dag", "giorno"],
  time: ["time", "post time", "uhrzeit", "tijd", "ora"],
  month: ["month", "post month", "maand", "monat", "luna", "mese"],
  weekday: ["weekday", "post weekday", "day of week", "wochentag", "weekdag", "ziua saptamanii", "giorno della settimana"],
  hour: ["hour", "post hour", "stunde", "uur", "ora"],
  format: ["post type", "content type", "media type", "type", "format", "typ", "tip", "tipo"],
  paid: ["paid", "is paid", "promoted", "sponsored", "boosted", "bezahlt", "betaald"],
  title: ["title", "post title", "post message", "message", "text", "description", "caption", "titel", "titlu", "titolo"],
  permalink: ["permalink", "post link", "link", "url"],
  postId: ["post id", "id"],
  reach: ["reach", "t_reach", "total reach", "lifetime post total reach", "unique impressions", "reichweite", "bereik", "copertura"],
  impressions: ["impressions", "t_impression", "total impressions", "lifetime post total impressions", "views", "impressionen", "weergaven", "impressioni"],
  interactions: ["interactions", "total interactions", "t_interactions", "reactions, comments and shares", "engagements", "interaktionen", "interacties", "interazioni"],
  comments: ["comments", "comment", "kommentare", "reacties", "comentarii", "commenti"],
  likes: ["likes", "like", "reactions", "gefallt mir", "vind-ik-leuks", "aprecieri", "mi piace"],
  shares: ["shares", "share", "reposts", "geteilt", "gedeeld", "distribuiri", "condivisioni"],
};

const DAY_HEADINGS = ["day", "date", "time", "reporting starts", "start date (in utc)", "datum", "dag", "tag", "data", "ziua", "giorno"];

/** Which export a file is and what its rows are. A file that nobody knows holds posts where its columns are those of posts. */
export function recogniseResults(headings: readonly string[]): { format: ResultFormat; holds: Holds } {
  const keys = new Set(headings.map(headingKey));
  const has = (heading: string) => keys.has(headingKey(heading));
  const spend = recogniseSpend(headings);
  if (spend) return { format: spend, holds: "spend" };
  const known = KNOWN_FORMATS.find(({ signature }) => signature.every((wanted) => (typeof wanted === "string" ? has(wanted) : wanted.some(has))));
  if (known) return known && { format: known.name, holds: known.holds };
  const columns = proposePostColumns(headings);
  const isOfPosts = (["weekday", "hour", "permalink", "postId", "format", "title"] as const).some((role) => columns[role] !== undefined);
  return { format: "generic", holds: isOfPosts ? "posts" : "days" };
}

/** Proposes which column of a file of posts holds what; each column once. */
export function proposePostColumns(headings: readonly string[]): PostColumns {
  const free = new Map(headings.map((heading) => [headingKey(heading), heading]));
  const columns: PostColumns = {};
  for (const role of POST_ROLES) {
    const key = SYNONYMS[role].map(headingKey).find((synonym) => free.has(synonym));
    if (key === undefined) continue;
    columns[role] = free.get(key);
    free.delete(key);
  }
  return columns;
}

/** The column that holds the day, by its heading; null where none sounds like it. */
export function proposeDayColumn(headings: readonly string[]): string | null {
  const keys = headings.map(headingKey);
  const day = DAY_HEADINGS.map(headingKey).find((wanted) => keys.includes(wanted));
  return day === undefined ? null : (headings[keys.indexOf(day)] ?? null);
}
