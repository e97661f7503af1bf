import fc from "fast-check";

/** What people, programs and attackers have sent to others: each was once somebody's unforeseen error. */
const VALUES: readonly unknown[] = [
  "\u0000", "a\u0000b", "\ud800", "\udfff a", "", " ", "\u200b", "\u202e", "İ", "ﬁ", "a".repeat(10_000), "é".repeat(300), "👩‍👩‍👧‍👦".repeat(40), "'; DROP TABLE goals; --", "%", "_", "\\", "${1}", "{{1}}", "<script>", "../../etc/passwd",
  "null", "undefined", "true", "0", "-1", "1e1000", "NaN", "[object Object]", "__proto__", "constructor",
  0, -1, -0, 0.5, 1e21, 1e308, 5e-324, 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 86_400, 86_401, 2_678_400, 360_000_000, 1970, 2199, 2200,
  "0000-00-00", "0000-01-01", "0001-01-01", "1969-12-31", "1970-01-01", "2026-02-30", "2024-02-29", "2199-12-31", "2200-01-01", "9999-12-31", "10000-01-01", "-271821-04-20", "2026-1-1", "20260101", "2026-03-18T10:00",
  "1970-01", "2199-12", "2200-01", "2026-00", "2026-13", "0000-00", "275760-09-13T00:00:00Z", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-03-29T02:30:00Z", "2026-03-18T10:00:00+99:99", "2026-03-18T24:00:00Z", "2026-06-30T23:59:60Z",
  "UTC", "Mars/Olympus", "Europe/amsterdam", "Etc/GMT+14", "+25:00", "Europe/Amsterdam\u0000", "posix/Europe/Berlin", "EST5EDT",
  "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF", "{00000000-0000-4000-8000-000000000000}", "00000000000040008000000000000000", "eyJhIjoxfQ", "bm90IGEgY3Vyc29y", "W10", "bnVsbA==",
  "http://", "https://a", "javascript:alert(1)", "https://a@b:99999/", "https://[::1]/", "a@b", "a@b,c@d", '"a@b"@c', "ａ＠ｂ.example", "XXX", "EUR", "ZZ", "nl", "NL-",
  null, undefined, true, false, [], [[]], [null], ["a", "a"], {}, { not: "" }, { contains: "" }, { equals: null }, { in: [] }, { set: 1 }, { increment: 1 }, { AND: [] }, { toString: 1 }, { length: 1e9 }, Array.from({ length: 501 }, () => "00000000-0000-4000-8000-000000000000"),
];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 120 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.integer() },
);

type Filled = Record<string, unknown> | unknown[];
const isFilled = (given: unknown): given is Filled => typeof given === "object" && given !== null;

/** The ways to every part of an input: its keys, the items of its lists, and theirs. */
function waysInto(given: unknown): string[][] {
  if (!isFilled(given)) return [];
  return Object.entries(given).flatMap(([key, inner]) => [[key], ...waysInto(inner).map((way) => [key, ...way])]);
}

function changed(given: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (!isFilled(given)) return given;
  const copy = (Array.isArray(given) ? [...given] : { ...given }) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

/** A valid input with one to three of its parts made nasty. `more` names keys that the valid input leaves out. */
export function nastyInput(valid: Record<string, unknown>, more: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const ways = [...waysInto(valid), ...more.filter((key) => !(key in valid)).map((key) => [key])];
  if (ways.length === 0) return fc.constant(valid);
  return fc
    .array(fc.tuple(fc.constantFrom(...ways), value), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((input, [way, to]) => changed(input, way, to), valid) as Record<string, unknown>);
}
