"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { type OutsourcingPart, OutsourcingTabs } from "../../_components/outsourcing-tabs";
import { MixFigure } from "./mix-figure";
import { MixTable } from "./mix-table";
import { PathDialog } from "./path-dialog";

/** Who does the work by quarter, beside the path that was set. */
export function MixScreen({ tenant, parts, mayWrite }: { tenant: string; parts: readonly OutsourcingPart[]; mayWrite: boolean }) {
  const t = useTranslations("outsourcing.mix");
  const trpc = useTRPC();
  const { data: mix } = useSuspenseQuery(trpc.sourcing.mix.queryOptions({ tenant }));
  const [isSetting, setSetting] = useState(false);
  const set = mayWrite && <Button variant="primary" onClick={() => setSetting(true)}>{t("setPath")}</Button>;
  const hasFigures = mix.target !== null || mix.quarters.some(({ outsideShare }) => outsideShare !== null);
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={hasFigures && <FileLinks path={`/api/tenants/${tenant}/sourcing-mix`} what={t("file")} />} primary={mix.target !== null && set}>
        <OutsourcingTabs tenant={tenant} current="mix" parts={parts} />
      </PageHeader>
      <MixFigure mix={mix} />
      {mix.target === null && (
        <div className="mt-6">
          <EmptyState title={t("noPath")} action={set}>{t("noPathText")}</EmptyState>
        </div>
      )}
      {hasFigures && (
        <div className="mt-8">
          <MixTable mix={mix} />
        </div>
      )}
      {isSetting && <PathDialog tenant={tenant} mix={mix} onClose={() => setSetting(false)} />}
    </>
  );
}
