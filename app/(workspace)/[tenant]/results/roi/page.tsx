import { getTranslations } from "next-intl/server";
import { comparedRange, compareInAddress } from "@/app/_components/figures/compare-in-address";
import { rangeInAddress, yearTo } from "@/app/_components/figures/range-in-address";
import { workingInAddress } from "@/app/_components/figures/working-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { firstDayOf, lastDayOf, monthOf } from "@/server/domain/day";
import { resultsPartsFor } from "../_components/results-parts";
import { byInAddress } from "./_components/by-in-address";
import { RoiScreen } from "./_components/roi-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("roi"))("title") });

export default async function RoiPage({ params, searchParams }: PageProps<"/[tenant]/results/roi">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "returns:read");
  const { may, fieldRights } = await requireTenant(tenant);
  const names = fieldRights.includes("hours");
  const range = rangeInAddress(search);
  const by = byInAddress(search.by);
  const client = getQueryClient();
  const board = await orTurnAway(client.fetchQuery(trpc.roi.range.queryOptions({ tenant, ...range })));
  const compare = compareInAddress(search.compare);
  const before = comparedRange({ from: firstDayOf(board.from), to: lastDayOf(board.to) }, compare);
  const earlier = before && { from: monthOf(before.from), to: monthOf(before.to) };
  const trend = yearTo(board.to);
  await orTurnAway(Promise.all([client.fetchQuery(trpc.roi.range.queryOptions({ tenant, ...trend })), earlier && client.fetchQuery(trpc.roi.range.queryOptions({ tenant, ...earlier })), by !== "channel" && client.fetchQuery(trpc.roi.by.queryOptions({ tenant, ...range, by }))]));
  return (
    <ClientMessages of={["roi", "results", "overview", "splits"]}>
      <Hydrate>
        <RoiScreen tenant={tenant} range={range} trend={trend} by={by} compare={compare} earlier={earlier} working={workingInAddress(search.working, by)} parts={resultsPartsFor(may)} sees={{ names, notes: names || may("time:write-all") }} mayRate={may("rates:write")} mayExchange={may("exchange-rates:write")} mayWrite={may("returns:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
