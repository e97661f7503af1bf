import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { HeaderCell, SumRow, Table } from "@/app/_ui/table";
import type { GoalTree as Tree, TreeGoal } from "@/server/goals/schema";
import { GoalBranch } from "./goal-branch";
import { type Place, TreeFigures, TreeName, TreeRow } from "./tree-row";
import { unlessHours, WorkRows } from "./work-rows";

/** The tree as a table: what lies above steps out to the left, and every column adds up. */
export function GoalTree({ tenant, tree }: { tenant: string; tree: Tree }) {
  const t = useTranslations("strategy.tree");
  const place: Place = { tenant, from: tree.from, to: tree.to, currency: tree.currency, hasCost: tree.hasCost };
  const { withoutGoal } = tree;
  const goals = tree.businessGoals.flatMap(({ departments }) => departments.flatMap((department) => department.goals));
  return (
    <Table caption={t("title")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell>{t("standing")}</HeaderCell>
          <HeaderCell numeric>{t("seconds")}</HeaderCell>
          {tree.hasCost && <HeaderCell numeric>{t("cost")}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {tree.businessGoals.map((business) => (
          <Fragment key={business.name ?? ""}>
            <TreeRow place={place} sum={business} level={0} kind={t("businessGoal")} name={business.name ?? t("noBusinessGoal")} {...ofGoals(business.departments.flatMap(({ goals }) => goals))} />
            {business.departments.map((department) => (
              <Fragment key={department.name ?? ""}>
                <TreeRow place={place} sum={department} level={1} kind={t("department")} name={department.name ?? t("noDepartment")} {...ofGoals(department.goals)} />
                {department.goals.map((goal) => (
                  <GoalBranch key={goal.id} place={place} goal={goal} />
                ))}
              </Fragment>
            ))}
          </Fragment>
        ))}
        {withoutGoal.work.length > 0 && (
          <>
            <TreeRow place={place} sum={withoutGoal} level={0} name={t("withoutGoal")} filter={{ goal: "none" }} {...unlessHours(withoutGoal.work)} />
            <WorkRows place={place} work={withoutGoal.work} goal="none" level={1} />
          </>
        )}
      </tbody>
      <tfoot>
        <SumRow>
          <TreeName level={0}>{t("sum")}</TreeName>
          <td />
          <TreeFigures place={place} sum={tree.total} name={t("sum")} filter={{}} {...unlessHours([...goals.flatMap(({ work }) => work), ...withoutGoal.work])} />
        </SumRow>
      </tfoot>
    </Table>
  );
}

/** As many as an address names; those with time alone, for others add nothing to the list. */
const MOST_NAMED = 50;

/** The entries of several goals together. */
function ofGoals(goals: readonly TreeGoal[]) {
  const worked = goals.filter(({ seconds }) => seconds > 0);
  return { ...unlessHours(goals.flatMap(({ work }) => work)), ...(worked.length > 0 && worked.length <= MOST_NAMED && { filter: { goal: worked.map(({ id }) => id).join(",") } }) };
}
