import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { Select } from "@/app/_ui/select";
import { BUSINESS_MODELS, libraryOf } from "@/server/domain/kpi-library";
import type { KpiDraft } from "./kpi-draft";

type Choice = Pick<KpiDraft, "name" | "unit" | "direction" | "reading" | "isVanity" | "collectEvery">;

/** KPIs that are usual for a kind of business; one press fills in all that goes with one. */
export function KpiLibrary({ currency, onChoose }: { currency: string; onChoose: (choice: Choice) => void }) {
  const t = useTranslations("kpis.library");
  const [model, setModel] = useState<(typeof BUSINESS_MODELS)[number]>("shop");
  return (
    <Disclosure summary={t("title")}>
      <div className="mt-2 flex flex-col gap-3">
        <Select
          aria-label={t("model")}
          value={model}
          onChange={({ target }) => setModel(BUSINESS_MODELS.find((key) => key === target.value) ?? model)}
          options={BUSINESS_MODELS.map((value) => ({ value, label: t(`models.${value}`) }))}
          className="max-w-80"
        />
        <div role="group" aria-label={t(`models.${model}`)} className="flex flex-wrap gap-2">
          {libraryOf(model, currency).map(({ unit, ...kpi }) => (
            <Button key={kpi.name} size="small" onClick={() => onChoose({ ...kpi, unit: unit ?? "" })}>
              {kpi.name}
              {kpi.isVanity && <span className="font-normal text-ink-2"> · {t("vanity")}</span>}
            </Button>
          ))}
        </div>
      </div>
    </Disclosure>
  );
}
