import { isZone } from "../../domain/zone";
import { createCellReader, readTags, readYesNo, type CellReader } from "./cells";
import type { CsvRecord } from "./records";
import { finding, quoted, type Finding } from "./finding";
import type { ImportRow } from "./import-row";
import { createInstants } from "./instants";
import { createDayReader } from "./date";
import { endDayOf, readMoment, type Moment } from "./moment";
import { readDuration, type ReadDuration } from "./duration";
import type { ColumnRole, ImportPerson, ImportSettings } from "../schema";

const DAY_SECONDS = 86_400;

/** `row` is null when an error keeps the row out; warnings come with the row. */
export type Normalised = { row: ImportRow | null; findings: Finding[] };

function personOf(cell: CellReader, cells: string[], fallback: ImportPerson | null): ImportPerson | null {
  const email = cell(cells, "email").toLowerCase() || null;
  const name = cell(cells, "person") || `${cell(cells, "firstName")} ${cell(cells, "lastName")}`.trim() || email;
  return name ? { name, email } : fallback;
}

/** By how much a duration may miss end − start before it is worth a word: what the file itself has rounded away. */
function tolerance(duration: ReadDuration, times: string[]): number {
  const minutesOnly = times.every((time) => time.endsWith(":00"));
  return Math.max(duration.coarseness, minutesOnly && duration.seconds % 60 !== 0 ? 60 : 0);
}

/**
 * Makes the function that brings the rows of one file into the common shape. Rules: the duration column counts where
 * it is filled, else end − start (elapsed time, so that nights with a clock change are right); the entry belongs to
 * the day on which it starts; durations below 0 or over 24 h are refused.
 */
export function createNormaliser(positions: Map<ColumnRole, number>, settings: ImportSettings): (record: CsvRecord) => Normalised {
  const cell = createCellReader(positions);
  const instantAt = createInstants();
  const dayOf = createDayReader(settings.dateFormat);

  return ({ line, cells }) => {
    const findings: Finding[] = [];
    const say = (severity: "error" | "warning", code: Finding["code"], params: Finding["params"] = {}): void => {
      findings.push(finding(severity, code, line, params));
    };
    const moment = (date: ColumnRole, time: ColumnRole, zone: string): Moment => {
      const read = readMoment(cell(cells, date), cell(cells, time), dayOf, zone);
      if (!("code" in read)) return read;
      say("error", read.code, { value: quoted(read.value), format: settings.dateFormat });
      return { day: null, time: null };
    };

    const zone = cell(cells, "zone") || settings.zone;
    if (!isKnownZone(zone)) {
      say("error", "zoneUnknown", { zone: quoted(zone) });
      return { row: null, findings };
    }
    const person = personOf(cell, cells, settings.person);
    if (!person) say("error", "missingPerson");

    const start = moment("startDate", "startTime", zone);
    const end = moment("endDate", "endTime", zone);
    if (cell(cells, "startDate") === "") say("error", "missingDate");

    const startedAt = start.day && start.time ? instantAt(start.day, start.time, zone) : null;
    const endDay = start.day && start.time && end.time ? endDayOf({ day: start.day, time: start.time }, end) : null;
    const endedAt = startedAt && endDay && end.time ? instantAt(endDay, end.time, zone) : null;
    const elapsed = startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : null;

    const durationText = cell(cells, "duration");
    const duration = durationText === "" ? null : readDuration(durationText, settings.decimal, settings.durationUnit);
    const value = quoted(durationText);
    if (durationText !== "" && !duration) say("error", "unreadableDuration", { value });
    if (durationText === "" && elapsed === null && findings.length === 0) say("error", "missingDuration");
    const seconds = duration?.seconds ?? elapsed ?? 0;
    if (elapsed !== null && elapsed < 0) say("error", "endBeforeStart");
    else if (seconds < 0) say("error", "belowZero", { value });
    if (seconds > DAY_SECONDS) say("error", "overOneDay", { value: value || `${Math.floor(seconds / 3600)} h` });

    if (findings.length > 0 || !person || !start.day) return { row: null, findings };
    if (seconds === 0) say("warning", "zeroLength");
    if (endDay !== null && endDay !== start.day) say("warning", "acrossMidnight", { day: start.day });
    if (duration && elapsed !== null && start.time && end.time) {
      const difference = Math.abs(elapsed - seconds);
      if (difference > tolerance(duration, [start.time, end.time])) say("warning", "durationDiffers", { seconds: difference });
    }
    const row: ImportRow = {
      line, person,
      client: cell(cells, "client") || null,
      project: cell(cells, "project") || null,
      task: cell(cells, "task") || null,
      tags: readTags(cell(cells, "tags")),
      note: cell(cells, "note"),
      localDay: start.day, zone, startedAt, endedAt, startTime: start.time, endTime: end.time, seconds,
      billable: readYesNo(cell(cells, "billable")),
    };
    return { row, findings };
  };
}

const knownZones = new Map<string, boolean>();

/** `isZone` with a memory: a file names few zones, a hundred thousand times. */
function isKnownZone(zone: string): boolean {
  const known = knownZones.get(zone) ?? isZone(zone);
  if (known) knownZones.set(zone, known);
  return known;
}
