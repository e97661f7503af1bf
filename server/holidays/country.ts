import Holidays from "date-holidays";
import { addDays, daysFrom, type Day } from "../domain/day";

/** A public holiday of a country; a feast of several days is one for each day. */
export type CountryHoliday = { on: Day; name: string };

/** Years by country and region. They are the same for all tenants, so the cache holds nothing that is anybody's. */
const years = new Map<string, readonly CountryHoliday[]>();
const MOST_YEARS = 2000;

/** The public holidays of a country, and of its region where one is named, in a year; empty for a country nobody keeps. */
export function publicHolidaysOf(country: string, region: string | null, year: number): readonly CountryHoliday[] {
  const key = `${country} ${region ?? ""} ${year}`;
  const known = years.get(key);
  if (known) return known;
  if (years.size >= MOST_YEARS) years.clear();
  const computed = compute(country, region, year);
  years.set(key, computed);
  return computed;
}

function compute(country: string, region: string | null, year: number): CountryHoliday[] {
  const calendar = new Holidays(country, region ?? "", { types: ["public"], languages: "en" });
  const found = new Map<Day, string>();
  for (const { date, start, end, name } of calendar.getHolidays(year) || []) {
    // `date` is the local day; start and end are instants, and a feast that begins at sunset starts the evening before.
    const first = date.slice(0, 10);
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
    for (const on of daysFrom(first, addDays(first, length - 1))) {
      const other = found.get(on);
      found.set(on, other && other !== name ? `${other} / ${name}` : name);
    }
  }
  return [...found].map(([on, name]) => ({ on, name })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

const catalogue = new Holidays();

export type HolidayCountry = { code: string; name: string; regions: { code: string; name: string }[] };

/** Countries whose calendar is kept, by name, with those of their regions that have holidays of their own. */
export function holidayCountries(): HolidayCountry[] {
  return byName(catalogue.getCountries("en")).map((country) => ({ ...country, regions: byName(catalogue.getStates(country.code, "en")) }));
}

/** True where the calendar of this country, and of this region in it, is kept. */
export function hasCalendar(country: string, region: string | null): boolean {
  if (!Object.hasOwn(catalogue.getCountries("en"), country)) return false;
  return region === null || Object.hasOwn(catalogue.getStates(country, "en") ?? {}, region);
}

function byName(names: Record<string, string> | undefined) {
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

const SATURDAY_AND_SUNDAY = [6, 7] as const;

/** The weekend of a country, weekdays 1 to 7, as Unicode's locale data gives it; Saturday and Sunday where none is named. */
export function weekendOf(country: string | null): readonly number[] {
  if (!country) return SATURDAY_AND_SUNDAY;
  // A getter in older engines, a method in newer ones; TypeScript knows neither yet.
  const locale = new Intl.Locale("und", { region: country }) as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? SATURDAY_AND_SUNDAY;
}
type WeekInfo = { weekend: number[] };
