import { inspectResults } from "../../result-imports/reading/inspect";
import { canary } from "./canary-row";
import { idOf } from "./id-of";
import { type Place, PRIME } from "./places";

/** A file of one post in the tenant's marks, as it is kept between upload and import, with everything answered. */
export async function resultFileOf(place: Place) {
  const mark = (column: string) => canary(place, "result_file", column, 1);
  const content = Buffer.from(`Post ID,Publish time,Permalink,Title,Reach,Likes\n${mark("id")},2026-03-10 09:00,${mark("link")},${mark("title")},${PRIME[place] * 3},${PRIME[place]}\n`);
  const look = await inspectResults(content);
  if (!look.ok) throw new Error(`the world's own file of posts cannot be read: ${look.problem.code}`);
  return { content, format: look.format, settings: { look, headings: mark("headings"), answers: resultAnswersOf(place) } };
}

export const resultAnswersOf = (place: Place) => ({ zone: "Europe/Amsterdam", channelId: idOf(place, "channel 1"), measures: [{ heading: "Likes", kpiId: idOf(place, "kpi") }] });
