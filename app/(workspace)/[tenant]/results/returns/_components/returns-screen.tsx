"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { NarrowedTo, usePartWords } from "@/app/_components/figures/narrowed-to";
import { monthsQuery } from "@/app/_components/figures/range-in-address";
import { RangeNav } from "@/app/_components/figures/range-nav";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { monthOf } from "@/server/domain/day";
import type { ReturnFilter, ReturnList } from "@/server/returns/schema";
import { type ResultsPart, ResultsTabs } from "../../_components/results-tabs";
import { CountedSection } from "./counted-section";
import { KindsSection } from "./kinds-section";
import { ReturnDialog } from "./return-dialog";
import { ReturnTable } from "./return-table";

type Open = ReturnList["returns"][number] | "new" | null;

type Props = { tenant: string; filter: Omit<ReturnFilter, "month">; parts: readonly ResultsPart[]; mayWrite: boolean };

/** What came back in some months and of some part of the client, and the kinds with what one of each is worth. */
export function ReturnsScreen({ tenant, filter, parts, mayWrite }: Props) {
  const t = useTranslations("returns");
  const words = useDayWords();
  const partWords = usePartWords();
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.returns.list.queryOptions({ tenant, ...filter }));
  const { data: book } = useSuspenseQuery(trpc.returns.kinds.queryOptions({ tenant }));
  const [open, setOpen] = useState<Open>(null);
  const { from, to, today, only } = list;
  const { from: _, to: __, ...narrowing } = filter;
  const query = Object.fromEntries(Object.entries(narrowing).filter((pair): pair is [string, string] => pair[1] !== undefined));
  const period = words.months(from, to);
  const value = only?.value && (only.value.since === null ? t("ofNoValue") : t("ofValue", { day: words.fullDay(only.value.since) }));
  const narrowed = [...list.narrowed.map(partWords), ...(only?.kind == null ? [] : [t("ofKind", { kind: only.kind })]), ...(value ? [value] : []), ...(filter.paid ? [t(`ofPaid.${filter.paid}`)] : [])];
  const mayAdd = mayWrite && book.kinds.some(({ isRetired }) => !isRetired);
  const changed = open === "new" ? null : open;
  return (
    <>
      <PageHeader
        above={<RangeNav path={`/${tenant}/results/returns`} months={list} query={query} />}
        title={t("title")}
        subtitle={t("subtitle", { period })}
        secondary={<FileLinks path={`/api/tenants/${tenant}/returns`} query={{ ...monthsQuery(list), ...query }} what={t("file", { period })} />}
        primary={mayAdd && <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>{t("add")}</Button>}
      >
        <ResultsTabs tenant={tenant} current="returns" parts={parts} />
      </PageHeader>
      <NarrowedTo parts={narrowed} leave={rowsHref(tenant, "returns", list)} />
      {list.returns.length === 0 ? (
        <EmptyState title={t(narrowed.length === 0 ? "empty" : "emptyNarrowed", { period })}>{narrowed.length === 0 && t(mayWrite && !mayAdd ? "firstKind" : "emptyText")}</EmptyState>
      ) : (
        <ReturnTable list={list} caption={t("caption", { period })} {...(mayWrite ? { onOpen: setOpen } : {})} />
      )}
      {from === to && narrowed.length === 0 && <CountedSection tenant={tenant} month={to} mayWrite={mayWrite} />}
      <KindsSection tenant={tenant} book={book} mayWrite={mayWrite} />
      {open && <ReturnDialog key={changed?.id ?? "new"} tenant={tenant} currency={list.currency} kinds={book.kinds} row={changed} on={to === monthOf(today) ? today : `${to}-01`} onClose={() => setOpen(null)} />}
    </>
  );
}
