import fs from "node:fs";
import path from "node:path";
import { ACTORS, type Actor } from "./actors";

const FILE = path.resolve(import.meta.dirname, "../../trpc/authz.matrix.csv");

/** What a line that is not there means: whoever calls is refused, one way or another. */
export const DENY = "DENY";

export type Expected = { procedures: string[]; answer: (procedure: string, actor: Actor) => string };

/**
 * The reviewed answers, one line a procedure and one column an actor. Written by people, never generated from the
 * permissions: two who mean the same thing must say it independently.
 */
export function readExpected(): Expected {
  const [head = "", ...lines] = fs.readFileSync(FILE, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const columns = head.split(",").slice(1);
  if (columns.join() !== ACTORS.join()) throw new Error(`The columns of authz.matrix.csv are ${columns.join()}; the actors are ${ACTORS.join()}`);
  const table = new Map(lines.map((line) => {
    const [procedure = "", ...cells] = line.split(",").map((cell) => cell.trim());
    return [procedure, cells] as const;
  }));
  return { procedures: [...table.keys()], answer: (procedure, actor) => table.get(procedure)?.[ACTORS.indexOf(actor)] || DENY };
}

export const isAsExpected = (code: string, expected: string) => (expected === DENY ? ["401", "403", "404"].includes(code) : code === expected);
