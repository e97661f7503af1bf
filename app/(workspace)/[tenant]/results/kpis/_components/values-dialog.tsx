"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FileLinks } from "@/app/_components/file-links";
import { ReadFailed } from "@/app/_components/read-failed";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Dialog } from "@/app/_ui/dialog";
import { Spinner } from "@/app/_ui/spinner";
import { useToast } from "@/app/_ui/toast";
import type { Kpi, Measurement } from "@/server/kpis/schema";
import { KpiStory } from "./kpi-story";
import { ValueForm } from "./value-form";
import { ValueTable } from "./value-table";

/** All values of one KPI: a day's is added, corrected or removed, and the list stays in sight. */
export function ValuesDialog({ tenant, kpi, mayMeasure, onClose }: { tenant: string; kpi: Kpi; mayMeasure: boolean; onClose: () => void }) {
  const t = useTranslations("kpis.values");
  const words = useDayWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [corrected, setCorrected] = useState<Measurement | null>(null);
  const values = useQuery(trpc.kpis.measurements.queryOptions({ tenant, kpiId: kpi.id }));

  const said = async (title: string) => {
    setCorrected(null);
    await Promise.all([trpc.kpis.pathKey(), trpc.goals.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
    toast({ title });
  };
  const remove = useMutation(trpc.kpis.unmeasure.mutationOptions({ onSuccess: (_, { on }) => said(t("removed", { name: kpi.name, day: words.fullDay(on) })), onError: (error) => toast({ title: errorText(error), tone: "error" }) }));

  return (
    <Dialog title={t("title", { name: kpi.name })} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-6">
        {mayMeasure && <ValueForm key={corrected?.on ?? "new"} tenant={tenant} kpi={kpi} corrected={corrected} onCancel={() => setCorrected(null)} onKept={(on) => said(t("kept", { name: kpi.name, day: words.fullDay(on) }))} />}
        <ReadFailed query={values} />
        {values.isPending && <Spinner />}
        {values.data?.length === 0 && <p className="text-sm text-ink-2">{t("none")}</p>}
        {values.data && values.data.length > 0 && (
          <div>
            <div className="mb-2 flex gap-2">
              <FileLinks path={`/api/tenants/${tenant}/kpi-values`} query={{ kpiId: kpi.id }} what={t("title", { name: kpi.name })} />
            </div>
            <ValueTable values={values.data} unit={kpi.unit} {...(mayMeasure && { onCorrect: setCorrected, onRemove: ({ on }: Measurement) => remove.mutate({ tenant, kpiId: kpi.id, on }) })} />
          </div>
        )}
        <KpiStory tenant={tenant} kpi={kpi} />
      </div>
    </Dialog>
  );
}
