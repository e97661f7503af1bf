import type { ImportRow } from "../parsing/import-row";
import type { ActivityChoice, ChannelChoice, ImportMapping, PersonTarget, ProjectTarget } from "../schema";
import { personWord, projectWord, workWord } from "./words";

/** A row with everything decided: whose, where, which channel (null: none in particular) and activity. */
export type PlacedRow<R extends ImportRow> = {
  row: R;
  tenant: string;
  person: Exclude<PersonTarget, { to: "leave-out" }>;
  channel: ChannelChoice | null;
  activity: ActivityChoice;
};

export type PlacedRows<R extends ImportRow> = {
  placed: PlacedRow<R>[];
  /** Rows that the mapping leaves out on purpose. */
  leftOut: R[];
  /** Rows that nobody has said enough about, each counted once, for the first that is missing. */
  unmapped: { projects: number; people: number; work: number };
};

/**
 * Gives each row its place by the mapping. `home` is where projects go that nobody was asked about; null where that has
 * to be said, because an agency's file holds the time of several clients. Leaving out by any word counts before what is missing.
 */
export function placeRows<R extends ImportRow>(rows: readonly R[], mapping: ImportMapping, home: string | null): PlacedRows<R> {
  const projects = new Map(mapping.projects.map(({ source, target }) => [source, target]));
  const people = new Map(mapping.people.map(({ source, target }) => [source, target]));
  const work = new Map(mapping.work.map(({ source, target }) => [source, target]));
  const byDefault: ProjectTarget | undefined = home === null ? undefined : { to: "tenant", tenant: home, channel: null };
  const found: PlacedRows<R> = { placed: [], leftOut: [], unmapped: { projects: 0, people: 0, work: 0 } };

  for (const row of rows) {
    const project = projects.get(projectWord(row).source) ?? mapping.restProjects ?? byDefault;
    const person = people.get(personWord(row).source) ?? mapping.restPeople;
    const word = workWord(row);
    const said = word && work.get(word.source);
    if (project?.to === "leave-out" || person?.to === "leave-out" || said?.to === "leave-out") {
      found.leftOut.push(row);
      continue;
    }
    const activity = said?.to === "activity" ? said.activity : mapping.rest;
    if (!project) found.unmapped.projects += 1;
    else if (!person) found.unmapped.people += 1;
    else if (!activity) found.unmapped.work += 1;
    else {
      const channel = (said?.to === "activity" ? said.channel : null) ?? project.channel;
      found.placed.push({ row, tenant: project.tenant, person, channel, activity });
    }
  }
  return found;
}
