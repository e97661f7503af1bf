/** Why there is no turn: other work of the same key is waiting already, or too much of others. */
export type NoTurn = { noTurn: "own" | "others" };

/**
 * Work that takes much, so many pieces at once and of each key one: whoever has much of it holds up nobody else. One more of a key
 * waits, and `inLine` of all; what is beyond that is refused at once, for it would wait for longer than anybody does.
 */
export function createTurns({ atOnce, inLine }: { atOnce: number; inLine: number }) {
  const running = new Set<string>();
  const line: { key: string; begin: () => void }[] = [];

  const callNext = () => {
    const at = running.size < atOnce ? line.findIndex(({ key }) => !running.has(key)) : -1;
    const [next] = at < 0 ? [] : line.splice(at, 1);
    if (!next) return;
    running.add(next.key);
    next.begin();
  };

  return async <T>(key: string, work: () => Promise<T>): Promise<T | NoTurn> => {
    const mustWait = running.has(key) || running.size >= atOnce;
    if (line.some((waiting) => waiting.key === key)) return { noTurn: "own" };
    if (mustWait && line.length >= inLine) return { noTurn: "others" };
    await new Promise<void>((begin) => {
      line.push({ key, begin });
      callNext();
    });
    try {
      return await work();
    } finally {
      running.delete(key);
      callNext();
    }
  };
}
