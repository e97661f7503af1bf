import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useChangeWords } from "@/app/_components/figures/use-change-words";
import { useTRPC } from "@/app/_trpc/client";
import { TextLink } from "@/app/_ui/text-link";
import { knownReturn, knownSpent } from "@/server/domain/known-amounts";
import { trendSentence } from "@/server/domain/summary-words";
import type { RoiBoard } from "@/server/roi/schema";
import type { RoiBy } from "@/server/domain/roi";
import { roiHref } from "./by-in-address";
import { useRoiWords } from "./use-roi-words";

export type Months = { from: string; to: string };

/** What the months before cost and brought beside these, in sentences; the first opens them. Nothing of what is unknown. */
export function EarlierRoi({ tenant, board, earlier, by }: { tenant: string; board: RoiBoard; earlier: Months; by: RoiBy }) {
  const t = useTranslations("roi");
  const trpc = useTRPC();
  const { data: before } = useSuspenseQuery(trpc.roi.range.queryOptions({ tenant, ...earlier }));
  const words = useRoiWords(board.currency);
  const changed = useChangeWords();
  const period = words.period(earlier.from, earlier.to);
  const spent = ({ total }: RoiBoard) => knownSpent({ ...total, costMinor: total.allInMinor });
  const trend = trendSentence([{ month: earlier.to, roi: before.total.roi }, { month: board.to, roi: board.total.roi }]);
  const said = [
    trend && t(`earlier.${trend.key}`, { before: words.ratio(before.total.roi ?? 0), period }),
    labelled(t("cost"), changed(spent(board), spent(before), period, words.money)),
    labelled(t("back"), changed(knownReturn(board.total), knownReturn(before.total), period, words.money)),
  ].filter((line) => line !== null);
  const open = <TextLink href={roiHref(tenant, { ...earlier, by })}>{period}</TextLink>;
  return (
    <p className="mt-3 max-w-prose text-sm">
      {said.length === 0 ? t("earlier.unknown") : said.join(" ")} {open}
    </p>
  );
}

const labelled = (label: string, words: string | null) => words && `${label}: ${words}.`;
