"use client";
import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { LoadMore } from "@/app/_ui/load-more";
import type { EntryFilter, ListedEntry } from "@/server/time/schema";
import { EntryTable } from "./entry-table";
import { SelectedEntries } from "./selected-entries";

type Page = { entries: ListedEntry[]; nextCursor: string | null; count: number; seconds: number };
type Props = {
  tenant: string;
  filter: EntryFilter;
  first: Page;
  /** To whom entries can be given; empty for those who write only their own. */
  people: readonly { memberId: string; name: string }[];
  onOpen: (entry: ListedEntry) => void;
};

/** The pages read so far as one list, with what is chosen in it. Give it the filter as its key. */
export function EntryList({ tenant, filter, first, people, onOpen }: Props) {
  const t = useTranslations("time.entries");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const more = useQueries({ queries: cursors.map((cursor) => trpc.time.entries.queryOptions({ tenant, ...filter, cursor })) });
  const pages = [first, ...more.flatMap(({ data }) => (data ? [data] : []))];
  const entries = pages.flatMap((page) => page.entries);
  const nextCursor = pages.at(-1)?.nextCursor ?? null;
  const isPending = more.some((query) => query.isFetching && !query.data);
  const failed = more.find((query) => query.isError && !query.isFetching);
  // What failed is asked for again: a second page from the same place would come twice.
  const onLoadMore = () => (failed ? void failed.refetch() : nextCursor && setCursors([...cursors, nextCursor]));
  const selected = entries.filter(({ id }) => chosen.has(id));

  if (entries.length === 0) {
    const isFiltered = Object.keys(filter).length > 0;
    return <EmptyState title={isFiltered ? t("emptyFiltered") : t("empty")}>{isFiltered ? t("emptyFilteredText") : t("emptyText")}</EmptyState>;
  }
  return (
    <>
      <EntryTable entries={entries} total={first} chosen={chosen} onChoose={setChosen} onOpen={onOpen} />
      <LoadMore hasMore={nextCursor !== null || isPending} pending={isPending} shown={entries.length} total={first.count} error={failed && errorText(failed.error)} onLoadMore={onLoadMore} />
      {selected.length > 0 && <SelectedEntries tenant={tenant} entries={selected} people={people} onDone={() => setChosen(new Set())} />}
    </>
  );
}
