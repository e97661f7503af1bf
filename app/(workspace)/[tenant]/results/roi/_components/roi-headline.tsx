import { useFormatter, useTranslations } from "next-intl";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { useAmount } from "@/app/_components/figures/use-amount";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { NumberText } from "@/app/_ui/number-text";
import { Stat, StatRow } from "@/app/_ui/stat";
import { TextLink } from "@/app/_ui/text-link";
import { costPerResult, knownReturn, knownSpent } from "@/server/domain/known-amounts";
import { breakEvenResults, perResult } from "@/server/domain/roi";
import type { RoiLineOut } from "@/server/roi/schema";
import { RoiValue } from "./roi-value";
import { useRoiWords } from "./use-roi-words";

/** The figures of the months in all: ROI and cost open their working, what came back its rows. */
export function RoiHeadline({ tenant, months, line, currency, onOpen }: { tenant: string; months: { from: string; to: string }; line: RoiLineOut; currency: string; onOpen: () => void }) {
  const t = useTranslations("roi");
  const format = useFormatter();
  const amount = useAmount();
  const words = useRoiWords(currency);
  const { coverage, results } = line;
  const allIn = { ...line, costMinor: line.allInMinor };
  const [spent, each] = [knownSpent(allIn), costPerResult(allIn)];
  const took = perResult(line.seconds, results);
  const breakEven = spent === null ? null : breakEvenResults(spent, line.returnMinor - line.back.resultsMinor, { results: line.valuedCount, returnMinor: line.back.resultsMinor });
  return (
    <>
      <StatRow>
        <Stat label={t("roi")} value={<RoiValue roi={line.roi} name={t("everything")} big onOpen={onOpen} />} />
        <Stat label={t("cost")} value={spent === null ? null : <Button variant="name" size="small" className="text-3xl! underline-offset-6!" aria-label={t("openCost", { name: t("everything"), cost: words.money(spent) })} onClick={onOpen}><Money minor={spent} currency={currency} whole /></Button>} />
        <Stat label={t("back")} value={knownReturn(line) === null ? null : <TextLink quiet className="underline-offset-6!" href={rowsHref(tenant, "returns", months)}><Money minor={line.returnMinor} currency={currency} whole /></TextLink>} />
        <Stat label={t("perResult")} value={each === null ? null : <Money minor={Math.round(each)} currency={currency} />} note={results === 0 ? line.returns > 0 && spent !== null && t("spentNoResult", { amount: words.money(spent) }) : took !== null && `${amount(Math.round(took))} · ${format.number(results)} ${t("results").toLowerCase()}`} />
        <Stat label={t("breakEven")} value={breakEven === null ? null : <NumberText value={breakEven} />} note={breakEven !== null && t("breakEvenNote", { count: breakEven })} />
      </StatRow>
      <p className="mt-3 text-xs text-ink-2">{t("coverage", { ...coverage, priced: words.share(coverage.pricedSeconds, coverage.seconds), valued: words.share(coverage.valuedResults, coverage.results) })}</p>
    </>
  );
}
