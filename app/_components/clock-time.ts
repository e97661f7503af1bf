/** The zone of whoever logs; the tenant's where the browser cannot name its own. */
export function ownZone(tenantZone: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return /^[A-Za-z][A-Za-z0-9_+\-/]{0,59}$/.test(zone) && zone !== "Etc/Unknown" ? zone : tenantZone;
}

/** The time of day, 'HH:MM', that a clock in the zone showed. */
export function clockTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
}
