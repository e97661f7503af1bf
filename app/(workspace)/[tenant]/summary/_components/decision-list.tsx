import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import type { Permission } from "@/server/auth/permissions";
import type { DecisionKey } from "@/server/domain/decisions-needed";
import type { SummaryMonth } from "@/server/summary/schema";
import type { SummaryProps } from "./summary";
import { useSpoken } from "./use-spoken";

type Decision = NonNullable<SummaryMonth["decisions"]>[number];
type Way = { may: Permission; word: "budgets" | "channels" | "engagement" | "sign" | "review"; path: (summary: SummaryMonth, decision: Decision) => string };

const budgets: Way = { may: "budgets:write", word: "budgets", path: ({ month }) => `/time/budgets?year=${month.slice(0, 4)}` };
const channels: Way = { may: "verdicts:write", word: "channels", path: () => "/channels" };
const sign: Way = { may: "strategy:sign", word: "sign", path: () => "/strategy/steering" };

/** Where each is decided, and who may. */
const WAYS: Record<DecisionKey, Way> = {
  budgetOver: budgets,
  channelsOver: budgets,
  engagement: { may: "engagements:write", word: "engagement", path: (_, { about }) => `/outsourcing/${about ?? ""}` },
  experimentsOver: channels,
  verdicts: channels,
  closings: channels,
  unsigned: sign,
  changed: sign,
  review: { may: "strategy:write", word: "review", path: (_, { values }) => `/strategy/review?month=${values.month && "month" in values.month ? values.month.month : ""}` },
};

/** What waits for somebody, each with a way there for whoever may act. */
export function DecisionList({ place: { tenant, isClient }, summary, may }: SummaryProps) {
  const t = useTranslations("summary");
  const spoken = useSpoken(summary.currency);
  const { decisions } = summary;
  if (decisions === null) return <p className="text-sm text-ink-2">{t("decisionsPast")}</p>;
  if (decisions.length === 0) return <p className="text-sm text-ink-2">{t("noDecisions")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {decisions.map((decision) => {
        const { key, values, about } = decision;
        const way = WAYS[key];
        return (
          <li key={`${key} ${about ?? ""}`} data-print={isClient && key === "engagement" ? "hide" : undefined} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 text-sm print:py-1">
            <span className="max-w-prose text-pretty">{t(`decision.${key}`, { day: "none", ...spoken(values) })}</span>
            {may(way.may) && (
              <TextLink data-print="hide" href={`/${tenant}${way.path(summary, decision)}`}>{t(`open.${way.word}`)}</TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
