import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { TextLink } from "@/app/_ui/text-link";
import { addMonths } from "@/server/domain/day";
import type { Review } from "@/server/reviews/schema";

const lineClass = "flex flex-wrap gap-x-4 gap-y-1 [&>*]:py-1";

/** The month before, the month after, and the months that have a review. */
export function ReviewMonths({ tenant, review: { month, thisMonth, months } }: { tenant: string; review: Review }) {
  const t = useTranslations("reviews.review");
  const words = useDayWords();
  const href = (to: string) => `/${tenant}/strategy/review?month=${to}`;
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return (
    <nav aria-label={t("months")} data-print="hide" className="mb-8 text-sm">
      <p className={lineClass}>
        <TextLink href={href(before)}>{t("earlier", { month: words.month(before) })}</TextLink>
        {after <= thisMonth && <TextLink href={href(after)}>{t("later", { month: words.month(after) })}</TextLink>}
      </p>
      {months.length > 0 && (
        <p className={lineClass}>
          <span className="text-ink-2">{t("reviews")}</span>
          {months.slice(0, 12).map((each) => {
            const name = each.isCompleted ? words.month(each.month) : t("open", { month: words.month(each.month) });
            return each.month === month ? (
              <span key={each.month} aria-current="page" className="font-semibold">
                {name}
              </span>
            ) : (
              <TextLink key={each.month} href={href(each.month)}>
                {name}
              </TextLink>
            );
          })}
        </p>
      )}
    </nav>
  );
}
