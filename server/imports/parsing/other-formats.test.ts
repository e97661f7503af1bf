import { describe, expect, it } from "vitest";
import { bytesOf, sample, settingsOf } from "../samples/sample";
import { inspectFile, type Chosen } from "./inspect";
import { readFile } from "./read-file";
import type { ImportSettings } from "../schema";

async function inspect(bytes: Uint8Array, chosen: Chosen = {}) {
  const inspected = await inspectFile(bytes, chosen);
  if (!inspected.ok) throw new Error(inspected.problem.code);
  return inspected;
}

async function read(bytes: Uint8Array, answers: Partial<ImportSettings> = {}) {
  const result = await readFile(bytes, settingsOf(await inspect(bytes), answers));
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

describe("Clockify's detailed report", () => {
  const bytes = sample("clockify-detailed.csv");

  it("is recognised, and both orders of day and month are offered when the dates decide neither", async () => {
    const inspected = await inspect(bytes);
    expect(inspected.format).toBe("clockify");
    expect(inspected.questions).toContainEqual({
      asks: "dateFormat", options: ["DD/MM/YYYY", "MM/DD/YYYY"], samples: ["03/04/2026", "03/05/2026", "03/06/2026"],
    });
    expect(inspected.decided.dateFormat).toBeNull();
  });

  it("reads times with AM and PM in the chosen date format", async () => {
    const { rows, totals } = await read(bytes, { dateFormat: "MM/DD/YYYY" });
    expect(totals.seconds).toBe(5400 + 1200 + 2700);
    expect(rows[1]).toMatchObject({ localDay: "2026-03-04", startTime: "13:00:00", project: "Instagram", task: "Community", client: "Bakery North" });
    expect(rows[2]).toMatchObject({ localDay: "2026-03-05", startTime: "23:30:00", note: 'Monthly report, "short"', billable: false });
    expect(rows[2]?.startedAt?.toISOString()).toBe("2026-03-05T22:30:00.000Z");
  });
});

describe("Harvest's time report", () => {
  it("is recognised, its day above 12 and its decimal comma decide the rest", async () => {
    const inspected = await inspect(sample("harvest-time-report.csv"));
    expect(inspected).toMatchObject({ format: "harvest", decided: { dateFormat: "DD/MM/YYYY", decimal: ",", durationUnit: "hours" } });
    expect(inspected.questions.map((question) => question.asks)).toEqual(["zone"]);
  });

  it("joins first and last name and reads decimal hours to the second", async () => {
    const { rows } = await read(sample("harvest-time-report.csv"));
    expect(rows[0]).toMatchObject({ person: { name: "Ben Osei", email: null }, seconds: 5400, startedAt: null, startTime: null });
    expect(rows[1]).toMatchObject({ seconds: 1188, note: "Replies, and a call" });
  });
});

describe("Kimai's export", () => {
  it("is recognised, whole numbers are seconds, and an end before the start is the next day", async () => {
    const { rows, findings } = await read(sample("kimai.csv"));
    expect(rows.map((row) => row.seconds)).toEqual([7260, 3600]);
    expect(rows[0]).toMatchObject({ client: "Bakery North", task: "Content", tags: ["video", "spring"] });
    expect(rows[1]?.endedAt?.toISOString()).toBe("2026-05-04T22:30:00.000Z");
    expect(findings.map((item) => item.code)).toEqual(["acrossMidnight"]);
  });
});

describe("a sheet that somebody keeps by hand", () => {
  it("in Windows' old encoding is read once a person has seen which encoding makes sense", async () => {
    const inspected = await inspect(sample("german-sheet-windows-1252.csv"));
    expect(inspected.questions[0]).toMatchObject({ asks: "encoding" });
    const [encoding] = inspected.questions;
    expect(encoding?.asks === "encoding" && encoding.options[0]).toEqual({ value: "windows-1252", sample: expect.stringContaining("Tätigkeit") });
    const { rows } = await read(sample("german-sheet-windows-1252.csv"), { encoding: "windows-1252" });
    expect(rows[0]).toMatchObject({ person: { name: "Jörg Müller" }, client: "Bäckerei Süd", task: "Community", seconds: 4500, localDay: "2026-03-02" });
  });

  it("reads the euro sign of windows-1252", async () => {
    const bytes = Buffer.concat([bytesOf("Date;Name;Hours;Note\n2026-03-02;Ada;1;"), Buffer.from([0x80, 0x35, 0x0a])]);
    expect((await read(bytes, { encoding: "windows-1252" })).rows[0]?.note).toBe("€5");
  });

  it("has its unit asked when the heading does not name one", async () => {
    const asks = async (heading: string) => (await inspect(bytesOf(`Date,Name,${heading}\n2026-03-02,Ada,30\n`))).questions.map((question) => question.asks);
    expect(await asks("Duration")).toContain("durationUnit");
    expect(await asks("Minutes")).not.toContain("durationUnit");
    expect(await asks("Hours")).not.toContain("durationUnit");
  });

  it("has its decimal mark asked only where both can be meant", async () => {
    const of = async (heading: string, value: string) => (await inspect(bytesOf(`Date;Name;${heading}\n2026-03-02;Ada;${value}\n`)));
    expect((await of("Seconds", "1,500")).questions).toContainEqual({ asks: "decimal", options: [".", ","], samples: ["1,500"] });
    expect((await of("Hours", "1,500")).decided.decimal).toBe(",");
    expect((await of("Hours", "1.5")).decided.decimal).toBe(".");
  });

  it("asks whose time it is when it names nobody, and takes the answer for every row", async () => {
    const bytes = bytesOf("Date,Hours,Project\n2026-03-02,1.5,Instagram\n");
    expect((await inspect(bytes)).questions).toContainEqual({ asks: "person" });
    const { rows } = await read(bytes, { person: { name: "Ada Brink", email: null } });
    expect(rows[0]?.person.name).toBe("Ada Brink");
    expect((await read(bytes)).findings).toMatchObject([{ severity: "error", code: "missingPerson", line: 2 }]);
  });

  it("keeps an instant with an offset and shows it on the clock of the chosen zone", async () => {
    const bytes = bytesOf("Start,End,Name\n2026-03-02T23:30:00Z,2026-03-03T00:30:00Z,Ada\n");
    const { rows } = await read(bytes, { zone: "Europe/Amsterdam" });
    expect(rows[0]).toMatchObject({ localDay: "2026-03-03", startTime: "00:30:00", endTime: "01:30:00", seconds: 3600 });
    expect(rows[0]?.startedAt?.toISOString()).toBe("2026-03-02T23:30:00.000Z");
  });

  it("counts the time that passed on the night when clocks go forward", async () => {
    const bytes = bytesOf("Date,From,To,Name\n2026-03-29,01:00,04:00,Ada\n");
    expect((await read(bytes, { zone: "Europe/Amsterdam" })).rows[0]?.seconds).toBe(7200);
    expect((await read(bytes, { zone: "UTC" })).rows[0]?.seconds).toBe(10_800);
  });

  it("asks for a mapping when its headings mean nothing to us, and reads by the one that is chosen", async () => {
    const bytes = bytesOf("Aaa,Bbb,Ccc\n2026-03-02,Ada,1:30\n");
    expect((await inspect(bytes)).missingColumns).toEqual(["startDate", "duration"]);
    const columns = { startDate: "Aaa", person: "Bbb", duration: "ccc" };
    expect((await inspect(bytes, { columns })).missingColumns).toEqual([]);
    expect((await read(bytes, { columns })).rows[0]).toMatchObject({ seconds: 5400, person: { name: "Ada" } });
  });
});
