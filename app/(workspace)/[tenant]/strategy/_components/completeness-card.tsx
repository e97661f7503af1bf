import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import { StatusShape } from "@/app/_ui/status-mark";
import { TextLink } from "@/app/_ui/text-link";
import type { Completeness } from "@/server/completeness/schema";
import type { Element } from "@/server/domain/completeness";

/** Where each gap is closed. */
const PLACE: Readonly<Record<Element, string>> = {
  goals: "strategy",
  competitors: "strategy/audience",
  platforms: "channels/register",
  "customer-relations": "strategy/audience",
  tools: "outsourcing/tools",
  metrics: "results/kpis",
  "action-plan": "strategy/priorities",
  costs: "time/expenses",
  timeline: "strategy",
  flexibility: "strategy/review",
};

/** How many of the ten elements are there; each that is missing is a link to the place that closes the gap. */
export function CompletenessCard({ tenant, elements, mayWrite }: { tenant: string; elements: Completeness["elements"]; mayWrite: boolean }) {
  const t = useTranslations("completeness");
  const there = elements.filter(({ isThere }) => isThere).length;
  return (
    <Card className="mt-10">
      <h2 className="text-base font-semibold">{t("title")}</h2>
      <p className="text-sm text-ink-2">{there === elements.length ? t("all") : t("state", { there })}</p>
      <ul className="mt-3 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        {elements.map(({ element, isThere }) => (
          <li key={element} className="flex gap-x-2">
            <span className="mt-[0.3rem]">
              <StatusShape status={isThere ? "onTrack" : "none"} />
            </span>
            <span className="flex min-w-0 flex-1 flex-wrap gap-x-2">
              <span>{t(`elements.${element}`)}</span>
              <span className={isThere ? "sr-only" : "text-ink-2"}>{isThere ? t("there") : t("missing")}</span>
              {!isThere && mayWrite && <TextLink href={`/${tenant}/${PLACE[element]}`}>{t(`close.${element}`)}</TextLink>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
