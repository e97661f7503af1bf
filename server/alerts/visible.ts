import type { FieldRight, Role } from "../auth/permissions";
import { seesLine, seesMoney } from "../budgets/visible";
import type { EnteredTenant } from "../db/tenant";
import type { ShownAlert } from "./data/standing";

/** Whether somebody may know of an alert: a person's budget tells of their hours, one in money of what they are worth. */
export function seesAlert(reader: { memberId: string; role: Role; fieldRights: FieldRight[] }, alert: Pick<ShownAlert, "measure" | "memberId" | "month" | "moneyBasis">): boolean {
  const terms = [{ from: alert.month, billableOnly: false, proration: "working-days" as const, moneyBasis: alert.moneyBasis }];
  return seesLine(reader as EnteredTenant, alert) && (alert.measure === "time" || seesMoney(reader, { terms }, [alert.month]));
}
