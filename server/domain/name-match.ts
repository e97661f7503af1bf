/** Finds a channel or an activity in typed words, by name or alias. */

export type Named = { id: string; name: string; aliases?: readonly string[] };
/** Words `start` to `end` (exclusive) mean one of `ids`; more than one where several fit equally well. */
export type NameMatch = { ids: string[]; start: number; end: number; rank: number };

/** Shorter beginnings ("new" for "newsletter") are everyday words; whoever wants shorter gives an alias. */
const SHORTEST_PREFIX = 4;

/** Lower case without accents or punctuation at the edges, as names and typed words are compared. */
export function fold(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/**
 * The best match of any run of free words with a run of words in a name or alias; null where nothing fits. Better is:
 * more words; then whole words over beginnings of words; then a whole name over a part of one; then more letters; then
 * the name itself over an alias. `words` are folded; null marks a word that is taken. Earlier words win a tie of the same thing.
 */
export function bestMatch(words: readonly (string | null)[], things: readonly Named[]): NameMatch | null {
  let best: NameMatch | null = null;
  for (const thing of things) {
    [thing.name, ...(thing.aliases ?? [])].forEach((label, index) => {
      const target = label.split(/[^\p{L}\p{M}\p{N}]+/u).map(fold).filter(Boolean);
      for (let start = 0; start < words.length; start++) {
        for (let offset = 0; offset < target.length; offset++) {
          const found = matchAt(words, start, target, offset, index === 0);
          if (!found || (best && found.rank < best.rank)) continue;
          if (!best || found.rank > best.rank) best = { ...found, ids: [thing.id] };
          else if (!best.ids.includes(thing.id)) best = { ...best, ids: [...best.ids, thing.id] };
        }
      }
    });
  }
  return best;
}

function matchAt(words: readonly (string | null)[], start: number, target: readonly string[], offset: number, isName: boolean): Omit<NameMatch, "ids"> | null {
  let [count, whole, letters] = [0, true, 0];
  while (offset + count < target.length) {
    const word = words[start + count];
    const wanted = target[offset + count] ?? "";
    if (!word || (word !== wanted && !(word.length >= SHORTEST_PREFIX && wanted.startsWith(word)))) break;
    whole &&= word === wanted;
    letters += word.length;
    count++;
  }
  // A single word out of the middle of a name must be long enough to mean it: "and" of "Measurement and reporting" does not.
  const complete = count === target.length;
  if (count === 0 || (!complete && letters < SHORTEST_PREFIX)) return null;
  const rank = count * 1e6 + (whole ? 1e5 : 0) + (complete ? 1e4 : 0) + Math.min(letters, 999) * 10 + (isName ? 1 : 0);
  return { start, end: start + count, rank };
}
