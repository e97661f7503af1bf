"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import type { ListedResponse } from "@/server/responses/schema";
import { type ResultsPart, ResultsTabs } from "../../_components/results-tabs";
import { HoursDialog } from "./hours-dialog";
import { AnsweredSection, OpenSection } from "./message-sections";
import { ReportSection } from "./report-section";
import { ResponseDialog } from "./response-dialog";
import type { Span } from "./spans";

type Props = { tenant: string; timeZone: string; parts: readonly ResultsPart[]; span: Span; range: { from: string; to: string }; mayWrite: boolean; maySetHours: boolean };

/** What waits for an answer first, then how soon messages are answered. `open` is the message in the dialog. */
export function ResponsesScreen({ tenant, timeZone, parts, span, range, mayWrite, maySetHours }: Props) {
  const t = useTranslations("responses");
  const trpc = useTRPC();
  const { data: report } = useSuspenseQuery(trpc.responses.report.queryOptions({ tenant, ...range }));
  const [open, setOpen] = useState<ListedResponse | "hours" | null>(null);
  const onOpen = mayWrite ? setOpen : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        secondary={
          <>
            <FileLinks path={`/api/tenants/${tenant}/responses`} query={range} what={t("file")} />
            {maySetHours && <Button onClick={() => setOpen("hours")}>{t("hours.open")}</Button>}
          </>
        }
      >
        <ResultsTabs tenant={tenant} current="responses" parts={parts} />
      </PageHeader>
      <OpenSection tenant={tenant} onOpen={onOpen} />
      <ReportSection tenant={tenant} report={report} span={span} />
      <AnsweredSection tenant={tenant} onOpen={onOpen} />
      {open === "hours" && <HoursDialog tenant={tenant} onClose={() => setOpen(null)} />}
      {open !== null && open !== "hours" && <ResponseDialog key={open.id} tenant={tenant} timeZone={timeZone} row={open} mayName={report.people !== null} onClose={() => setOpen(null)} />}
    </>
  );
}
