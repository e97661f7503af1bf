import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const server = path.resolve(import.meta.dirname, "..");
const routers = fs.readdirSync(server).map((noun) => path.join(server, noun, "router.ts")).filter((file) => fs.existsSync(file));

describe("every procedure", () => {
  it("says above itself what it promises", () => {
    const silent = routers.flatMap((file) => {
      const lines = fs.readFileSync(file, "utf8").split("\n");
      return lines.flatMap((line, index) => {
        const [, name] = /^ {2}(\w+): (?:tenant|agency|user|public)Procedure\(/.exec(line) ?? [];
        return name && !lines[index - 1]?.endsWith("*/") ? [`${path.basename(path.dirname(file))}.${name}`] : [];
      });
    });
    expect(routers.length).toBeGreaterThan(10);
    expect(silent).toEqual([]);
  });
});
