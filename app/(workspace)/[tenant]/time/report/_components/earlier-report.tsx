import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useChangeWords } from "@/app/_components/figures/use-change-words";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { TextLink } from "@/app/_ui/text-link";
import type { ReportFilter, TimeReport } from "@/server/report/schema";

type Props = { tenant: string; filter: ReportFilter; report: TimeReport; earlier: TimeReport };

/** The time of the days before beside this, in a sentence that opens them. */
export function EarlierReport({ tenant, filter, report, earlier }: Props) {
  const t = useTranslations("report");
  const amount = useAmount();
  const words = useDayWords();
  const said = useChangeWords()(report.total.seconds, earlier.total.seconds, `${words.fullDay(earlier.from)} – ${words.fullDay(earlier.to)}`, amount);
  const query = new URLSearchParams({ ...filter, from: earlier.from, to: earlier.to }).toString();
  return (
    <p className="mt-3 text-sm">
      {t("loggedAlone")} <TextLink href={`/${tenant}/time/report?${query}`}>{said}</TextLink>
    </p>
  );
}
