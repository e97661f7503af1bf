import type { Fixtures } from "./fixture";
import { registerFixtures } from "./fixtures/register";

/** One valid call of every procedure. A procedure that is not here makes the matrix red. */
export const fixtures: Fixtures = { ...registerFixtures };
