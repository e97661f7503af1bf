"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { NoValue } from "@/app/_ui/no-value";
import { useRoiWords } from "./use-roi-words";

/** An ROI that opens how it comes about; where it is not known, that opens too, for the working says why. */
export function RoiValue({ roi, name, big = false, onOpen }: { roi: number | null; name: string; big?: boolean; onOpen: () => void }) {
  const t = useTranslations("roi");
  const words = useRoiWords("EUR");
  const said = roi === null ? t("unknown") : words.ratio(roi);
  return (
    <Button variant="name" size="small" className={big ? "text-3xl! underline-offset-6!" : "tabular-nums"} aria-label={t("openWorking", { name, roi: said })} onClick={onOpen}>
      {roi === null ? <NoValue /> : said}
    </Button>
  );
}
