import { monthsQuery } from "@/app/_components/figures/range-in-address";
import { ROI_BYS, type RoiBy } from "@/server/domain/roi";

/** By what the address tells the ROI apart; channels where it does not say, or says nothing that is. */
export const byInAddress = (value: string | string[] | undefined): RoiBy => ROI_BYS.find((by) => by === value) ?? "channel";

/** The address of some months, told by something. */
export function roiHref(tenant: string, { from, to, by }: { from: string; to: string; by: RoiBy }): string {
  const query = new URLSearchParams({ ...monthsQuery({ from, to }), ...(by !== "channel" && { by }) });
  return `/${tenant}/results/roi?${query.toString()}`;
}
