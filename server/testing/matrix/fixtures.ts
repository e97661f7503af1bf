import type { Fixtures } from "./fixture";
import { accountFixtures } from "./fixtures/accounts";
import { auditFixtures } from "./fixtures/audit";
import { alertFixtures } from "./fixtures/alerts";
import { budgetFixtures } from "./fixtures/budgets";
import { importFixtures } from "./fixtures/imports";
import { moneyFixtures } from "./fixtures/money";
import { peopleFixtures } from "./fixtures/people";
import { registerFixtures } from "./fixtures/register";
import { retainerFixtures } from "./fixtures/retainers";
import { timeFixtures } from "./fixtures/time";

/** One valid call of every procedure. A procedure that is not here makes the matrix red. */
export const fixtures: Fixtures = {
  ...accountFixtures,
  ...auditFixtures,
  ...budgetFixtures,
  ...importFixtures,
  ...moneyFixtures,
  ...peopleFixtures,
  ...registerFixtures,
  ...retainerFixtures,
  ...timeFixtures,
};
export const fixtures: Fixtures = { ...accountFixtures, ...alertFixtures, ...budgetFixtures, ...importFixtures, ...peopleFixtures, ...registerFixtures, ...retainerFixtures, ...timeFixtures };
