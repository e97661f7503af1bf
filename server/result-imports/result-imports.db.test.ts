import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { openChannel } from "../testing/budgets";
import { addMember, makeCompany, type Person, personAt, type Place, write } from "../testing/factories";
import { prepareImport, uploadFile } from "../testing/imports";
import { aKpi } from "../testing/kpis";
import { importResults, prepareResults, shownStanding } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const sample = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "samples", name)));
const YEAR_2014 = sample("facebook-posts-2014.csv");

async function withChannel() {
  const company = await makeCompany(db);
  return { company, at: { tenant: company.slug }, api: company.owner.api, channelId: await openChannel(company.owner, company, "Facebook") };
}

async function measured(person: Person, tenant: Place, name: string) {
  const kpiId = crypto.randomUUID();
  await person.api.kpis.create(write({ tenant: tenant.slug, kpiId, ...aKpi("2026-01-15"), name }));
  return kpiId;
}

const valuesOf = async (person: Person, tenant: Place, kpiId: string) => (await person.api.kpis.measurements({ tenant: tenant.slug, kpiId })).map(({ on, value }) => [on, value]).reverse();

describe("a page's 500 posts", () => {
  it("come in by months as the file has them, twice add nothing, and go again when both imports are undone", async () => {
    const { company, at, api, channelId } = await withChannel();
    const answers = { weekdayOne: 7, year: 2014, channelId } as const;
    const importId = await prepareResults(db, company.owner, company, YEAR_2014, answers);
    expect(await api.resultImports.preview({ ...at, importId })).toMatchObject({
      holds: "posts", rows: 500, fresh: 500, known: 0, changed: 0, withoutDay: 500, withoutMonth: 0, withoutInteractions: 0, missing: 5, errorCount: 0, from: "2014-01", to: "2014-12",
    });
    const first = await api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: [] }));
    expect(first).toEqual({ added: 500, changed: 0 });

    const { months, undated, total } = await api.posts.months({ ...at, channelId: null });
    // Reach and interactions of each month, summed over the file by a script of another language.
    expect(months.map(({ month, posts, reach, interactions }) => [month, posts, reach, interactions])).toEqual([
      ["2014-01", 25, 308_898, 4015], ["2014-02", 26, 614_726, 6293], ["2014-03", 36, 474_737, 3494], ["2014-04", 50, 932_760, 10_876], ["2014-05", 37, 395_168, 9483], ["2014-06", 49, 819_789, 7728],
      ["2014-07", 52, 1_017_634, 17_082], ["2014-08", 34, 410_793, 7663], ["2014-09", 36, 282_589, 10_026], ["2014-10", 60, 591_885, 10_974], ["2014-11", 45, 614_413, 8359], ["2014-12", 50, 488_288, 10_067],
    ]);
    expect(undated).toBeNull();
    expect(total).toEqual({ posts: 500, reach: 6_951_680, reachOf: 500, interactions: 106_060, interactionsOf: 500, paid: 139 });

    const again = await importResults(db, company.owner, company, YEAR_2014, { ...answers, weekdayOne: 1 });
    expect(again).toMatchObject({ added: 0, changed: 0 });
    expect((await api.posts.months({ ...at, channelId })).total.posts).toBe(500);
    expect(await api.resultImports.undo(write({ ...at, importId }))).toEqual({ removed: 0 });
    expect((await api.posts.months({ ...at, channelId })).total).toEqual(total);
    expect(await api.resultImports.undo(write({ ...at, importId: again.importId }))).toEqual({ removed: 500 });
    expect((await api.posts.months({ ...at, channelId: null })).total).toMatchObject({ posts: 0, reach: null, interactions: null });
    await expect(api.resultImports.undo(write({ ...at, importId }))).rejects.toMatchObject({ message: "importNotDone" });
    expect(await importResults(db, company.owner, company, YEAR_2014, answers)).toMatchObject({ added: 500 });
  });

  it("make the map weekday × hour, paid apart from organic, with the convention that was asked", async () => {
    const { company, at, api, channelId } = await withChannel();
    await importResults(db, company.owner, company, YEAR_2014, { weekdayOne: 7, year: 2014, channelId });
    const map = await api.posts.bestTime({ ...at, channelId, zone: null });
    expect(map).toMatchObject({ byInstant: 0, byFile: 500, unplaced: 0, unmeasured: 0, weekdayOne: [{ one: 7, posts: 500 }] });
    // Counted over the file by a script of another language; its weekday 4 is a Wednesday where 1 is Sunday.
    expect(map.best.organic).toEqual({ weekday: 3, hourOfDay: 10, posts: 6, median: 292, isSmall: false });
    expect(map.best.paid).toEqual({ weekday: 4, hourOfDay: 3, posts: 6, median: 300.5, isSmall: false });
    expect(map.best.unsaid).toBeNull();
    expect(map.maps.organic).toHaveLength(97);
    expect(map.maps.organic.filter(({ isSmall }) => !isSmall)).toHaveLength(33);
    expect(map.maps.paid.filter(({ isSmall }) => !isSmall)).toHaveLength(5);
    expect(map.maps.paid.find(({ weekday, hourOfDay }) => weekday === 2 && hourOfDay === 5)).toMatchObject({ posts: 1, median: 6334, isSmall: true });
    expect(map.maps.unsaid).toEqual([{ weekday: 3, hourOfDay: 4, posts: 1, median: 119, isSmall: true }]);

    const cell = await api.posts.list({ ...at, channelId, month: null, weekday: 3, hourOfDay: 10, paid: "organic", zone: null });
    expect(cell).toMatchObject({ count: 6, posts: [{ channelName: "Facebook", isPaid: false, on: null }, {}, {}, {}, {}, {}] });
  });
});

