/** One step into an input: a key, the items of a list ('[]'), the values ('*') or the keys ('#') of a record. */
function stepsOf(path: string): string[] {
  return path.replaceAll("[]", ".[]").split(".").filter((step) => step !== "");
}

type Filled = Record<string, unknown>;
const isFilled = (value: unknown): value is Filled => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A copy of the input with another value at the path. In a list one item is changed: the last of `items[].id`, and for a
 * list of plain ids the value is added behind the others, so that bulk calls are mixed. Null where the input has nothing there.
 */
export function setAt(input: unknown, path: string, value: string, alone = false): unknown {
  return set(input, stepsOf(path), value, alone);
}

function set(input: unknown, [step, ...rest]: string[], value: string, alone: boolean): unknown {
  if (step === undefined) return value;
  if (step === "[]") {
    if (!Array.isArray(input)) return null;
    if (rest.length === 0) return alone ? [value] : [...(input as unknown[]), value];
    const last = set(input.at(-1), rest, value, alone);
    return last === null ? null : [...(input as unknown[]).slice(0, -1), last];
  }
  if (!isFilled(input)) return null;
  if (step === "*" || step === "#") {
    const [key, inner] = Object.entries(input).at(-1) ?? [];
    if (key === undefined) return null;
    const others = Object.fromEntries(Object.entries(input).slice(0, -1));
    if (step === "#") return { ...others, [value]: inner };
    const changed = set(inner, rest, value, alone);
    return changed === null ? null : { ...input, [key]: changed };
  }
  if (rest.length > 0 && !(step in input)) return null;
  const changed = set(input[step], rest, value, alone);
  return changed === null ? null : { ...input, [step]: changed };
}
