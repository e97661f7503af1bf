"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { monthOf } from "@/server/domain/day";
import type { ReturnList } from "@/server/returns/schema";
import { type ResultsPart, ResultsTabs } from "../../_components/results-tabs";
import { CountedSection } from "./counted-section";
import { KindsSection } from "./kinds-section";
import { ReturnDialog } from "./return-dialog";
import { ReturnTable } from "./return-table";

type Open = ReturnList["returns"][number] | "new" | null;

/** A month of what came back, and the kinds with what one of each is worth. */
export function ReturnsScreen({ tenant, month, parts, mayWrite }: { tenant: string; month: string | undefined; parts: readonly ResultsPart[]; mayWrite: boolean }) {
  const t = useTranslations("returns");
  const words = useDayWords();
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.returns.list.queryOptions({ tenant, month }));
  const { data: book } = useSuspenseQuery(trpc.returns.kinds.queryOptions({ tenant }));
  const [open, setOpen] = useState<Open>(null);
  const named = words.month(list.month);
  const isNow = list.month === monthOf(list.today);
  const mayAdd = mayWrite && book.kinds.some(({ isRetired }) => !isRetired);
  const changed = open === "new" ? null : open;
  return (
    <>
      <PageHeader
        above={<MonthSwitcher path={`/${tenant}/results/returns`} month={list.month} current={monthOf(list.today)} />}
        title={t("title")}
        subtitle={t("subtitle", { month: named })}
        secondary={<FileLinks path={`/api/tenants/${tenant}/returns`} query={{ month: list.month }} what={t("file", { month: named })} />}
        primary={mayAdd && <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>{t("add")}</Button>}
      >
        <ResultsTabs tenant={tenant} current="returns" parts={parts} />
      </PageHeader>
      {list.returns.length === 0 ? (
        <EmptyState title={t("empty", { month: named })}>{mayWrite && !mayAdd ? t("firstKind") : t("emptyText")}</EmptyState>
      ) : (
        <ReturnTable list={list} caption={t("caption", { month: named })} {...(mayWrite ? { onOpen: setOpen } : {})} />
      )}
      <CountedSection tenant={tenant} month={month} mayWrite={mayWrite} />
      <KindsSection tenant={tenant} book={book} mayWrite={mayWrite} />
      {open && <ReturnDialog key={changed?.id ?? "new"} tenant={tenant} currency={list.currency} kinds={book.kinds} row={changed} on={isNow ? list.today : `${list.month}-01`} onClose={() => setOpen(null)} />}
    </>
  );
}
