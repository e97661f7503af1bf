import { describe, expect, it } from "vitest";
import { sample, settingsOf } from "../samples/sample";
import { inspectFile } from "./inspect";
import { readFile } from "./read-file";

async function readToggl(zone = "Europe/Bucharest") {
  const bytes = sample("toggl-detailed-2016.csv");
  const inspected = await inspectFile(bytes);
  if (!inspected.ok) throw new Error(inspected.problem.code);
  const read = await readFile(bytes, settingsOf(inspected, { zone }));
  if (!read.ok) throw new Error(read.problem.code);
  return { inspected, read };
}

describe("a team's real Toggl export", () => {
  it("is recognised, and only the zone has to be asked", async () => {
    const { inspected } = await readToggl();
    expect(inspected).toMatchObject({ format: "toggl", encoding: "utf-8", delimiter: ",", rowCount: 652, missingColumns: [] });
    expect(inspected.decided).toEqual({ dateFormat: "YYYY-MM-DD", decimal: ".", durationUnit: "hours" });
    expect(inspected.questions.map((question) => question.asks)).toEqual(["zone"]);
  });

  it("comes out at exactly 652 entries and 3,188,866 seconds, month by month", async () => {
    const { read } = await readToggl();
    expect(read.rowCount).toBe(652);
    expect(read.totals).toMatchObject({ entries: 652, seconds: 3_188_866 });
    expect(read.totals.months.map(({ month, seconds }) => [month, seconds])).toEqual([
      ["2016-01", 747_020], ["2016-02", 1_196_868], ["2016-03", 811_287], ["2016-04", 433_691],
    ]);
    expect(read.totals.people).toHaveLength(5);
    const byPerson = read.totals.people.flatMap((person) => person.months.map((month) => month.seconds));
    expect(byPerson.reduce((sum, seconds) => sum + seconds, 0)).toBe(3_188_866);
  });

  it("has 13 entries across midnight and 8 whose duration differs from end − start by a second", async () => {
    const { read } = await readToggl();
    const of = (code: string) => read.findings.filter((item) => item.code === code);
    expect(of("acrossMidnight")).toHaveLength(13);
    expect(of("durationDiffers").map((item) => item.params["seconds"])).toEqual(Array(8).fill(1));
    expect(of("overlap").length).toBeGreaterThan(0);
    expect(read.findings.filter((item) => item.severity !== "warning")).toEqual([]);
  });

  it("reports the line that a text editor shows", async () => {
    const { read } = await readToggl();
    const lines = new TextDecoder().decode(sample("toggl-detailed-2016.csv")).split("\r\n");
    const night = read.rows.find((row) => row.startTime === "22:40:17");
    expect(lines[(night?.line ?? 0) - 1]).toContain("22:40:17");
    expect(night).toMatchObject({ endTime: "00:00:48", localDay: expect.stringMatching(/^2016-/) });
  });

  it("keeps its days, sums and import keys in whichever zone it is read", async () => {
    const [west, east] = await Promise.all([readToggl("America/Los_Angeles"), readToggl("Asia/Tokyo")]);
    expect(west.read.totals).toEqual(east.read.totals);
    expect(west.read.rows.map((row) => row.importKey)).toEqual(east.read.rows.map((row) => row.importKey));
    expect(west.read.rows[0]?.startedAt).not.toEqual(east.read.rows[0]?.startedAt);
  });
});
