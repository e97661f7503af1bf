import { z } from "zod";
import { ACTORS } from "./actors";
import { DENY, type Expected } from "./expected";
import type { Fixtures } from "./fixture";
import { idFields } from "./id-fields";
import type { Procedure } from "./run";

/** What sounds like a secret and is none. */
const SAID_ON_PURPOSE: Record<string, string> = { "accounts.demo": "the demo's passwords are there to be read, and only where there is a demo" };

/** What is missing around the procedures that there are, and what is there for procedures that are gone; each says what to do. */
export function inventoryFindings(paths: readonly string[], fixtures: Fixtures, expected: Expected): string[] {
  const noun = (path: string) => path.split(".")[0] ?? "";
  return [
    ...paths.filter((path) => !(path in fixtures)).map((path) => `${path} has no fixture: add one valid call to server/testing/matrix/fixtures/ (see the other calls of ${noun(path)})`),
    ...paths.filter((path) => !expected.procedures.includes(path)).map((path) => `${path} has no line in server/trpc/authz.matrix.csv: decide for each of its ${ACTORS.length} actors and add it`),
    ...paths.flatMap((path) => ACTORS.filter((actor) => expected.procedures.includes(path) && expected.answer(path, actor) === DENY).map((actor) => `${path} has no cell for ${actor} in authz.matrix.csv`)),
    ...Object.keys(fixtures).filter((path) => !paths.includes(path)).map((path) => `${path} has a fixture and does not exist: take it away`),
    ...expected.procedures.filter((path) => !paths.includes(path)).map((path) => `${path} has a line in authz.matrix.csv and does not exist: take it away`),
  ];
}

/** What is wrong with how a procedure declares what comes in and what goes out. */
export function declarationFindings({ path, input, output }: Procedure, refs: Record<string, unknown>): string[] {
  const named = idFields(input).filter((field) => field !== "tenant" && field !== "agency");
  const sent = JSON.stringify(z.toJSONSchema(output, { io: "output", unrepresentable: "any" }));
  const taken = JSON.stringify(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }));
  return [
    ...named.filter((field) => !(field in refs)).map((field) => `${path} takes the id ${field}: say in its fixture what it names`),
    ...Object.keys(refs).filter((field) => !named.includes(field)).map((field) => `${path} takes no id ${field}: take it out of its fixture`),
    ...(/\{\}(?!\])|^\{"\$schema":"[^"]*"\}$/.test(sent) ? [`${path} lets anything through in its answer: name what goes out`] : []),
    ...(!(path in SAID_ON_PURPOSE) && /"[a-z]*(hash|token|secret|password)[a-z]*":/i.test(sent) ? [`${path} sends something that is called a secret`] : []),
    ...(taken.includes('"additionalProperties":{}') ? [`${path} takes keys that it does not name`] : []),
  ];
}
