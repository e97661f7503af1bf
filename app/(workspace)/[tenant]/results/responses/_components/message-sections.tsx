"use client";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { LoadMore } from "@/app/_ui/load-more";
import { Section } from "@/app/_ui/section";
import type { ListedResponse } from "@/server/responses/schema";
import { MessageTable } from "./message-table";
import { QuickLog } from "./quick-log";
import { useResponseWrites } from "./use-response-writes";

type Props = { tenant: string; onOpen: ((row: ListedResponse) => void) | undefined };

/** The pages read so far as one list. What waits is looked at again each minute: its time runs out. */
function usePages(tenant: string, state: "open" | "answered") {
  const trpc = useTRPC();
  const errorText = useErrorText();
  const refetchInterval = state === "open" ? 60_000 : (false as const);
  const { data: first } = useSuspenseQuery({ ...trpc.responses.list.queryOptions({ tenant, state }), refetchInterval });
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const more = useQueries({ queries: cursors.map((cursor) => trpc.responses.list.queryOptions({ tenant, state, cursor })) });
  const pages = [first, ...more.flatMap(({ data }) => (data ? [data] : []))];
  // A message may have moved to another page since the one before was read.
  const rows = [...new Map(pages.flatMap(({ responses }) => responses).map((row) => [row.id, row])).values()];
  const nextCursor = pages.at(-1)?.nextCursor ?? null;
  const isPending = more.some((query) => query.isFetching && !query.data);
  const failed = more.find((query) => query.isError && !query.isFetching);
  const onLoadMore = () => (failed ? void failed.refetch() : nextCursor && setCursors([...cursors, nextCursor]));
  const end = (nextCursor !== null || isPending) && <LoadMore hasMore pending={isPending} shown={rows.length} error={failed && errorText(failed.error)} onLoadMore={onLoadMore} />;
  return { rows, end };
}

/** What waits for an answer, the most urgent first, under the one line that logs another. */
export function OpenSection({ tenant, onOpen }: Props) {
  const t = useTranslations("responses");
  const { rows, end } = usePages(tenant, "open");
  const { answer } = useResponseWrites(tenant);
  return (
    <Section title={t("open.title")} description={rows.length === 0 ? t("open.none") : undefined}>
      {onOpen && <QuickLog tenant={tenant} />}
      {rows.length > 0 && <MessageTable rows={rows} caption={t("open.caption")} onOpen={onOpen} {...(onOpen ? { onAnswer: answer } : {})} />}
      {end}
    </Section>
  );
}

/** What was answered, the latest first. */
export function AnsweredSection({ tenant, onOpen }: Props) {
  const t = useTranslations("responses");
  const { rows, end } = usePages(tenant, "answered");
  if (rows.length === 0) return null;
  return (
    <Section title={t("answered.title")}>
      <MessageTable rows={rows} caption={t("answered.caption")} onOpen={onOpen} />
      {end}
    </Section>
  );
}
