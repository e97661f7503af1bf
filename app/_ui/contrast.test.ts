import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Rgb = readonly [number, number, number];

const css = readFileSync(path.resolve(import.meta.dirname, "../globals.css"), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\);/g)].map(([, name, light, dark]) => [
    name ?? "",
    { light: linearRgb(light ?? ""), dark: linearRgb(dark ?? "") },
  ]),
);

/** "L C H" of OKLCH to linear sRGB, by Björn Ottosson's published matrices. Outside 0…1 a screen cannot show it. */
function linearRgb(oklch: string): Rgb {
  const [L = 0, chroma = 0, hue = 0] = oklch.split(" ").map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: string, other: string, theme: "light" | "dark"): number {
  const [first, second] = [one, other].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`globals.css has no --color-${name}`);
    return luminance(token[theme]) + 0.05;
  });
  return Math.max(first ?? 0, second ?? 0) / Math.min(first ?? 1, second ?? 1);
}

const grounds = ["paper", "sheet", "well"];
const on = (names: string[], surfaces: string[]) => names.flatMap((name) => surfaces.map((ground) => [name, ground] as const));

const rules = [
  { level: "AAA, 7:1, for what may be a number", least: 7, pairs: [
    ...on(["ink", "ink-2", "good", "risk", "over", "none", "accent"], grounds),
    ...on(["ink"], ["raised", "good-wash", "risk-wash", "over-wash", "accent-wash", "band"]),
    ["good", "good-wash"], ["risk", "risk-wash"], ["over", "over-wash"],
  ] },
  { level: "AA, 4.5:1, for other text", least: 4.5, pairs: [
    ...on(["ink-3"], grounds),
    ...on(["on-accent"], ["accent", "accent-strong", "danger", "danger-strong"]),
    ...on(["ink-2"], ["good-wash", "risk-wash", "over-wash", "accent-wash"]),
  ] },
  { level: "3:1, for shapes, bars and the frames of controls", least: 3, pairs: [
    ...on(["edge", "accent", "good-mark", "risk-mark", "over-mark", "none-mark", "actual", "share-1", "share-2", "share-3", "share-4"], ["paper", "sheet"]),
  ] },
] as const;

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  describe.each(rules)("$level", ({ least, pairs }) => {
    it.each(pairs)("%s stands out on %s", (name, ground) => {
      expect(contrast(name, ground, theme)).toBeGreaterThanOrEqual(least);
    });
  });

  it.each([...tokens.keys()])("%s is a colour that every screen can show", (name) => {
    for (const part of tokens.get(name)?.[theme] ?? []) {
      expect(part).toBeGreaterThan(-0.004);
      expect(part).toBeLessThan(1.004);
    }
  });
});

it("reads black on white as 21 to 1", () => {
  const [white, black] = [linearRgb("1 0 0"), linearRgb("0 0 0")].map(luminance);
  expect(((white ?? 0) + 0.05) / ((black ?? 0) + 0.05)).toBeCloseTo(21, 3);
});
