import { headingKey } from "../../imports/formats/heading";
import type { LogColumns, LogRole } from "../import-schema";

/** Words by which a column is known, in the spelling of `headingKey`; the first role that finds one takes the column. */
const KNOWN: Record<LogRole, readonly string[]> = {
  received: ["receivedat", "received", "createdat", "created", "arrived", "messagetime", "sentat", "datereceived", "date", "eingegangen", "ontvangen", "datum"],
  receivedTime: ["receivedtime", "timereceived", "time", "uhrzeit", "tijd"],
  answered: ["answeredat", "answered", "respondedat", "responded", "repliedat", "replied", "firstresponse", "firstresponseat", "firstreply", "firstreplyat", "responsetime", "beantwortet", "beantwoord"],
  answeredTime: ["answeredtime", "timeanswered", "replytime"],
  note: ["note", "subject", "message", "about", "text", "notiz", "onderwerp"],
};

/** Which column holds what, by its heading; nothing where none says so. */
export function proposeColumns(headings: readonly string[]): LogColumns {
  const taken = new Set<string>();
  const columns: LogColumns = {};
  for (const [role, words] of Object.entries(KNOWN) as [LogRole, readonly string[]][]) {
    const found = words.flatMap((word) => headings.filter((heading) => headingKey(heading) === word && !taken.has(heading)))[0];
    if (found === undefined) continue;
    taken.add(found);
    columns[role] = found;
  }
  return columns;
}
