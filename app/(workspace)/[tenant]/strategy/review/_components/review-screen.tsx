"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { Month } from "@/server/domain/day";
import type { Review } from "@/server/reviews/schema";
import { StrategyTabs } from "../../_components/strategy-tabs";
import { ReviewForm } from "./review-form";
import { ReviewMonths } from "./review-months";
import { ReviewSteps } from "./review-steps";

/** One month's review: a guided meeting while it is open, a record once it is finished. */
export function ReviewScreen({ tenant, month, mayWrite }: { tenant: string; month: Month | undefined; mayWrite: boolean }) {
  const t = useTranslations("reviews.review");
  const trpc = useTRPC();
  const words = useDayWords();
  const { data: review } = useSuspenseQuery(trpc.reviews.month.queryOptions({ tenant, month }));
  // A month to come has nothing to review, and whoever only reads has nothing to write.
  const isHeld = mayWrite && review.completed === null && review.month <= review.thisMonth;
  return (
    <>
      <PageHeader title={t("of", { month: words.month(review.month) })} subtitle={t("subtitle")}>
        <StrategyTabs tenant={tenant} current="review" />
      </PageHeader>
      <ReviewMonths tenant={tenant} review={review} />
      {review.completed && <Finished completed={review.completed} />}
      {isHeld ? <ReviewForm key={review.month} tenant={tenant} review={review} /> : <ReviewSteps tenant={tenant} review={review} />}
    </>
  );
}

function Finished({ completed: { at, byName } }: { completed: NonNullable<Review["completed"]> }) {
  const t = useTranslations("reviews.review");
  const instant = useInstant();
  const on = instant(at, { dateStyle: "long" });
  return (
    <div className="mb-8 max-w-2xl">
      <Notice tone="good" title={byName === null ? t("finishedNameless", { on }) : t("finished", { on, name: byName })}>
        {t("finishedText")}
      </Notice>
    </div>
  );
}
