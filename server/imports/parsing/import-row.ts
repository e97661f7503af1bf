import type { ImportPerson } from "../schema";

/** One entry of a file in the shape that every format is brought into. Empty cells are null, except the note. */
export type ImportRow = {
  /** Line of the file at which the row begins, from 1. */
  line: number;
  person: ImportPerson;
  client: string | null;
  project: string | null;
  task: string | null;
  tags: string[];
  note: string;
  /** The day on which the entry starts, as the file writes it; an entry across midnight is not split. */
  localDay: string;
  zone: string;
  /** Null when the file gives no start time. */
  startedAt: Date | null;
  /** Null when the file gives no end, or no start to go with it. */
  endedAt: Date | null;
  /** 'HH:MM:SS' on the wall clock of `zone`, null when not in the file. */
  startTime: string | null;
  endTime: string | null;
  /** The duration column where there is one, else end − start. */
  seconds: number;
  /** Null when the file does not say. */
  billable: boolean | null;
};

/** A row and the key by which the same row is known again in a later export. */
export type KeyedRow = ImportRow & { importKey: string };
