import { useTranslations } from "next-intl";
import { NumberText } from "@/app/_ui/number-text";
import { hoursColumn } from "@/server/domain/hours-column";
import { Button } from "@/app/_ui/button";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { Contribution } from "@/server/contributions/schema";
import { byDepartment, contributionMonthSeconds, contributionWeekSeconds } from "@/server/domain/contribution";

type Props = { roles: readonly Contribution[]; mayWrite: boolean; onOpen: (role: Contribution) => void; onArchive: (role: Contribution) => void };

/** Roles under their departments, with what each gives a week and a month. */
export function ContributionTable({ roles, mayWrite, onOpen, onArchive }: Props) {
  const t = useTranslations("peoples-time.contribution");
  const common = useTranslations("common");
  const ordered = byDepartment(roles).flatMap((department) => department.roles);
  const week = hoursColumn(ordered.map(contributionWeekSeconds));
  const month = hoursColumn(ordered.map(contributionMonthSeconds));
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("role")}</HeaderCell>
          <HeaderCell numeric>{t("roleHours")}</HeaderCell>
          <HeaderCell numeric>{t("share")}</HeaderCell>
          <HeaderCell numeric>{t("week")}</HeaderCell>
          <HeaderCell numeric>{t("month")}</HeaderCell>
          {mayWrite && (
            <HeaderCell>
              <span className="sr-only">{common("change")}</span>
            </HeaderCell>
          )}
        </tr>
      </thead>
      <tbody>
        {ordered.map((role, index) => (
          <Row key={role.id}>
            <Cell head>
              {role.roleName}
              <span className="block text-xs text-ink-2">{role.note ? `${role.department}; ${role.note}` : role.department}</span>
            </Cell>
            <NumberCell label={t("roleHours")}>
              <NumberText value={hoursColumn([role.weekSeconds]).total} digits={2} />
            </NumberCell>
            <NumberCell label={t("share")}>
              <Percent ratio={role.sharePermille / 1000} digits={role.sharePermille % 10 === 0 ? 0 : 1} />
            </NumberCell>
            <NumberCell label={t("week")}>
              <NumberText value={week.rows[index] ?? null} digits={2} />
            </NumberCell>
            <NumberCell label={t("month")}>
              <NumberText value={month.rows[index] ?? null} digits={2} />
            </NumberCell>
            {mayWrite && (
              <NumberCell>
                <Button variant="bare" size="small" onClick={() => onOpen(role)} aria-label={t("edit", { role: role.roleName, department: role.department })}>
                  {common("edit")}
                </Button>
                <Button variant="bare" size="small" onClick={() => onArchive(role)} aria-label={t("archive", { role: role.roleName, department: role.department })}>
                  {common("delete")}
                </Button>
              </NumberCell>
            )}
          </Row>
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head>{t("sum")}</Cell>
          <td />
          <td />
          <NumberCell label={t("week")}>
            <NumberText value={week.total} digits={2} />
          </NumberCell>
          <NumberCell label={t("month")}>
            <NumberText value={month.total} digits={2} />
          </NumberCell>
          {mayWrite && <td />}
        </SumRow>
      </tfoot>
    </Table>
  );
}
