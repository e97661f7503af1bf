import { findMailable } from "../accounts/data";
import { actAs } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { mostTelling } from "../domain/alert";
import { addMonths, firstDayOf, monthOf } from "../domain/day";
import { roundHalfAway } from "../domain/rounding";
import { todayIn } from "../domain/zone";
import type { Letter } from "../mail/compose";
import type { MailJob } from "../mail/schema";
import type { Texts } from "../mail/texts";
import { findWatched } from "./data/job";
import { findMailed, findRecipients } from "./data/people";
import { findShown, type ShownAlert } from "./data/standing";
import { budgetNameOf } from "./names";
import { seesAlert } from "./visible";
import { ALERTED } from "./watch";

const MONTH = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/**
 * The letter about some alerts to one person, from what is so when it is sent: who has left, become smaller or wants no
 * letters any more gets none, and what has been cleared meanwhile is left out. Of one budget only the highest is told.
 */
export async function draftAlerts(tx: Tx, { tenantId: id, memberId, mailId }: Extract<MailJob, { kind: "alerts" }>, t: Texts, now: Date): Promise<Letter | { skipped: string }> {
  const tenantId = await actAs(tx, { tenantId: id });
  const tenant = await findWatched(tx, tenantId);
  const [person] = await findRecipients(tx, tenantId, ALERTED, memberId);
  if (!tenant || tenant.archivedAt) return { skipped: "archived" };
  if (!person) return { skipped: "not in charge any more" };
  if (person.alertMail === "off") return { skipped: "wants no letters" };
  const since = addMonths(monthOf(todayIn(tenant.timeZone, now)), -2);
  const alerts = mostTelling((await findShown(tx, [tenantId], since, await findMailed(tx, tenantId, mailId, memberId))).filter((alert) => seesAlert(person, alert)));
  if (alerts.length === 0) return { skipped: "cleared meanwhile" };
  await actAs(tx, { userId: person.userId });
  const account = await findMailable(tx, person.userId);
  if (!account || account.disabledAt) return { skipped: "disabled" };
  const lines = alerts.map((alert) => sentenceOf(alert, t));
  return { to: { name: account.name, address: account.email }, kind: "alerts", lines, path: `/${tenant.slug}`, canBeIgnored: false, values: { tenant: tenant.name, count: new Set(alerts.map(({ budgetId }) => budgetId)).size } };
}

function sentenceOf(alert: ShownAlert, t: Texts): string {
  const name = budgetNameOf(alert) ?? t("mail.alerts.allWork");
  const { measure } = alert;
  const month = MONTH.format(new Date(firstDayOf(alert.month)));
  if (alert.burnPermille === null) return t("mail.alerts.ofNothing", { name, month, measure });
  return t(`mail.alerts.${alert.kind}`, { name, month, measure, percent: roundHalfAway(alert.burnPermille / 10) });
}
