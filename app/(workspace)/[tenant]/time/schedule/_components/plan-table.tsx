import { useFormatter, useTranslations } from "next-intl";
import { hoursColumn } from "@/server/domain/hours-column";
import { NumberText } from "@/app/_ui/number-text";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { planDelta } from "@/server/domain/plan-delta";
import type { ScheduleWeek } from "@/server/schedule/schema";

/** Each step from plan to deed by channel, with what it became more or less by. */
export function PlanTable({ week: { channels, total } }: { week: Pick<ScheduleWeek, "channels" | "total"> }) {
  const t = useTranslations("peoples-time.schedule");
  const scheduled = hoursColumn(channels.map((line) => line.scheduled));
  const actual = hoursColumn(channels.map((line) => line.actual));
  const alone = (seconds: number | null) => hoursColumn([seconds]).total;
  // The budget of the whole is its own and no sum of the channels' ones.
  const rows = channels.map((line, index) => ({ key: line.channelId ?? "none", name: line.name ?? t("noChannel"), line, hours: [alone(line.planned), scheduled.rows[index] ?? null, actual.rows[index] ?? null] }));
  if (channels.length === 0 && total.planned === null && !total.scheduled && !total.actual) return <p className="text-sm text-ink-2">{t("nothingAtAll")}</p>;
  return (
    <Table caption={t("flowCaption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("channel")}</HeaderCell>
          {(["planned", "scheduled", "actual"] as const).map((column) => (
            <HeaderCell key={column} numeric className="max-sm:nth-4:pe-0">
              {t(column)}
            </HeaderCell>
          ))}
          <HeaderCell numeric className="max-sm:hidden">{t("toScheduled")}</HeaderCell>
          <HeaderCell numeric className="max-sm:hidden">{t("toActual")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, line, hours }) => (
          <Row key={key}>
            <Cell head>{name}</Cell>
            <Figures line={line} hours={hours} />
          </Row>
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head>{t("total")}</Cell>
          <Figures line={total} hours={[alone(total.planned), scheduled.total, channels.length === 0 ? alone(total.actual) : actual.total]} />
        </SumRow>
      </tfoot>
    </Table>
  );
}

function Figures({ line, hours }: { line: ScheduleWeek["total"]; hours: readonly (number | null)[] }) {
  const t = useTranslations("peoples-time.schedule");
  const format = useFormatter();
  const { toScheduled, toActual } = planDelta(line);
  const inPlan = line.scheduledInPlan === line.scheduled ? null : hoursColumn([line.scheduledInPlan]).total;
  return (
    <>
      {hours.map((value, index) => (
        <NumberCell key={index} className="max-sm:nth-4:pe-0">
          <NumberText value={value} digits={2} />
          {index === 1 && inPlan !== null && <span className="block text-xs font-normal text-ink-2">{t("inPlan", { hours: format.number(inPlan, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) })}</span>}
        </NumberCell>
      ))}
      {[toScheduled, toActual].map((seconds, index) => (
        <NumberCell key={index} className="max-sm:hidden">
          <NumberText value={hoursColumn([seconds]).total} digits={2} signed />
        </NumberCell>
      ))}
    </>
  );
}