describe("posts with an instant", () => {
  it("stand on the map by the audience's clock, and in the month by their own", async () => {
    const { company, at, api, channelId } = await withChannel();
    await importResults(db, company.owner, company, sample("meta-posts.csv"), { zone: "America/Sao_Paulo", channelId });
    const cells = async (zone: string) => (await api.posts.bestTime({ ...at, channelId, zone })).maps.unsaid.map(({ weekday, hourOfDay }) => [weekday, hourOfDay]);
    expect(await cells("America/Sao_Paulo")).toEqual([[2, 7], [3, 17]]);
    expect(await cells("Asia/Tokyo")).toEqual([[2, 19], [4, 5]]);
    const { posts } = await api.posts.list({ ...at, channelId, month: "2026-01", weekday: null, hourOfDay: null, paid: null, zone: "Asia/Tokyo" });
    expect(posts[0]).toMatchObject({ title: "Queue", on: "2026-01-15", weekday: 4, hourOfDay: 5 });
    const { months } = await api.posts.months({ ...at, channelId });
    expect(months).toMatchObject([{ month: "2026-01", posts: 3, reach: 2700, reachOf: 2, interactions: 240, interactionsOf: 2, withoutDay: 0 }]);
  });
});

describe("daily figures", () => {
  it("become values of KPIs; a gap stays a gap, and what stands already is reported and stays unless it is to be overwritten", async () => {
    const { company, at, api } = await withChannel();
    const [visitors, bounces] = [await measured(company.owner, company, "Visitors"), await measured(company.owner, company, "Bounce rate")];
    await api.kpis.measure(write({ ...at, kpiId: visitors, on: "2026-01-13", value: 205, note: "counted by hand" }));
    const answers = { measures: [{ heading: "visitors", kpiId: visitors }, { heading: "bounce_rate", kpiId: bounces }] };
    const importId = await prepareResults(db, company.owner, company, sample("plausible.csv"), answers);
    expect(await api.resultImports.preview({ ...at, importId })).toMatchObject({
      holds: "days", rows: 4, fresh: 3, known: 0, changed: 1, missing: 2, from: "2026-01-13", to: "2026-01-15",
      parts: [{ name: "Visitors", rows: 2, fresh: 1, changed: 1 }, { name: "Bounce rate", rows: 2, fresh: 2, changed: 0 }],
    });
    await api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: [] }));
    expect(await valuesOf(company.owner, company, visitors)).toEqual([["2026-01-13", 205], ["2026-01-15", 190]]);
    expect(await valuesOf(company.owner, company, bounces)).toEqual([["2026-01-13", 41], ["2026-01-15", 39]]);

    expect((await api.kpis.measurements({ ...at, kpiId: bounces }))[0]?.source).toBe("Plausible");

    const again = await importResults(db, company.owner, company, sample("plausible.csv"), answers, { overwrite: true });
    expect(again).toMatchObject({ added: 0, changed: 1 });
    expect(await valuesOf(company.owner, company, visitors)).toEqual([["2026-01-13", 210], ["2026-01-15", 190]]);
    await api.resultImports.undo(write({ ...at, importId: again.importId }));
    expect(await valuesOf(company.owner, company, visitors)).toEqual([["2026-01-13", 205], ["2026-01-15", 190]]);
  });

  it("overwrite no value that was corrected since it was shown what they would", async () => {
    const { company, at, api } = await withChannel();
    const kpiId = await measured(company.owner, company, "Visits");
    await api.kpis.measure(write({ ...at, kpiId, on: "2026-01-13", value: 4, note: "" }));
    const importId = await prepareResults(db, company.owner, company, "Date,Visits\n2026-01-13,5", { measures: [{ heading: "Visits", kpiId }] });
    const overwrite = await shownStanding(company.owner, company, importId);
    await api.kpis.correct(write({ ...at, kpiId, on: "2026-01-13", value: 6, note: "", version: 1 }));
    const run = (shown: string[]) => api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: shown }));
    await expect(run(overwrite)).rejects.toMatchObject({ message: "standsOtherwise", cause: { values: { names: "Visits" } } });
    expect(await run(await shownStanding(company.owner, company, importId))).toMatchObject({ changed: 1 });
  });

  it("are taken back by undo, but for a value that somebody has corrected since", async () => {
    const { company, at, api } = await withChannel();
    const kpiId = await measured(company.owner, company, "Visits");
    const { importId } = await importResults(db, company.owner, company, sample("matomo.csv"), { measures: [{ heading: "Visits", kpiId }] });
    expect((await api.kpis.measurements({ ...at, kpiId })).map(({ source }) => source)).toEqual(["Matomo", "Matomo"]);
    const [corrected] = (await api.kpis.measurements({ ...at, kpiId })).filter(({ on }) => on === "2026-01-14");
    await api.kpis.correct(write({ ...at, kpiId, on: "2026-01-14", value: 199, note: "", version: corrected?.version ?? 0 }));
    expect(await api.resultImports.undo(write({ ...at, importId }))).toEqual({ removed: 1 });
    expect(await valuesOf(company.owner, company, kpiId)).toEqual([["2026-01-14", 199]]);
  });

  it("are taken back but for a value that somebody has written to, or measured anew with the same number", async () => {
    const { company, at, api } = await withChannel();
    const kpiId = await measured(company.owner, company, "Visits");
    const { importId } = await importResults(db, company.owner, company, "Date,Visits\n2026-01-13,5\n2026-01-14,6\n2026-01-15,7", { measures: [{ heading: "Visits", kpiId }] });
    await api.kpis.correct(write({ ...at, kpiId, on: "2026-01-13", value: 5, note: "The fair", version: 1 }));
    const later = personAt(db, company.owner, new Date(Date.now() + 60_000)).api;
    await later.kpis.unmeasure(write({ ...at, kpiId, on: "2026-01-14" }));
    await later.kpis.measure(write({ ...at, kpiId, on: "2026-01-14", value: 6, note: "" }));
    expect(await api.resultImports.undo(write({ ...at, importId }))).toEqual({ removed: 1 });
    expect(await valuesOf(company.owner, company, kpiId)).toEqual([["2026-01-13", 5], ["2026-01-14", 6]]);
  });

  it("of several files are taken back in any order, and what was typed before or after them stays", async () => {
    for (const order of [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]) {
      const { company, at, api } = await withChannel();
      const kpiId = await measured(company.owner, company, "Visits");
      await api.kpis.measure(write({ ...at, kpiId, on: "2026-01-14", value: 1, note: "by hand" }));
      const imports: string[] = [];
      for (const value of [5, 6, 7]) imports.push((await importResults(db, company.owner, company, `Date,Visits\n2026-01-13,${value}\n2026-01-14,${value}`, { measures: [{ heading: "Visits", kpiId }] }, { overwrite: true })).importId);
      const left = [5, 6, 7];
      for (const index of order) {
        await api.resultImports.undo(write({ ...at, importId: imports[index] ?? "" }));
        left[index] = 0;
        const stands = left.filter((value) => value > 0).at(-1);
        expect(await valuesOf(company.owner, company, kpiId), String(order)).toEqual(stands ? [["2026-01-13", stands], ["2026-01-14", stands]] : [["2026-01-14", 1]]);
      }
      expect((await api.kpis.measurements({ ...at, kpiId }))[0]?.note).toBe("by hand");
    }
  });

  it("with a line that cannot be read come in only where that line is left out on purpose", async () => {
    const { company, at, api } = await withChannel();
    const kpiId = await measured(company.owner, company, "Users");
    const importId = await prepareResults(db, company.owner, company, sample("google-analytics.csv"), { measures: [{ heading: "Active users", kpiId }] });
    await expect(api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: [] }))).rejects.toMatchObject({ message: "importHasErrors" });
    expect(await valuesOf(company.owner, company, kpiId)).toEqual([]);
    expect(await api.resultImports.run(write({ ...at, importId, leaveOutErrors: true, overwrite: [] }))).toEqual({ added: 2, changed: 0 });
    expect(await api.resultImports.list(at)).toMatchObject([{ format: "google-analytics", state: "done", added: 2, known: 0, leftOut: 1, rowCount: 3 }]);
    await expect(api.resultImports.run(write({ ...at, importId, leaveOutErrors: true, overwrite: [] }))).rejects.toMatchObject({ message: "importHasRun" });
  });
});

