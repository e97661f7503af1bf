import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { PAID_KINDS, type PaidKind } from "@/server/posts/schema";

/** What of the posts is shown; all of it is in the address. */
export type PostsView = { channelId: string | null; zone: string | null; paid: PaidKind; month: string | null; weekday: number | null; hourOfDay: number | null };

/** Asked of the browser’s own list: the date library would weigh more than the page. */
const isZone = (name: string) => name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name);

type Search = Record<string, string | string[] | undefined>;

/** What an address asks for; what it says wrongly is as if it said nothing. */
export function postsViewOf(search: Search): PostsView {
  const said = (name: string) => (typeof search[name] === "string" ? search[name] : "");
  const within = (name: string, least: number, most: number) => {
    const number = /^\d{1,2}$/.test(said(name)) ? Number(said(name)) : -1;
    return number >= least && number <= most ? number : null;
  };
  return {
    channelId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(said("channel")) ? said("channel") : null,
    zone: isZone(said("zone")) ? said("zone") : null,
    paid: PAID_KINDS.find((kind) => kind === said("paid")) ?? "organic",
    month: monthInAddress(search.month) ?? null,
    weekday: within("weekday", 1, 7),
    hourOfDay: within("hour", 0, 23),
  };
}

/** Whether posts are listed: those of a month or of a cell of the map. */
export const listsPosts = ({ month, weekday }: PostsView): boolean => month !== null || weekday !== null;

/** Which posts are listed. A month is of all posts; a cell is of the map that is shown. */
export function postsOf({ channelId, month, weekday, hourOfDay, zone, paid }: PostsView) {
  return { channelId, month, weekday, hourOfDay, zone, paid: month === null ? paid : null };
}

/** The address of a view. */
export function postsHref(tenant: string, { channelId, zone, paid, month, weekday, hourOfDay }: PostsView): string {
  const said = { channel: channelId, zone, paid: paid === "organic" ? null : paid, month, weekday, hour: hourOfDay };
  const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))).toString();
  return `/${tenant}/results/posts${query ? `?${query}` : ""}`;
}
