"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Duration } from "@/app/_ui/duration";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { LEAST_SAMPLE } from "@/server/domain/norm";

/** What work usually takes here, with how many pieces of work say so; in grey where they are too few. */
export function NormsSection({ tenant }: { tenant: string }) {
  const t = useTranslations("activities.norms");
  const time = useTranslations("time");
  const format = useFormatter();
  const trpc = useTRPC();
  const { calibratingUntil, norms } = useSuspenseQuery(trpc.norms.list.queryOptions({ tenant })).data;
  return (
    <Section title={t("title")} description={t("text", { least: LEAST_SAMPLE })} actions={norms.length > 0 && <FileLinks path={`/api/tenants/${tenant}/norms`} what={t("file")} />}>
      {calibratingUntil && (
        <div className="mb-4">
          <Notice title={t("calibrating")}>
            <p>{t("calibratingText", { day: format.dateTime(new Date(`${calibratingUntil}T00:00:00Z`), { timeZone: "UTC", day: "numeric", month: "long" }) })}</p>
          </Notice>
        </div>
      )}
      {norms.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <Table caption={t("caption")} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t("work")}</HeaderCell>
              <HeaderCell className="max-sm:hidden">{t("complexity")}</HeaderCell>
              <HeaderCell numeric>{t("median")}</HeaderCell>
              <HeaderCell numeric className="max-sm:hidden">{t("half")}</HeaderCell>
              <HeaderCell numeric>{t("sample")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {norms.map(({ activityId, activityName, channelId, channelName, complexity, sample, lowSeconds, medianSeconds, highSeconds }) => {
              const words = complexity === null ? t("all") : time(`complexity.${complexity}`);
              return (
                <Row key={`${activityId} ${channelId ?? ""} ${complexity ?? ""}`} className={medianSeconds === null ? "text-ink-2" : undefined}>
                  <Cell head className={complexity === null ? undefined : "!ps-6 font-normal"}>
                    {time("workOn", { channel: channelName ?? time("noChannel"), activity: activityName })}
                    {complexity !== null && <span className="block text-xs text-ink-2 sm:hidden">{words}</span>}
                  </Cell>
                  <Cell className="max-sm:hidden">{words}</Cell>
                  <NumberCell>{medianSeconds === null ? <span className="text-xs">{t("tooFew")}</span> : <Duration seconds={medianSeconds} />}</NumberCell>
                  <NumberCell className="max-sm:hidden">
                    {medianSeconds !== null && (
                      <>
                        <Duration seconds={lowSeconds} /> – <Duration seconds={highSeconds} />
                      </>
                    )}
                  </NumberCell>
                  <NumberCell>{sample}</NumberCell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
