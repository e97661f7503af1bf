"use client";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { HeaderCell, Table } from "@/app/_ui/table";
import type { AuditFilter, AuditLine } from "@/server/audit/schema";
import { ActLines } from "./act-lines";
import { HistoryRow } from "./history-row";

type Props = { tenant: string; filter: AuditFilter; lines: readonly AuditLine[]; timeZone: string; currency: string };

/** One line a row that was written, or one for many that were written together, which it opens. Times are those of the workspace. */
export function HistoryTable({ tenant, filter, lines, timeZone, currency }: Props) {
  const t = useTranslations("history");
  const [opened, setOpened] = useState<readonly string[]>([]);
  const toggle = (id: string) => setOpened(opened.includes(id) ? opened.filter((other) => other !== id) : [...opened, id]);
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("when")}</HeaderCell>
          <HeaderCell>{t("who")}</HeaderCell>
          <HeaderCell>{t("what")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("change")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Fragment key={line.id}>
            <HistoryRow line={line} timeZone={timeZone} currency={currency} isOpen={opened.includes(line.id)} onToggle={() => toggle(line.id)} />
            {line.act && opened.includes(line.id) && <ActLines tenant={tenant} filter={filter} act={line.act} timeZone={timeZone} currency={currency} />}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}
