import { createHash } from "node:crypto";
import { monthOf, isMonth, weekday as weekdayOfDay, type Day, type Month } from "../../domain/day";
import { interactionsOf, POST_FIGURES, type PostFigures, weekdayOf } from "../../domain/post-figures";
import { readYesNo } from "../../imports/parsing/cells";
import { createDayReader } from "../../imports/parsing/date";
import { finding, quoted, type Finding } from "../../imports/parsing/finding";
import { createInstants } from "../../imports/parsing/instants";
import { readMoment } from "../../imports/parsing/moment";
import type { CsvRecord } from "../../imports/parsing/records";
import { POST_ROLES, type PostRole } from "../schema";
import { columnReader, spreadDate } from "./cells";
import { isMissing, readWhole } from "./figure";
import type { Reading } from "./settle";
import { weekdayNamed } from "./weekday-words";

/** A post as a file tells of it; null is not said. `weekdayOne` is how the file counted weekdays, where it did by numbers. */
export type ReadPost = PostFigures & {
  line: number;
  month: Month | null;
  on: Day | null;
  weekday: number | null;
  hour: number | null;
  at: Date | null;
  timeZone: string | null;
  weekdayOne: 1 | 7 | null;
  format: string | null;
  isPaid: boolean | null;
  title: string | null;
  permalink: string | null;
  importKey: string;
};

type PostReading = Extract<Reading, { holds: "posts" }>;
type When = Pick<ReadPost, "month" | "on" | "weekday" | "hour" | "at" | "timeZone" | "weekdayOne">;
type Say = (code: Finding["code"], params?: Finding["params"]) => null;

const NEVER: When = { month: null, on: null, weekday: null, hour: null, at: null, timeZone: null, weekdayOne: null };
const PAID_WORDS: Record<string, boolean> = { paid: true, sponsored: true, promoted: true, boosted: true, organic: false, unpaid: false };

/** The posts of a file. A row with a cell that cannot be read is no post: its findings say why. What is empty is null. */
export function readPosts(headings: readonly string[], records: readonly CsvRecord[], reading: PostReading): { posts: ReadPost[]; findings: Finding[]; missing: number } {
  const readers = new Map(POST_ROLES.map((role) => [role, columnReader(headings, reading.columns[role])]));
  const whenOf = createWhen(reading);
  const keyOf = createKeys(reading.channelId);
  const findings: Finding[] = [];
  const posts: ReadPost[] = [];
  let missing = 0;
  for (const { line, cells } of records) {
    const before = findings.length;
    const say: Say = (code, params = {}) => {
      findings.push(finding("error", code, line, params));
      return null;
    };
    const cell = (role: PostRole) => {
      const text = readers.get(role)?.(cells) ?? "";
      return isMissing(text) ? "" : text;
    };
    const when = whenOf(cell, say);
    const said = Object.fromEntries(POST_FIGURES.map((figure) => [figure, figureIn(cell(figure), reading.columns[figure], say)])) as PostFigures;
    // The key is of the row as it stands, so that another answer to a question does not make another post of it.
    const importKey = keyOf(cell("postId") || cell("permalink"), cells);
    if (findings.length > before) continue;
    missing += POST_FIGURES.filter((figure) => reading.columns[figure] !== undefined && said[figure] === null).length;
    const paid = cell("paid").toLowerCase();
    posts.push({
      line, ...when, ...said, interactions: interactionsOf(said), importKey,
      format: cut(cell("format"), 40), isPaid: PAID_WORDS[paid] ?? readYesNo(paid), title: cut(cell("title"), 300), permalink: cut(cell("permalink"), 500),
    });
  }
  return { posts, findings, missing };
}

const cut = (text: string, most: number) => text.slice(0, most).toWellFormed() || null;

function figureIn(text: string, heading: string | undefined, say: Say): number | null {
  if (text === "") return null;
  return readWhole(text) ?? say("unreadableFigure", { value: quoted(text), column: quoted(heading ?? "") });
}

/** When a post went out, as far as the row tells: a day with or without a time, or a month, a weekday and an hour by themselves. */
function createWhen({ columns, dateFormat, zone, weekdayOne, year }: PostReading) {
  const dayOf = createDayReader(dateFormat);
  const instantAt = createInstants();
  return (cell: (role: PostRole) => string, say: Say): When => {
    if (columns.date !== undefined) {
      const dateCell = spreadDate(cell("date"));
      const read = readMoment(dateCell, cell("time"), dayOf, zone);
      if ("code" in read) return say(read.code, { value: quoted(read.value), format: dateFormat }) ?? NEVER;
      if (read.day === null) return say("missingDate") ?? NEVER;
      const day = { ...NEVER, on: read.day, month: monthOf(read.day), weekday: weekdayOfDay(read.day) };
      return read.time === null ? day : { ...day, hour: Number(read.time.slice(0, 2)), at: instantAt(read.day, read.time, zone), timeZone: zone };
    }
    return { ...NEVER, month: monthIn(cell("month"), year, say), ...weekdayIn(cell("weekday"), weekdayOne, say), hour: hourIn(cell("hour"), say) };
  };
}

function monthIn(text: string, year: number | null, say: Say): Month | null {
  if (text === "") return null;
  const month = isMonth(text) ? text : `${year ?? ""}-${text.padStart(2, "0")}`;
  return isMonth(month) ? month : say("unreadableMonth", { value: quoted(text) });
}

function weekdayIn(text: string, weekdayOne: 1 | 7 | null, say: Say): Pick<When, "weekday" | "weekdayOne"> {
  if (text === "") return { weekday: null, weekdayOne: null };
  const isNumber = /^\d+$/.test(text);
  const weekday = isNumber && weekdayOne !== null ? weekdayOf(Number(text), weekdayOne) : isNumber ? null : weekdayNamed(text);
  return { weekday: weekday ?? say("unreadableWeekday", { value: quoted(text) }), weekdayOne: isNumber ? weekdayOne : null };
}

function hourIn(text: string, say: Say): number | null {
  if (text === "") return null;
  const [, hour] = /^(\d{1,2})(?::[0-5]\d(?::[0-5]\d)?)?$/.exec(text) ?? [];
  // Some count the hours of a day from 1 to 24; the last of them begins the next day, which nobody can place.
  return hour !== undefined && Number(hour) <= 23 ? Number(hour) : say("unreadableHour", { value: quoted(text) });
}

/** The key of each row of one file, in its order: of the post's own id or address where there is one, else of the whole row and its ordinal among equal ones. */
function createKeys(channelId: string) {
  const ordinals = new Map<string, number>();
  return (own: string, cells: readonly string[]) => {
    const what = JSON.stringify(own === "" ? [channelId, "row", ...cells.map((text) => text.normalize("NFC").trim())] : [channelId, "post", own]);
    const ordinal = ordinals.get(what) ?? 0;
    ordinals.set(what, ordinal + 1);
    return createHash("sha256").update(`${what}#${ordinal}`).digest("hex");
  };
}
