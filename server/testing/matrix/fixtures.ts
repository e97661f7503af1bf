import type { Fixtures } from "./fixture";
import { accountFixtures } from "./fixtures/accounts";
import { alertFixtures } from "./fixtures/alerts";
import { audienceFixtures } from "./fixtures/audiences";
import { auditFixtures } from "./fixtures/audit";
import { budgetFixtures } from "./fixtures/budgets";
import { completenessFixtures } from "./fixtures/completeness";
import { importFixtures } from "./fixtures/imports";
import { moneyFixtures } from "./fixtures/money";
import { outsourcingFixtures } from "./fixtures/outsourcing";
import { peopleFixtures } from "./fixtures/people";
import { peoplesTimeFixtures } from "./fixtures/peoples-time";
import { registerFixtures } from "./fixtures/register";
import { resultFixtures } from "./fixtures/results";
import { responseFixtures } from "./fixtures/responses";
import { retainerFixtures } from "./fixtures/retainers";
import { returnFixtures } from "./fixtures/returns";
import { reviewFixtures } from "./fixtures/reviews";
import { policyFixtures } from "./fixtures/policies";
import { steeringFixtures } from "./fixtures/steering";
import { strategyFixtures } from "./fixtures/strategy";
import { templateFixtures } from "./fixtures/templates";
import { timeFixtures } from "./fixtures/time";
import { timesheetFixtures } from "./fixtures/timesheets";
import { verdictFixtures } from "./fixtures/verdicts";

/** One valid call of every procedure. A procedure that is not here makes the matrix red. */
export const fixtures: Fixtures = {
  ...accountFixtures,
  ...alertFixtures,
  ...audienceFixtures,
  ...auditFixtures,
  ...budgetFixtures,
  ...completenessFixtures,
  ...importFixtures,
  ...moneyFixtures,
  ...outsourcingFixtures,
  ...peopleFixtures,
  ...peoplesTimeFixtures,
  ...registerFixtures,
  ...resultFixtures,
  ...responseFixtures,
  ...retainerFixtures,
  ...returnFixtures,
  ...reviewFixtures,
  ...policyFixtures,
  ...steeringFixtures,
  ...strategyFixtures,
  ...templateFixtures,
  ...timeFixtures,
  ...timesheetFixtures,
  ...verdictFixtures,
};
