import { useTranslations } from "next-intl";
import { RowAction } from "@/app/_ui/row-action";
import type { Kpi } from "@/server/kpis/schema";

/** KPIs that no longer count; their values are kept. */
export function RetiredKpis({ kpis, onRestore }: { kpis: readonly Kpi[]; onRestore?: (kpiId: string) => void }) {
  const t = useTranslations("kpis");
  return (
    <ul className="border-t border-line">
      {kpis.map(({ id, name, goalTitle }) => (
        <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line text-sm text-ink-2">
          <span className="min-w-0 flex-1">
            {name}
            {goalTitle && <span className="block text-xs">{goalTitle}</span>}
          </span>
          {onRestore && <RowAction label={t("restore")} name={name} onPress={() => onRestore(id)} />}
        </li>
      ))}
    </ul>
  );
}
