import { useQueries } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import type { AuditFilter, AuditLine } from "@/server/audit/schema";
import { HistoryRow } from "./history-row";

type Props = { tenant: string; filter: AuditFilter; act: NonNullable<AuditLine["act"]>; timeZone: string; currency: string };

/** The lines that were written together, fifty at a time. */
export function ActLines({ tenant, filter, act: { from, to }, timeZone, currency }: Props) {
  const t = useTranslations("history");
  const trpc = useTRPC();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const pages = useQueries({ queries: cursors.map((cursor) => trpc.audit.act.queryOptions({ tenant, ...filter, from, to, cursor })) });
  const lines = pages.flatMap(({ data }) => data?.lines ?? []);
  const next = pages.at(-1)?.data?.nextCursor ?? null;
  const isPending = pages.some((page) => page.isPending);
  return (
    <>
      {lines.map((line) => (
        <HistoryRow key={line.id} line={line} timeZone={timeZone} currency={currency} />
      ))}
      {(next !== null || isPending) && (
        <tr>
          <td colSpan={4} className="py-2 ps-6">
            <Button size="small" pending={isPending} onClick={() => next !== null && setCursors([...cursors, next])}>
              {t("moreOfAct")}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}
