import type { CurrentTenant, TenantSettings } from "@/server/tenants/schema";

/** What stands in the form: hours as a number, null where the field is empty. */
export type SettingsDraft = Omit<TenantSettings, "fteWeekSeconds"> & { fteWeekHours: number | null };

export function draftOf({ name, currency, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion }: CurrentTenant): SettingsDraft {
  return { name, currency, timeZone, locale: "en", weekStart, fteWeekHours: fteWeekSeconds / 3600, holidayCountry, holidayRegion };
}

/** An empty number of hours becomes 0, which the schema refuses with a sentence of its own. */
export function settingsOf({ fteWeekHours, ...draft }: SettingsDraft): TenantSettings {
  return { ...draft, fteWeekSeconds: Math.round((fteWeekHours ?? 0) * 3600) };
}
