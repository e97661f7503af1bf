"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { ReadFailed } from "@/app/_components/read-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Spinner } from "@/app/_ui/spinner";
import { returnMultiple } from "@/server/domain/roi";
import type { RoiWorking } from "@/server/roi/schema";
import type { Sees } from "./rows-behind";
import { useRoiWords } from "./use-roi-words";
import { WorkingInputs } from "./working-inputs";
import { WorkingMissing } from "./working-missing";

/** Whose ROI is opened; of one month where that is said. The name is known where a line of the page was opened, not where the address says it. */
export type Opened = Whose & { name?: string | null; month?: string };

type Props = { tenant: string; from: string; to: string; opened: Opened; sees: Sees; mayRate: boolean; mayExchange: boolean; mayWrite: boolean; onClose: () => void };

/** How an ROI comes about: every input, the formula with the figures in it, how much is known, and what is missing. */
export function WorkingDialog({ tenant, from, to, opened: { by, key, name }, sees, mayRate, mayExchange, mayWrite, onClose }: Props) {
  const t = useTranslations("roi");
  const trpc = useTRPC();
  const working = useQuery(trpc.roi.working.queryOptions({ tenant, from, to, by, key }));
  const words = useRoiWords(working.data?.currency ?? "EUR");
  const period = words.period(from, to);
  const called = name ?? working.data?.name;
  const whose = key === null ? t("working.ofEverything", { period }) : called ? t("working.of", { name: called, period }) : period;
  return (
    <Dialog title={t("working.title")} description={whose} width="wide" open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <ReadFailed query={working} />
      {working.isPending && <Spinner />}
      {working.data && (
        <div className="flex flex-col gap-5">
          <WorkingInputs tenant={tenant} whose={{ by, key }} working={working.data} sees={sees} />
          <Formula working={working.data} />
          <WorkingMissing tenant={tenant} whose={{ by, key }} working={working.data} sees={sees} mayRate={mayRate} mayExchange={mayExchange} mayWrite={mayWrite} />
        </div>
      )}
    </Dialog>
  );
}

function Formula({ working: { line, currency } }: { working: RoiWorking }) {
  const t = useTranslations("roi");
  const format = useFormatter();
  const words = useRoiWords(currency);
  const { coverage } = line;
  const times = returnMultiple(line.allInMinor, line.returnMinor);
  return (
    <div className="rounded-md bg-well px-3 py-2 text-sm">
      <p>{t("working.formula")}</p>
      <p className="font-semibold tabular-nums">
        {line.roi === null ? t("working.open") : t("working.numbers", { back: words.money(line.returnMinor), cost: words.money(line.allInMinor), roi: words.ratio(line.roi) })}
      </p>
      {line.roi !== null && times !== null && <p className="text-ink-2">{t("working.multiple", { times: format.number(times, { maximumFractionDigits: 2 }) })}</p>}
      <p className="text-ink-2">{t("coverage", { ...coverage, priced: words.share(coverage.pricedSeconds, coverage.seconds), valued: words.share(coverage.valuedResults, coverage.results) })}</p>
    </div>
  );
}
