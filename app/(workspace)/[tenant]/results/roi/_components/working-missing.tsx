import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { TextLink } from "@/app/_ui/text-link";
import type { Missing, RoiWorking } from "@/server/roi/schema";
import { useRoiWords } from "./use-roi-words";

type Props = { tenant: string; working: RoiWorking; mayRate: boolean; mayExchange: boolean; mayWrite: boolean };

/** What is missing in an ROI, each with the place that mends it, for whoever may mend it there. */
export function WorkingMissing({ tenant, working: { missing, line, currency, from, to }, mayRate, mayExchange, mayWrite }: Props) {
  const t = useTranslations("roi.working");
  const amount = useAmount();
  const words = useRoiWords(currency);
  const href = { rates: "time/rates", value: "results/returns", exchange: "time/rates", channel: `time/expenses?month=${from}`, returns: `results/returns?month=${to}` } as const;
  const mends = { rates: mayRate && line.cost !== null, value: mayWrite, exchange: mayExchange, channel: true, returns: mayWrite } as const;
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
            {said(gap)}
            {mends[gap.what] && <> · <TextLink href={`/${tenant}/${href[gap.what]}`}>{t(`mend.${gap.what}`)}</TextLink></>}
          </li>
        ))}
      </ul>
    </div>
  );
}
