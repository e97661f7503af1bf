import type { Acknowledged } from "./rush";

/** An entry as it must be after all that was acknowledged of it; `changes` says which note each version brought. Whether it is deleted is null where it was so twice. */
export type Expected = { seconds: number; note: string | null; version: number; isDeleted: boolean | null; changes: Map<number, string> };

const idsOf = (write: Acknowledged) => ("entryIds" in write ? write.entryIds : [write.entryId]);

/**
 * The simple model: each acknowledged write counts once and raises the version by one. What an entry says is what was changed
 * last, which is where the version is highest; it is deleted where it was removed once more than restored.
 */
export function expectedOf(writes: readonly Acknowledged[]): Map<string, Expected> {
  const own = new Map<string, Acknowledged[]>();
  for (const write of writes) for (const id of idsOf(write)) own.set(id, [...(own.get(id) ?? []), write]);
  return new Map([...own].map(([id, all]) => [id, expected(all)]));
}

function expected(own: readonly Acknowledged[]): Expected {
  const count = (act: Acknowledged["act"]) => own.filter((write) => write.act === act).length;
  const removed = count("remove") - count("restore");
  const changes = own.filter((write) => write.act === "change").sort((a, b) => a.version - b.version);
  const made = own.find((write) => write.act === "log" || write.act === "timer");
  const { seconds = -1, note = null } = { ...made, ...changes.at(-1) };
  return { seconds, note, version: own.length, isDeleted: removed === 0 || removed === 1 ? removed === 1 : null, changes: new Map(changes.map((change) => [change.version + 1, change.note])) };
}

/** Two changes on top of the same version, of which one was lost. */
export function lostChanges(writes: readonly Acknowledged[]): string[] {
  const taken = writes.flatMap((write) => (write.act === "change" ? [`${write.entryId} at version ${write.version}`] : []));
  return taken.filter((place, index) => taken.indexOf(place) !== index).map((place) => `${place} was changed twice`);
}
