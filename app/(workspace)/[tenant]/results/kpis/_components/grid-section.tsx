"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReadFailed } from "@/app/_components/read-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Section } from "@/app/_ui/section";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { Spinner } from "@/app/_ui/spinner";
import type { GridEvery, KpiGrid, ListedKpi } from "@/server/kpis/schema";
import { ValueGrid } from "./value-grid";

/** In which grid a KPI stands: those that are measured every week in that of weeks, all others in that of months. */
const gridOf = ({ collectEvery }: ListedKpi): GridEvery => (collectEvery === "weekly" ? "weekly" : "monthly");

/** The last six weeks or months of all KPIs side by side. */
export function GridSection({ tenant, kpis, mayMeasure }: { tenant: string; kpis: readonly ListedKpi[]; mayMeasure: boolean }) {
  const t = useTranslations("kpis.grid");
  const trpc = useTRPC();
  const kinds = (["weekly", "monthly"] as const).filter((every) => kpis.some((kpi) => gridOf(kpi) === every));
  const [chosen, setChosen] = useState<GridEvery | null>(null);
  const every = kinds.find((kind) => kind === chosen) ?? kinds[0] ?? "monthly";
  const client = useQueryClient();
  const asked = trpc.kpis.grid.queryOptions({ tenant, every });
  const query = useQuery(asked);
  const { data, error } = query;
  const own = new Set(kpis.filter((kpi) => gridOf(kpi) === every).map(({ id }) => id));
  const ownOf = (grid: KpiGrid): KpiGrid => ({ ...grid, rows: grid.rows.filter(({ kpiId }) => own.has(kpiId)) });
  return (
    <Section
      title={t("title")}
      description={t("description")}
      actions={kinds.length > 1 && <SegmentedControl label={t("by")} value={every} onValueChange={setChosen} options={kinds.map((value) => ({ value, label: t(value) }))} />}
    >
      <ReadFailed query={query} />
      {data ? <ValueGrid key={every} tenant={tenant} every={every} grid={ownOf(data)} latest={() => ownOf(client.getQueryData(asked.queryKey) ?? data)} mayMeasure={mayMeasure} /> : !error && <Spinner />}
    </Section>
  );
}
