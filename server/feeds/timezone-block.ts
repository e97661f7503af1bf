import { zoneChanges } from "../domain/zone-changes";

const DAY_MS = 86_400_000;

/** '+0100' for an hour before UTC; with seconds where an old zone has them. */
function utcOffset(seconds: number): string {
  const whole = Math.abs(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, ...(whole % 60 ? [whole % 60] : [])];
  return `${seconds < 0 ? "-" : "+"}${parts.map((part) => String(part).padStart(2, "0")).join("")}`;
}

const rule = (kind: "STANDARD" | "DAYLIGHT", wall: string, from: number, to: number) =>
  [`BEGIN:${kind}`, `DTSTART:${wall.replaceAll(/[-:]/g, "")}`, `TZOFFSETFROM:${utcOffset(from)}`, `TZOFFSETTO:${utcOffset(to)}`, `END:${kind}`];

/** The zone's clock as an event needs it that names it: how it stood two years ago, and each change since then and for three years to come. */
export function timezoneBlock(zone: string, now: Date): string {
  const from = new Date(now.getTime() - 730 * DAY_MS);
  const { offsetAtStart, changes } = zoneChanges(zone, from, new Date(now.getTime() + 1095 * DAY_MS));
  const rules = changes.flatMap(({ wallBefore, offsetBefore, offsetAfter }) => rule(offsetAfter > offsetBefore ? "DAYLIGHT" : "STANDARD", wallBefore, offsetBefore, offsetAfter));
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...rule("STANDARD", "19700101T000000", offsetAtStart, offsetAtStart), ...rules, "END:VTIMEZONE"].join("\r\n");
}
