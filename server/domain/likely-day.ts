import { addDays, type Day } from "./day";

const FIRST_DAY: Day = "2000-01-01";
const MOST_DAYS_AHEAD = 366;

/** False for a day that can only be a slip of the year: it would be missed in its own month and felt in another. */
export const isLikelyDay = (on: Day, today: Day): boolean => on >= FIRST_DAY && on <= addDays(today, MOST_DAYS_AHEAD);