describe("daily figures that cannot be", () => {
  it("are not taken for one KPI from two columns, of which nobody could say which counts", async () => {
    const { company } = await withChannel();
    const kpiId = await measured(company.owner, company, "Sessions");
    const measures = [{ heading: "Sessions", kpiId }, { heading: "Users", kpiId }];
    await expect(prepareResults(db, company.owner, company, "Date,Sessions,Users\n2026-01-13,5,6\n", { measures })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("are no values of days to come, as none is typed for these", async () => {
    const { company, at, api } = await withChannel();
    const kpiId = await measured(company.owner, company, "Sessions");
    const importId = await prepareResults(db, company.owner, company, "Date,Sessions\n2026-01-13,5\n2199-01-13,6\n", { measures: [{ heading: "Sessions", kpiId }] });
    expect(await api.resultImports.preview({ ...at, importId })).toMatchObject({ rows: 1, errorCount: 1, findings: [{ code: "dayAhead", line: 3 }] });
    await api.resultImports.run(write({ ...at, importId, leaveOutErrors: true, overwrite: [] }));
    expect(await valuesOf(company.owner, company, kpiId)).toEqual([["2026-01-13", 5]]);
  });
});

describe("the one door for files", () => {
  it("keeps timesheets and results apart: neither is found among the other", async () => {
    const { company, at, api, channelId } = await withChannel();
    const results = await prepareResults(db, company.owner, company, YEAR_2014, { channelId });
    const time = await prepareImport(db, company.owner, company, "User,Project,Date,Duration\nAnn,LinkedIn,2026-03-02,01:00:00\n");
    await expect(api.imports.get({ ...at, importId: results })).rejects.toMatchObject({ message: "noSuchImport" });
    await expect(api.resultImports.get({ ...at, importId: time })).rejects.toMatchObject({ message: "noSuchImport" });
    expect((await api.imports.list(at)).map(({ id }) => id)).toEqual([time]);
    expect((await api.resultImports.list(at)).map(({ id }) => id)).toEqual([results]);
  });

  it("remembers what was answered for the next file with the same headings", async () => {
    const { company, at, api, channelId } = await withChannel();
    await prepareResults(db, company.owner, company, sample("meta-posts.csv"), { zone: "America/Sao_Paulo", channelId });
    const next = await uploadFile(db, company.owner, company, "february.csv", new TextDecoder().decode(sample("meta-posts.csv")).replace("1001", "2001"), "results");
    expect(await api.resultImports.get({ ...at, importId: "id" in next ? next.id : "" })).toMatchObject({ open: [], answers: { zone: "America/Sao_Paulo", channelId } });
  });

  it("asks anew of which year bare months are, for the next file is often of another", async () => {
    const { company, at, api, channelId } = await withChannel();
    await prepareResults(db, company.owner, company, "Month,Weekday,Hour,Reach\n12,1,9,100\n", { weekdayOne: 1, year: 2025, channelId });
    const next = await uploadFile(db, company.owner, company, "next.csv", "Month,Weekday,Hour,Reach\n1,1,9,100\n", "results");
    const look = await api.resultImports.get({ ...at, importId: "id" in next ? next.id : "" });
    expect([look.open, look.answers]).toEqual([["year"], { weekdayOne: 1, channelId }]);
  });

  it("runs nothing while a question is open, and takes no channel or KPI that is not here", async () => {
    const { company, at, api } = await withChannel();
    const importId = await prepareResults(db, company.owner, company, YEAR_2014, {});
    expect((await api.resultImports.get({ ...at, importId })).open).toEqual(["weekdayOne", "year", "channel"]);
    await expect(api.resultImports.run(write({ ...at, importId, leaveOutErrors: false, overwrite: [] }))).rejects.toMatchObject({ message: "importHasQuestions" });
    await expect(api.resultImports.answer(write({ ...at, importId, answers: { channelId: crypto.randomUUID() } }))).rejects.toMatchObject({ message: "noSuchChannel" });
    await expect(api.resultImports.answer(write({ ...at, importId, answers: { holds: "days", measures: [{ heading: "T_Reach", kpiId: crypto.randomUUID() }] } }))).rejects.toMatchObject({ message: "noSuchKpi" });
  });

  it("is closed to whoever may not import", async () => {
    const { company } = await withChannel();
    const person = await addMember(db, company, "member");
    await expect(uploadFile(db, person, company, "posts.csv", YEAR_2014, "results")).rejects.toMatchObject({ reason: "roleTooSmall" });
  });
});
