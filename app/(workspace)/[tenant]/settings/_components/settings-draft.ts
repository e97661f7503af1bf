import type { CurrentTenant, TenantSettings } from "@/server/tenants/schema";

/** What stands in the form: hours as a number, null where the field is empty. */
export type SettingsDraft = Omit<TenantSettings, "fteWeekSeconds" | "timerAskSeconds" | "timerStopSeconds"> & {
  fteWeekHours: number | null;
  timerAskHours: number | null;
  timerStopHours: number | null;
};

export function draftOf({ name, currency, timeZone, weekStart, fteWeekSeconds, holidayCountry, holidayRegion, timerAskSeconds, timerStopSeconds, calibrationUntil }: CurrentTenant): SettingsDraft {
  return {
    name, currency, timeZone, locale: "en", weekStart, holidayCountry, holidayRegion, calibrationUntil,
    fteWeekHours: fteWeekSeconds / 3600,
    timerAskHours: timerAskSeconds / 3600,
    timerStopHours: timerStopSeconds / 3600,
  };
}

/** An empty number of hours becomes 0, which the schema refuses with a sentence of its own. */
const secondsOf = (hours: number | null) => Math.round((hours ?? 0) * 3600);

export function settingsOf({ fteWeekHours, timerAskHours, timerStopHours, ...draft }: SettingsDraft): TenantSettings {
  return { ...draft, fteWeekSeconds: secondsOf(fteWeekHours), timerAskSeconds: secondsOf(timerAskHours), timerStopSeconds: secondsOf(timerStopHours) };
}
