import { projectWord, personWord, workWord } from "../../imports/mapping/words";
import { inspectFile } from "../../imports/parsing/inspect";
import { readFile } from "../../imports/parsing/read-file";
import { settingsOf } from "../../imports/service/look";
import { canary } from "./canary-row";
import { idOf } from "./id-of";
import { memberIdOf, type Place, PRIME, slugOf } from "./places";

const clock = (seconds: number) => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** A timesheet of one line in the tenant's marks, as it is kept between upload and import, with everything answered and mapped. */
export async function importFileOf(place: Place) {
  const mark = (column: string) => canary(place, "import_file", column, 1);
  const headings = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags";
  const line = [mark("user"), "", mark("client"), mark("project"), mark("task"), mark("note"), "No", "2026-03-12", "09:00:00", "2026-03-12", clock(9 * 3600 + PRIME[place]), clock(PRIME[place]), ""];
  const content = Buffer.from(`${headings}\n${line.join(",")}\n`);
  const look = await inspectFile(content);
  if (!look.ok) throw new Error(`the world's own timesheet cannot be read: ${look.problem.code}`);
  const answers = { zone: "Europe/Amsterdam", dateFormat: "YYYY-MM-DD" } as const;
  const reading = settingsOf(look, answers, "Europe/Amsterdam");
  const read = reading && (await readFile(content, reading));
  const [row] = read?.ok ? read.rows : [];
  if (!row) throw new Error("the world's own timesheet has no row");
  const settings = { look, headings: mark("headings"), answers, reading };
  return { content, format: look.format, settings, mapping: mappingOf(place, row) };
}

type Row = Parameters<typeof projectWord>[0];

function mappingOf(place: Place, row: Row) {
  const activity = { activityId: idOf(place, "activity 1") };
  return {
    projects: [{ source: projectWord(row).source, target: { to: "tenant", tenant: slugOf(place), channel: { channelId: idOf(place, "channel 1") } } }],
    people: [{ source: personWord(row).source, target: { to: "member", memberId: memberIdOf(place, "placeholder") } }],
    work: [{ source: workWord(row)?.source ?? "", target: { to: "activity", activity, channel: { channelId: idOf(place, "channel 2") } } }],
    rest: activity,
    restProjects: { to: "tenant", tenant: slugOf(place), channel: { channelId: idOf(place, "channel 1") } },
    restPeople: { to: "member", memberId: memberIdOf(place, "placeholder") },
    leaveOutErrors: false,
  };
}

export const emptyMapping = (place: Place) => mappingOf(place, { client: "a client", project: "a project", person: { name: "a person", email: null }, task: "a task", tags: [] } as unknown as Row);
