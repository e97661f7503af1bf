"use client";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Breadcrumbs } from "@/app/_ui/breadcrumbs";
import { EmptyState } from "@/app/_ui/empty-state";
import { LoadMore } from "@/app/_ui/load-more";
import { PageHeader } from "@/app/_ui/page-header";
import type { AuditFilter, AuditLine } from "@/server/audit/schema";
import { HistoryFilters } from "./history-filters";
import { HistoryTable } from "./history-table";
import { TrailState } from "./trail-state";

type Props = { tenant: string; timeZone: string; filter: AuditFilter };

/** What was changed in the workspace, by whom, and from what to what. */
export function HistoryScreen({ tenant, timeZone, filter }: Props) {
  const t = useTranslations("history");
  const trpc = useTRPC();
  const { data: first } = useSuspenseQuery(trpc.audit.list.queryOptions({ tenant, ...filter }));
  const { data: current } = useSuspenseQuery(trpc.tenants.current.queryOptions({ tenant }));
  const { data: people } = useSuspenseQuery(trpc.members.list.queryOptions({ tenant }));
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={<FileLinks path={`/api/tenants/${tenant}/history`} query={filter} what={t("title")} />} above={<Breadcrumbs items={[{ label: t("settings"), href: `/${tenant}/settings` }, { label: t("title") }]} />} />
      <TrailState tenant={tenant} timeZone={timeZone} />
      <HistoryFilters tenant={tenant} filter={filter} people={people.members} />
      <HistoryPages key={JSON.stringify(filter)} tenant={tenant} filter={filter} first={first} timeZone={timeZone} currency={current.currency} />
    </>
  );
}

type PagesProps = Props & { first: { lines: AuditLine[]; nextCursor: string | null }; currency: string };

/** The pages read so far as one list. Give it the filter as its key. */
function HistoryPages({ tenant, filter, first, timeZone, currency }: PagesProps) {
  const t = useTranslations("history");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const more = useQueries({ queries: cursors.map((cursor) => trpc.audit.list.queryOptions({ tenant, ...filter, cursor })) });
  const pages = [first, ...more.flatMap(({ data }) => (data ? [data] : []))];
  const lines = pages.flatMap((page) => page.lines);
  const nextCursor = pages.at(-1)?.nextCursor ?? null;
  const isPending = more.some((query) => query.isFetching && !query.data);
  const failed = more.find((query) => query.isError && !query.isFetching);
  // What failed is asked for again: a second page from the same place would come twice.
  const onLoadMore = () => (failed ? void failed.refetch() : nextCursor && setCursors([...cursors, nextCursor]));
  if (lines.length === 0 && nextCursor === null) return <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>;
  return (
    <>
      <HistoryTable tenant={tenant} filter={filter} lines={lines} timeZone={timeZone} currency={currency} />
      <LoadMore hasMore={nextCursor !== null || isPending} pending={isPending} shown={lines.length} error={failed && errorText(failed.error)} onLoadMore={onLoadMore} />
    </>
  );
}
