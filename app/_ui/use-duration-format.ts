import { useFormatter, useTranslations } from "next-intl";
import { clockDuration, durationParts } from "./duration-parts";

/** `text`: "6 h 12 min". `decimal`: "6.20" hours. `clock`: "6:12". `hours`: "6.2 h", one decimal, for headlines and charts. */
export type DurationStyle = "text" | "decimal" | "clock" | "hours";

const NARROW_SPACE = "\u202f";
/** As wide as a figure, so that signs and digits stand under each other. */
const MINUS = "\u2212";
const FIXED_SPACE = "\u00a0";

/** Returns a function that writes whole seconds in the reader's language; works on the server and in the browser. */
export function useDurationFormat(): (seconds: number, style?: DurationStyle) => string {
  const t = useTranslations("ui.duration");
  const format = useFormatter();
  // Neither space breaks; the one between number and unit is narrow, so that they read as one.
  const joined = (text: string) => text.replaceAll(" ", NARROW_SPACE);

  const hours = (seconds: number, options: { minimumFractionDigits?: number; maximumFractionDigits: number }) => format.number(seconds / 3600, options).replace("-", MINUS);

  return (seconds, style = "text") => {
    if (style === "clock") return clockDuration(seconds);
    if (style === "decimal") return hours(seconds, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    if (style === "hours") return joined(t("hours", { hours: hours(seconds, { maximumFractionDigits: 1 }) }));

    const parts = durationParts(seconds);
    const words = [
      parts.hours > 0 && t("hours", { hours: format.number(parts.hours) }),
      parts.minutes > 0 && t("minutes", { minutes: parts.minutes }),
      parts.seconds > 0 && t("seconds", { seconds: parts.seconds }),
    ].filter((word) => word !== false);
    const text = (words.length > 0 ? words : [t("hours", { hours: "0" })]).map(joined).join(FIXED_SPACE);
    return parts.isNegative ? `${MINUS}${text}` : text;
  };
}
