"use client";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { workingHref } from "@/app/_components/figures/working-in-address";
import { IconButton } from "@/app/_ui/icon-button";
import { Money } from "@/app/_ui/money";
import { Percent } from "@/app/_ui/percent";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { monthOf } from "@/server/domain/day";
import type { TreeGoal } from "@/server/goals/schema";
import { KpiAmount } from "../../_components/kpi-amount";
import { StandingMark } from "../../_components/standing-mark";
import { type Place, TreeName, TreeRow } from "./tree-row";
import { unlessHours, WorkRows } from "./work-rows";

/** A goal, and on demand its KPIs and the work that was done for it. */
export function GoalBranch({ place, goal }: { place: Place; goal: TreeGoal }) {
  const t = useTranslations("strategy.tree");
  const [isOpen, setOpen] = useState(false);
  const hasBelow = goal.kpis.length > 0 || goal.work.length > 0;
  const lead = hasBelow && (
    <IconButton
      size="small"
      className="-ms-7 align-middle pointer-coarse:-ms-9"
      icon={isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
      label={t(isOpen ? "hide" : "show", { title: goal.title })}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    />
  );
  const months = { from: monthOf(place.from), to: monthOf(place.to) };
  const standing = (
    <span className="inline-flex items-center gap-3">
      <StandingMark status={goal.status} />
      {goal.progress !== null && <Percent ratio={goal.progress} />}
      {goal.brought && (
        <span className="text-xs text-ink-2">
          {t("brought")} <TextLink quiet href={rowsHref(place.tenant, "returns", months, { goal: goal.id })}><Money minor={goal.brought.returnMinor} currency={place.currency} whole /></TextLink>
          {goal.brought.roi !== null && (
            <>
              {" · "}
              <TextLink quiet href={workingHref(place.tenant, months, { by: "goal", key: goal.id })}>{t("roi")} <Percent ratio={goal.brought.roi} digits={1} /></TextLink>
            </>
          )}
        </span>
      )}
    </span>
  );
  return (
    <>
      <TreeRow place={place} sum={goal} level={2} name={goal.title} {...(goal.rank === null && { kind: t("retiredGoal") })} filter={{ goal: goal.id }} {...(goal.brought ? { costHref: workingHref(place.tenant, months, { by: "goal", key: goal.id }) } : unlessHours(goal.work))} lead={lead} standing={standing} />
      {isOpen && (
        <>
          {goal.kpis.map((kpi) => (
            <KpiRow key={kpi.id} place={place} kpi={kpi} />
          ))}
          <WorkRows place={place} work={goal.work} goal={goal.id} level={3} />
        </>
      )}
    </>
  );
}

function KpiRow({ place, kpi }: { place: Place; kpi: TreeGoal["kpis"][number] }) {
  const t = useTranslations("strategy.tree");
  return (
    <Row>
      <TreeName level={3}>
        {kpi.name}
        <span className="ms-2 text-xs text-ink-3">{t("kpi")}</span>
      </TreeName>
      <Cell label={t("standing")}>
        <span className="inline-flex flex-wrap items-center gap-x-3">
          <StandingMark status={kpi.status} />
          <TextLink quiet href={`/${place.tenant}/results/kpis`}>
            {kpi.target === null ? <KpiAmount value={kpi.value} unit={kpi.unit} /> : t.rich("ofTarget", { value: () => <KpiAmount value={kpi.value} unit={null} />, target: () => <KpiAmount value={kpi.targetHigh ?? kpi.target} unit={kpi.unit} /> })}
          </TextLink>
        </span>
      </Cell>
      <NumberCell className="max-sm:hidden" />
      {place.hasCost && <NumberCell className="max-sm:hidden" />}
    </Row>
  );
}
