import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { NoValue } from "@/app/_ui/no-value";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { ToolLine, ToolList } from "@/server/tools/schema";
import { useToolWords } from "./use-tool-words";

export type ToolDeed = "edit" | "startTrial" | "endTrial" | "retire";

/** What can be done next with a tool. */
const NEXT: Record<ToolLine["stage"], ToolDeed | null> = { requirements: "startTrial", dropped: "startTrial", trial: "endTrial", "trial-over": "endTrial", "in-use": "retire", retired: null };

/** One line a tool; its name opens it. */
export function ToolTable({ list, onDeed }: { list: ToolList; onDeed?: (deed: ToolDeed, tool: ToolLine) => void }) {
  const t = useTranslations("tools");
  const words = useToolWords();
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell>{t("stage")}</HeaderCell>
          {list.showsCost && <HeaderCell numeric>{t("cost")}</HeaderCell>}
          <HeaderCell numeric>{t("saves")}</HeaderCell>
          <HeaderCell>{t("usedFor")}</HeaderCell>
          {onDeed && <ActionsHeader>{t("actions")}</ActionsHeader>}
        </tr>
      </thead>
      <tbody>
        {list.tools.map((tool) => {
          const next = tool.usedUntil === null ? NEXT[tool.stage] : null;
          const when = words.when(tool);
          return (
            <Row key={tool.id}>
              <Cell head>
                {onDeed ? <Button variant="name" size="small" className="max-w-60 truncate" onClick={() => onDeed("edit", tool)}>{tool.name}</Button> : tool.name}
                <span className="block max-w-72 text-xs text-ink-2">{[tool.purpose, tool.ownerName].filter(Boolean).join(" · ")}</span>
              </Cell>
              <Cell label={t("stage")}>
                <StatusMark status={words.mark(tool)} label={words.stage(tool)} />
                {when && <span className="block text-xs text-ink-2">{when}</span>}
              </Cell>
              {list.showsCost && <NumberCell label={t("cost")}><ToolCost tool={tool} currency={list.currency} /></NumberCell>}
              <NumberCell label={t("saves")}><ToolSaving tool={tool} currency={list.currency} /></NumberCell>
              <Cell label={t("usedFor")} className="max-w-72"><ToolChannels tool={tool} currency={list.currency} /></Cell>
              {onDeed && <NumberCell>{next && <RowAction label={t(`deeds.${next}`)} name={tool.name} onPress={() => onDeed(next, tool)} />}</NumberCell>}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

type Part = { tool: ToolLine; currency: string };

/** This month's cost; where it is asked for in another currency, that too. */
function ToolCost({ tool: { cost }, currency }: Part) {
  const t = useTranslations("tools");
  const money = useMoneyFormat();
  if (cost === null) return <NoValue />;
  const asked = money(cost.amountMinor, cost.currency);
  if (cost.currency === currency) return asked;
  return (
    <>
      {cost.inTenantMinor === null ? <NoValue /> : money(cost.inTenantMinor, currency)}
      <span className="block text-xs text-ink-2">{cost.inTenantMinor === null ? t("askedNoRate", { amount: asked }) : asked}</span>
    </>
  );
}

/** The hours that were stated, and what they are worth at what an hour inside costs. */
function ToolSaving({ tool: { savedMonthSeconds, savedMinor }, currency }: Part) {
  const t = useTranslations("tools");
  const { money } = useToolWords();
  const duration = useDurationFormat();
  if (savedMonthSeconds === null) return <NoValue />;
  return (
    <>
      {duration(savedMonthSeconds, "hours")}
      {savedMinor !== null && <span className="block text-xs text-ink-2">{t("worth", { amount: money(savedMinor, currency) })}</span>}
    </>
  );
}

/** Its channels, with what of this month's cost falls on each. */
function ToolChannels({ tool: { channels, split }, currency }: Part) {
  const t = useTranslations("tools");
  const { money } = useToolWords();
  if (channels.length === 0) return t("everything");
  return (
    <>
      {channels.map(({ name, spentMinor }) => (spentMinor === null ? name : t("channelCost", { name, amount: money(spentMinor, currency) }))).join(", ")}
      {channels.length > 1 && <span className="block text-xs text-ink-2">{t(`splits.${split}`)}</span>}
    </>
  );
}
