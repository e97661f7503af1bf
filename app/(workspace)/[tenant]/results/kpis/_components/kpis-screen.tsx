"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdviceList } from "@/app/_components/advice-list";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { ListedKpi } from "@/server/kpis/schema";
import { type ResultsPart, ResultsTabs } from "../../_components/results-tabs";
import { DiscussDialog } from "./discuss-dialog";
import { DueKpis } from "./due-kpis";
import { GridSection } from "./grid-section";
import { KpiDialog } from "./kpi-dialog";
import { KpiTable } from "./kpi-table";
import { RetiredKpis } from "./retired-kpis";
import { ValuesDialog } from "./values-dialog";

type Props = { tenant: string; currency: string; parts: readonly ResultsPart[]; mayWrite: boolean; mayMeasure: boolean };

/** Every KPI as it stands today. Retiring one takes effect at once and can be undone. */
export function KpisScreen({ tenant, currency, parts, mayWrite, mayMeasure }: Props) {
  const t = useTranslations("kpis");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: kpis } = useSuspenseQuery(trpc.kpis.list.queryOptions({ tenant }));
  const [changed, setChanged] = useState<ListedKpi | "new" | null>(null);
  const [measured, setMeasured] = useState<ListedKpi | null>(null);
  const [discussed, setDiscussed] = useState<ListedKpi | null>(null);
  const current = kpis.filter(({ isRetired }) => !isRetired);
  const retired = kpis.filter(({ isRetired }) => isRetired);

  const after = {
    onSuccess: () => Promise.all([trpc.kpis.pathKey(), trpc.goals.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }),
  };
  const restore = useMutation(trpc.kpis.restore.mutationOptions(after));
  const retire = useMutation(trpc.kpis.retire.mutationOptions(after));
  const onRestore = (kpiId: string) => restore.mutate({ tenant, kpiId });
  const onRetire = ({ id, name }: ListedKpi) => retire.mutate({ tenant, kpiId: id }, { onSuccess: () => toast({ title: t("retired", { name }), undo: () => onRestore(id) }) });

  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setChanged("new")}>
      {t("add")}
    </Button>
  );
  const secondary = (
    <>
      {kpis.length > 0 && <FileLinks path={`/api/tenants/${tenant}/kpis`} what={t("file")} />}
      {mayWrite && <LinkButton href={`/${tenant}/results/import`}>{t("import")}</LinkButton>}
    </>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} primary={current.length > 0 && add} secondary={secondary}>
        <ResultsTabs tenant={tenant} current="kpis" parts={parts} />
      </PageHeader>
      {current.length === 0 ? (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <DueKpis kpis={current} onMeasure={setMeasured} onDiscuss={setDiscussed} />
          <KpiTable kpis={current} onMeasure={setMeasured} onDiscuss={setDiscussed} {...(mayWrite && { onChange: setChanged, onRetire })} />
          <p className="mt-2 max-w-prose text-xs text-ink-2">{t("judged")}</p>
          <GridSection tenant={tenant} kpis={current} mayMeasure={mayMeasure} />
        </>
      )}
      <AdviceList tenant={tenant} kinds={["kpis-many"]} mayWrite={mayWrite} />
      {retired.length > 0 && (
        <Section title={t("retiredTitle")} className="mt-10">
          <RetiredKpis kpis={retired} {...(mayWrite && { onRestore })} />
        </Section>
      )}
      {changed && <KpiDialog key={changed === "new" ? "new" : changed.id} tenant={tenant} currency={currency} kpi={changed === "new" ? null : changed} onClose={() => setChanged(null)} />}
      {discussed && <DiscussDialog key={discussed.id} tenant={tenant} kpi={discussed} mayDiscuss={mayMeasure} onClose={() => setDiscussed(null)} />}
      {measured && <ValuesDialog key={measured.id} tenant={tenant} kpi={measured} mayMeasure={mayMeasure && !measured.isRetired} onClose={() => setMeasured(null)} />}
    </>
  );
}
