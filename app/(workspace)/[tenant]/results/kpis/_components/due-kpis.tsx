import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { ListedKpi } from "@/server/kpis/schema";

type Props = { kpis: readonly ListedKpi[]; onMeasure: (kpi: ListedKpi) => void; onDiscuss: (kpi: ListedKpi) => void };

/** KPIs whose value or discussion is overdue, each with what ends that. Nothing where none is. */
export function DueKpis({ kpis, onMeasure, onDiscuss }: Props) {
  const t = useTranslations("kpis.due");
  const words = useDayWords();
  const due = kpis.flatMap((kpi) => (["collect", "discuss"] as const).flatMap((what) => (kpi[what]?.isOverdue ? [{ kpi, what, on: kpi[what].on }] : [])));
  if (due.length === 0) return null;
  return (
    <div className="mb-6" data-print="hide">
      <Notice title={t("title", { count: due.length })}>
        <ul>
          {due.map(({ kpi, what, on }) => (
            <li key={`${what} ${kpi.id}`} className="flex flex-wrap items-center gap-x-2">
              {t(what, { name: kpi.name, day: words.fullDay(on) })}
              <Button variant="bare" size="small" aria-label={t(`${what}Now`, { name: kpi.name })} onClick={() => (what === "collect" ? onMeasure(kpi) : onDiscuss(kpi))}>
                {t(`${what}Do`)}
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
