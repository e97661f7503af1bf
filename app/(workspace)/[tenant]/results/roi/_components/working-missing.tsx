import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { TextLink } from "@/app/_ui/text-link";
import type { Missing, RoiWorking } from "@/server/roi/schema";
import { rowsBehind, type Sees } from "./rows-behind";
import { useRoiWords } from "./use-roi-words";

type Props = { tenant: string; whose: Whose; working: RoiWorking; sees: Sees; mayRate: boolean; mayExchange: boolean; mayWrite: boolean };

/** What is missing in an ROI, each opening its rows, with the place that mends it for whoever may mend it there. */
export function WorkingMissing({ tenant, whose, working: { missing, line, currency, from, to }, sees, mayRate, mayExchange, mayWrite }: Props) {
  const t = useTranslations("roi.working");
  const amount = useAmount();
  const words = useRoiWords(currency);
  const href = { rates: "time/rates", value: "results/returns", exchange: "time/rates", returns: `results/returns?month=${to}` } as const;
  const mends = { rates: mayRate && line.cost !== null, value: mayWrite, exchange: mayExchange, returns: mayWrite } as const;
  const behind = rowsBehind(tenant, whose, { from, to, line }, sees);
  const rows = (gap: Missing) => {
    if (gap.what === "value") return behind.returned({ kind: gap.kindId, value: "none" });
    return gap.what === "rates" ? behind.unpriced : gap.what === "channel" ? behind.unallocated : null;
  };
  const said = (gap: Missing) => {
    if (gap.what === "rates") return t("missing.rates", { hours: amount(gap.seconds) });
    if (gap.what === "value") return t("missing.value", { count: gap.count, name: gap.name });
    if (gap.what === "exchange") return t("missing.exchange", { count: gap.count });
    return gap.what === "channel" ? t("missing.channel", { amount: words.money(gap.minor) }) : t("missing.returns");
  };
  if (missing.length === 0) return <p className="text-sm text-ink-2">{t("nothingMissing")}</p>;
  return (
    <div>
      <h3 className="text-sm font-semibold">{t("missingTitle")}</h3>
      <ul className="mt-1 flex flex-col gap-1 text-sm">
        {missing.map((gap) => (
          <li key={gap.what === "value" ? gap.kindId : gap.what}>
            {rows(gap) === null ? said(gap) : <TextLink quiet href={rows(gap) ?? ""}>{said(gap)}</TextLink>}
            {gap.what !== "channel" && mends[gap.what] && <> · <TextLink href={`/${tenant}/${href[gap.what]}`}>{t(`mend.${gap.what}`)}</TextLink></>}
          </li>
        ))}
      </ul>
    </div>
  );
}
