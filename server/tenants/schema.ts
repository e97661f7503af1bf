import { z } from "zod";
import { FIELD_RIGHTS, ROLES } from "../auth/permissions";
import { currency, day, text, zone } from "../trpc/scalars";

export const tenantKind = z.enum(["company", "client", "agency"]);

/** What a tenant can set about itself. */
export const tenantSettings = {
  name: text(80),
  /** ISO 4217. */
  currency,
  timeZone: zone,
  locale: z.enum(["en"]),
  /** 1 is Monday, 7 is Sunday. */
  weekStart: z.int().min(1).max(7),
  fteWeekSeconds: z.int().min(3600).max(604_800),
  /** ISO 3166 country whose public holidays count, and its region; null counts none. */
  holidayCountry: z.string().regex(/^[A-Z]{2}$/).nullable(),
  holidayRegion: z.string().max(10).nullable(),
  /** After how long without a word a running timer is asked about, and after how long it is stopped. */
  timerAskSeconds: z.int().min(1800).max(86_400),
  timerStopSeconds: z.int().min(1800).max(86_400),
  /** The day until which norms are still being found out; null is none. */
  calibrationUntil: day.nullable(),
};
const settings = z.object(tenantSettings);
export type TenantSettings = z.infer<typeof settings>;
/** Those settings that only a few calls need, so that not every call reads them. */
export type TimeRules = Pick<TenantSettings, "timerAskSeconds" | "timerStopSeconds" | "calibrationUntil">;

/** The version that was read: a change on top of somebody else's is refused. */
export const settingsChange = { version: z.int().min(1), ...tenantSettings };

/** The version that a change has made. */
export const settingsChanged = z.object({ version: z.number() });

/** The tenant as the asking person sees it: its settings and what they are in it. */
export const currentTenant = z.object({
  slug: z.string(),
  kind: tenantKind,
  ...settings.shape,
  locale: z.string(),
  /** Of the settings. */
  version: z.number(),
  isArchived: z.boolean(),
  memberId: z.string(),
  role: z.enum(ROLES),
  fieldRights: z.array(z.enum(FIELD_RIGHTS)),
});
export type CurrentTenant = z.infer<typeof currentTenant>;

/** Of a client's agency; null where there is none or the person may not open it. */
const agencyNames = { agencySlug: z.string().nullable(), agencyName: z.string().nullable() };

/** One line of the switcher: a tenant that the person may enter; `mayLog`: and log time in. */
export const ownTenant = z.object({ slug: z.string(), name: z.string(), kind: tenantKind, ...agencyNames, isArchived: z.boolean(), role: z.enum(ROLES), mayLog: z.boolean() });
export type OwnTenant = z.infer<typeof ownTenant>;
