"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AdviceList } from "@/app/_components/advice-list";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { BoardTable } from "./board-table";
import { ChannelTabs } from "./channel-tabs";

/** What is to be decided on which channel, by what it takes and what the facts speak for. */
export function BoardScreen({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("verdicts.board");
  const trpc = useTRPC();
  const words = useDayWords();
  const { data: board } = useSuspenseQuery(trpc.verdicts.board.queryOptions({ tenant }));
  return (
    <>
      <PageHeader title={board.rows.length === 0 ? t("title") : t("headline", { count: board.dueCount, month: words.month(board.month) })} subtitle={t("subtitle")} secondary={board.rows.length > 0 && <FileLinks path={`/api/tenants/${tenant}/board`} what={t("title")} />}>
        <ChannelTabs tenant={tenant} current="board" />
      </PageHeader>
      {board.rows.length === 0 ? (
        <EmptyState title={t("empty")} action={<LinkButton href={`/${tenant}/channels/register`}>{t("toRegister")}</LinkButton>}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <BoardTable tenant={tenant} board={board} />
      )}
      <AdviceList tenant={tenant} kinds={["channel-without-goal", "channel-without-audience", "automation", "duplicate"]} mayWrite={mayWrite} />
    </>
  );
}
