import { useTranslations } from "next-intl";

/** Both bars on one scale: what a month returns when only ads are counted, and when all that it took is. */
const ADS_PERCENT = 744;
const ALL_PERCENT = 26.7;

/** The product's point in one figure. The example is worked out in full in the product's own rules for return on investment. */
export function CountedTwice() {
  const t = useTranslations("auth");
  return (
    <figure className="mt-10 max-w-lg border-t border-line pt-6">
      <figcaption className="text-sm font-semibold">{t("figureTitle")}</figcaption>
      <dl className="mt-4 grid gap-5">
        <Bar label={t("figureAds")} value={t("figureAdsValue")} share={1} look="border border-edge bg-forecast" />
        <Bar label={t("figureAll")} value={t("figureAllValue")} share={ALL_PERCENT / ADS_PERCENT} look="bg-accent" strong />
      </dl>
    </figure>
  );
}

type BarProps = { label: string; value: string; share: number; look: string; strong?: boolean };

function Bar({ label, value, share, look, strong = false }: BarProps) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="mt-1 flex items-center gap-4">
        <span aria-hidden="true" className="flex-1">
          <span className={`block h-4 rounded-xs ${look}`} style={{ width: `${share * 100}%` }} />
        </span>
        <span className={strong ? "w-20 text-end text-xl font-semibold" : "w-20 text-end text-xl text-ink-2"}>{value}</span>
      </dd>
    </div>
  );
}
