import { insertJobs } from "../alerts/data/job";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { deleteDeadLetter, findUnsent, retryMail } from "./data";
import type { Unsent } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant };

/** What could not be sent here. People are reminded by their own organisation: a client of an agency is not told of it. */
export function listUnsent({ tx, tenant }: Call): Promise<Unsent[]> {
  return findUnsent(tx, { withReminders: tenant.kind !== "client" });
}

/** Has a letter, or the look at the budgets, tried again at once. NOT_FOUND for what is not in trouble, or not this tenant's. */
export async function sendAgain(call: Call, jobId: string) {
  const found = (await listUnsent(call)).find(({ id }) => id === jobId);
  if (!found) throw new DomainError("NOT_FOUND", "noSuchLetter");
  if (found.kind !== "budget-watch") return retryMail(call.tx, jobId);
  await deleteDeadLetter(call.tx, jobId);
  await insertJobs(call.tx, [call.tenant.id]);
}
