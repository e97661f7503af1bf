import type { RoiBy } from "@/server/domain/roi";

/** Whose return it is: a channel's, goal's, provider's or campaign's by its key; null is everything together. */
export type Whose = { by: RoiBy; key: string | null };

/** No channel's key, for those are ids; a campaign may be called so, and is then told by its `by`. */
const EVERYTHING = "everything";

/** The address in which an ROI of some months opens how it comes about. */
export function workingHref(tenant: string, { from, to }: { from: string; to: string }, { by, key }: Whose = { by: "channel", key: null }): string {
  const query = new URLSearchParams({ from, to, ...(by !== "channel" && { by }), working: key ?? EVERYTHING });
  return `/${tenant}/results/roi?${query.toString()}`;
}

/** Whose working the address opens; null where it opens none. */
export function workingInAddress(value: string | string[] | undefined, by: Whose["by"]): Whose | null {
  if (typeof value !== "string" || value === "") return null;
  return { by, key: by === "channel" && value === EVERYTHING ? null : value };
}
