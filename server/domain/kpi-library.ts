import type { Cadence } from "./cadence";
import type { Direction } from "./kpi";
import type { Reading } from "./kpi-reading";

/** KPIs that usually say whether social media pays, by how a business earns. Suggestions in English: once added they are the workspace's own. */

export const BUSINESS_MODELS = ["shop", "leads", "service", "brand", "local", "recruiting"] as const;
export type BusinessModel = (typeof BUSINESS_MODELS)[number];

/** `unit` is as it stands behind a value; "money" is the workspace's own currency, null a bare number. */
export type LibraryKpi = { name: string; unit: "%" | "min" | "money" | null; direction: Direction; reading: Reading; isVanity: boolean; collectEvery: Cadence };

type Unit = LibraryKpi["unit"];
const counted = (name: string, unit: Unit = null): LibraryKpi => ({ name, unit, direction: "increase", reading: "period", isVanity: false, collectEvery: "weekly" });
const rising = (name: string, unit: Unit = null): LibraryKpi => ({ name, unit, direction: "increase", reading: "level", isVanity: false, collectEvery: "monthly" });
const falling = (name: string, unit: Unit): LibraryKpi => ({ ...rising(name, unit), direction: "decrease" });
const total = (name: string): LibraryKpi => ({ name, unit: null, direction: "increase", reading: "cumulative", isVanity: false, collectEvery: "monthly" });
// Watched because people ask for them; none of them is a reason to go on.
const vanity = (name: string): LibraryKpi => ({ ...total(name), isVanity: true });

const LIBRARY: Readonly<Record<BusinessModel, readonly LibraryKpi[]>> = {
  shop: [counted("Orders from social media"), counted("Revenue from social media", "money"), rising("Visitors who buy", "%"), rising("Average order", "money"), rising("Customers who buy again", "%"), vanity("Followers")],
  leads: [counted("Qualified leads"), falling("Cost of a lead", "money"), rising("Leads that become customers", "%"), counted("Meetings booked"), total("Readers of the newsletter"), vanity("Connections")],
  service: [falling("First response", "min"), rising("Answered in time", "%"), rising("Settled at the first answer", "%"), counted("Calls that were not needed"), rising("Customers who are content", "%"), falling("Open complaints", null)],
  brand: [counted("Mentions by others"), rising("Mentions in a good tone", "%"), counted("Searches for the name"), counted("Invitations to speak or write"), rising("People who know the name", "%"), vanity("Likes"), vanity("Followers")],
  local: [counted("Bookings from social media"), counted("Visits from social media"), rising("Average rating"), total("Reviews"), total("Regulars on the list"), vanity("Followers")],
  recruiting: [counted("Applications from social media"), rising("Applications that fit", "%"), counted("People hired"), falling("Cost of an application", "money"), vanity("Followers of the careers page")],
};

/** The KPIs of a model, money in the workspace's `currency`. */
export const libraryOf = (model: BusinessModel, currency: string): (Omit<LibraryKpi, "unit"> & { unit: string | null })[] =>
  LIBRARY[model].map(({ unit, ...kpi }) => ({ ...kpi, unit: unit === "money" ? currency : unit }));
