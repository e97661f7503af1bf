"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { type ResultsPart, ResultsTabs } from "../../_components/results-tabs";
import { BestTime } from "./best-time";
import { MonthTable } from "./month-table";
import { PostFilters } from "./post-filters";
import { PostList } from "./post-list";
import { listsPosts, type PostsView } from "./posts-view";

type Props = { tenant: string; parts: readonly ResultsPart[]; mayImport: boolean; view: PostsView };

/** Posts: what they brought by month, when they bring most, and the posts behind a number that was opened. */
export function PostsScreen({ tenant, parts, mayImport, view }: Props) {
  const t = useTranslations("posts");
  const trpc = useTRPC();
  const { data: months } = useSuspenseQuery(trpc.posts.months.queryOptions({ tenant, channelId: view.channelId }));
  const isEmpty = months.total.posts === 0 && view.channelId === null;
  const add = mayImport && (
    <LinkButton variant="primary" href={`/${tenant}/results/import`}>
      {t("import.title")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={!isEmpty && <FileLinks path={`/api/tenants/${tenant}/posts`} query={{ channel: view.channelId ?? undefined }} what={t("file")} />} primary={!isEmpty && add}>
        <ResultsTabs tenant={tenant} current="posts" parts={parts} />
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <>
          <PostFilters tenant={tenant} view={view} />
          {listsPosts(view) && <PostList tenant={tenant} view={view} />}
          <BestTime tenant={tenant} view={view} />
          <MonthTable tenant={tenant} view={view} months={months} />
        </>
      )}
    </>
  );
}
