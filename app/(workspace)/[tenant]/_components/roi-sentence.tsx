import { useTranslations } from "next-intl";
import { workingHref } from "@/app/_components/figures/working-in-address";
import { TextLink } from "@/app/_ui/text-link";
import type { RoiBoard } from "@/server/roi/schema";
import { useRoiWords } from "../results/roi/_components/use-roi-words";

/** What a month brought for what it cost, all in, beside what ads alone would say. Nothing where it is not known. */
export function RoiSentence({ tenant, board: { total, from, to, currency } }: { tenant: string; board: Pick<RoiBoard, "total" | "from" | "to" | "currency"> }) {
  const t = useTranslations("roi");
  const words = useRoiWords(currency);
  if (total.roi === null) return null;
  const { adsOnlyRoi } = total;
  return (
    <p className="mt-6 max-w-prose text-sm">
      <span className="font-semibold">{words.finding(total, words.period(from, to))}.</span>{" "}
      {adsOnlyRoi !== null && t("overview.adsOnly", { roi: words.ratio(adsOnlyRoi, 0) })}{" "}
      <TextLink href={workingHref(tenant, { from, to })}>{t("overview.open")}</TextLink>
    </p>
  );
}
