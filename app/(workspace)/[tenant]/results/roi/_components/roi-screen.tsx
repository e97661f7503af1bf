"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CopyLinkButton } from "@/app/_components/copy-link-button";
import { CompareLinks } from "@/app/_components/figures/compare-links";
import { RangeNav } from "@/app/_components/figures/range-nav";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { type ResultsPart, ResultsTabs } from "../../_components/results-tabs";
import type { Comparison } from "@/server/domain/compare";
import type { RoiBy } from "@/server/domain/roi";
import { roiHref } from "./by-in-address";
import { EarlierRoi, type Months } from "./earlier-roi";
import { RoiAside } from "./roi-aside";
import { RoiByPart } from "./roi-by-part";
import { RoiHeadline } from "./roi-headline";
import { RoiTrend } from "./roi-trend";
import type { Sees } from "./rows-behind";
import { SharingDialog } from "./sharing-dialog";
import { useRoiWords } from "./use-roi-words";
import { type Opened, WorkingDialog } from "./working-dialog";

type Range = { from: string | undefined; to: string | undefined };
type Props = { tenant: string; range: Range; trend: { from: string; to: string }; by: RoiBy; compare: Comparison | undefined; earlier: Months | undefined; working: Whose | null; parts: readonly ResultsPart[]; sees: Sees; mayRate: boolean; mayExchange: boolean; mayWrite: boolean };

/** What some months cost with everything, and what they brought. Every ROI opens its own working; `working` is the one that the address opens. */
export function RoiScreen({ tenant, range, trend, by, compare, earlier, working, parts, sees, mayRate, mayExchange, mayWrite }: Props) {
  const t = useTranslations("roi");
  const trpc = useTRPC();
  const { data: board } = useSuspenseQuery(trpc.roi.range.queryOptions({ tenant, ...range }));
  const { data: year } = useSuspenseQuery(trpc.roi.range.queryOptions({ tenant, ...trend }));
  const words = useRoiWords(board.currency);
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(working);
  const [isSharing, setSharing] = useState(false);
  const { from, to, currency } = board;
  const period = words.period(from, to);
  const here = roiHref(tenant, { from, to, by });
  const close = () => {
    setOpened(null);
    // Whoever hands the view on after closing does not mean to open it again.
    if (working) router.replace(compare ? `${here}&compare=${compare}` : here, { scroll: false });
  };
  return (
    <>
      <PageHeader
        above={
          <>
            <RangeNav path={`/${tenant}/results/roi`} months={board} query={by === "channel" ? {} : { by }} />
            <CompareLinks href={here} current={compare} />
          </>
        }
        title={words.finding(board.total, period)}
        subtitle={t("subtitle")}
        secondary={
          <>
            <CopyLinkButton />
            <FileLinks path={`/api/tenants/${tenant}/roi`} query={{ from, to, by: by === "channel" ? undefined : by }} what={t("file", { period })} />
            {mayWrite && <Button onClick={() => setSharing(true)}>{t("sharing.open")}</Button>}
          </>
        }
      >
        <ResultsTabs tenant={tenant} current="roi" parts={parts} />
      </PageHeader>
      <RoiHeadline tenant={tenant} months={board} line={board.total} currency={currency} onOpen={() => setOpened({ by: "channel", key: null })} />
      {earlier && <EarlierRoi tenant={tenant} board={board} earlier={earlier} by={by} />}
      <RoiAside tenant={tenant} months={board} line={board.total} currency={currency} />
      <RoiByPart tenant={tenant} board={board} range={range} by={by} onOpen={setOpened} />
      <RoiTrend tenant={tenant} board={year} onOpen={(month) => setOpened({ by: "channel", key: null, month })} />
      {opened && <WorkingDialog tenant={tenant} from={opened.month ?? from} to={opened.month ?? to} opened={opened} sees={sees} mayRate={mayRate} mayExchange={mayExchange} mayWrite={mayWrite} onClose={close} />}
      {isSharing && <SharingDialog tenant={tenant} onClose={() => setSharing(false)} />}
    </>
  );
}
