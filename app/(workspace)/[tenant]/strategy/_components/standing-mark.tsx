import { useTranslations } from "next-intl";
import { type Status, StatusMark } from "@/app/_ui/status-mark";
import type { KpiStatus } from "@/server/domain/kpi";

const SHAPES: Readonly<Record<KpiStatus, Status>> = { "on-track": "onTrack", "at-risk": "atRisk", "off-track": "over", "no-target": "none", "no-data": "none" };

/** How a goal or a KPI stands, in its own words. */
export function StandingMark({ status }: { status: KpiStatus }) {
  const t = useTranslations("strategy.status");
  return <StatusMark status={SHAPES[status]} label={t(status)} />;
}
