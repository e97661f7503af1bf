import { createHash } from "node:crypto";
import type { ImportRow } from "../parsing/import-row";
import { personKey } from "../parsing/person";
import { MOST_WORDS } from "../schema";

/** What of a row is mapped: `source` is the same for the same word in every export, label and detail are for people to read. */
export type Word = { source: string; label: string; detail: string | null };
export type CountedWord = Word & { entries: number; seconds: number };

const LONGEST_SOURCE = 300;
const LONGEST_LABEL = 120;

/** Cells can be longer than a key may be; what is cut away still counts. */
function sourceOf(key: string): string {
  return key.length <= LONGEST_SOURCE ? key : `${key.slice(0, LONGEST_SOURCE - 80)}…${createHash("sha256").update(key).digest("hex")}`;
}

const shown = (text: string) => (text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1)}…`);

/** A project belongs to its client: two clients may each have one of the same name. '' stands for a cell that is empty. */
export function projectWord({ client, project }: ImportRow): Word {
  return { source: sourceOf(JSON.stringify([client ?? "", project ?? ""])), label: shown(project ?? ""), detail: client === null ? null : shown(client) };
}

export function personWord({ person }: ImportRow): Word {
  return { source: sourceOf(personKey(person)), label: shown(person.name), detail: person.email };
}

/** The task, or where there is none the tags together; null where the row has neither. The order of tags means nothing. */
export function workWord({ task, tags }: ImportRow): Word | null {
  const label = task ?? [...tags].sort().join(", ");
  return label === "" ? null : { source: sourceOf(label), label: shown(label), detail: null };
}

export type CountedWords = { projects: CountedWord[]; people: CountedWord[]; work: CountedWord[]; restEntries: number; restProjectEntries: number; restPeopleEntries: number };

/** All words of a file with their entries and seconds, most time first; of each kind no more than anybody would map by hand, and how many entries have the others. */
export function countWords(rows: readonly ImportRow[]): CountedWords {
  const kinds = { projects: new Map<string, CountedWord>(), people: new Map<string, CountedWord>(), work: new Map<string, CountedWord>() };
  let wordless = 0;
  for (const row of rows) {
    count(kinds.projects, projectWord(row), row.seconds);
    count(kinds.people, personWord(row), row.seconds);
    const work = workWord(row);
    if (work) count(kinds.work, work, row.seconds);
    else wordless += 1;
  }
  const [projects, people, work] = [byTime(kinds.projects), byTime(kinds.people), byTime(kinds.work)];
  return {
    projects: projects.slice(0, MOST_WORDS),
    people: people.slice(0, MOST_WORDS),
    work: work.slice(0, MOST_WORDS),
    restEntries: wordless + rare(work),
    restProjectEntries: rare(projects),
    restPeopleEntries: rare(people),
  };
}

const rare = (words: readonly CountedWord[]) => words.slice(MOST_WORDS).reduce((sum, { entries }) => sum + entries, 0);

function count(words: Map<string, CountedWord>, word: Word, seconds: number) {
  const counted = words.get(word.source) ?? { ...word, entries: 0, seconds: 0 };
  words.set(word.source, counted);
  counted.entries += 1;
  counted.seconds += seconds;
}

const byTime = (words: Map<string, CountedWord>) => [...words.values()].sort((a, b) => b.seconds - a.seconds || (a.label < b.label ? -1 : 1));
