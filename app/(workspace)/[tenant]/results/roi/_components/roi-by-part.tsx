"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { TabLinks } from "@/app/_ui/tab-links";
import type { RoiBoard } from "@/server/roi/schema";
import { ActivityCosts } from "./activity-costs";
import { ROI_BYS, type RoiBy } from "@/server/domain/roi";
import { roiHref } from "./by-in-address";
import { RoiTable } from "./roi-table";
import { useRoiWords } from "./use-roi-words";
import type { Opened } from "./working-dialog";

type Props = { tenant: string; board: RoiBoard; range: { from: string | undefined; to: string | undefined }; by: RoiBy; onOpen: (opened: Opened) => void };

/** The same months by channel, goal, provider or campaign; which one lives in the address. */
export function RoiByPart({ tenant, board, range, by, onOpen }: Props) {
  const t = useTranslations("roi");
  const trpc = useTRPC();
  const words = useRoiWords(board.currency);
  const named = useQuery({ ...trpc.roi.by.queryOptions({ tenant, ...range, by: by === "channel" ? "goal" : by }), enabled: by !== "channel" });
  const lines = by === "channel" ? board.channels.map(({ channelId, ...line }) => ({ ...line, key: channelId })) : (named.data?.lines ?? []);
  return (
    <div className="mt-8">
      <TabLinks label={t("by.label")} items={ROI_BYS.map((one) => ({ href: roiHref(tenant, { from: board.from, to: board.to, by: one }), label: t(`by.${one}`), current: one === by }))} />
      <p className="hidden text-sm font-semibold print:block">{t(`table.${by}`)}</p>
      <div className="mt-3">
        {lines.length === 0 ? (
          <EmptyState title={t("table.empty", { period: words.period(board.from, board.to) })}>{t("table.emptyText")}</EmptyState>
        ) : (
          <RoiTable tenant={tenant} months={board} lines={lines} total={board.total} by={by} currency={board.currency} onOpen={onOpen} />
        )}
      </div>
      {by !== "channel" && <p className="mt-2 max-w-prose text-xs text-ink-2">{t("table.named")}</p>}
      {by === "channel" && board.activities.length > 0 && <ActivityCosts tenant={tenant} board={board} />}
    </div>
  );
}
