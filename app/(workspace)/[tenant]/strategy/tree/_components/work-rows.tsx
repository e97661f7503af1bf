import { useTranslations } from "next-intl";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { Money } from "@/app/_ui/money";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { monthOf } from "@/server/domain/day";
import type { TreeGoal } from "@/server/goals/schema";
import { type Level, type Place, TreeName, TreeRow } from "./tree-row";

type Props = { place: Place; work: TreeGoal["work"]; goal: string; level: Level };

/** What the sum of it opens: nothing where it is more than hours, for the entries behind these would not come to it. */
export const unlessHours = (work: TreeGoal["work"]) => (work.some(({ activityId }) => activityId === null) ? { costHref: null } : {});

/** Kinds of work under a goal, and what was spent for it besides hours. */
export function WorkRows({ place, work, goal, level }: Props) {
  const t = useTranslations("strategy.tree");
  return work.map((leaf) =>
    leaf.activityId === null ? (
      <Row key="spent">
        <TreeName level={level}>{t("spent")}</TreeName>
        <Cell className="max-sm:hidden" />
        <NumberCell className="max-sm:hidden" />
        <NumberCell label={t("cost")}>
          <TextLink quiet href={rowsHref(place.tenant, "expenses", { from: monthOf(place.from), to: monthOf(place.to) }, { goal })}>
            <Money minor={leaf.costMinor} currency={place.currency} />
          </TextLink>
        </NumberCell>
      </Row>
    ) : (
      <TreeRow key={leaf.activityId} place={place} sum={leaf} level={level} name={leaf.activityName ?? ""} kind={t("activity")} filter={{ goal, activity: leaf.activityId }} />
    ),
  );
}
