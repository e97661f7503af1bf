"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { NumberText } from "@/app/_ui/number-text";
import { ActionsHeader } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import { MOST_OF_ONE_RETURN } from "@/server/domain/kpi-returns";
import type { CountedKinds } from "@/server/returns/schema";

type Kind = CountedKinds["kinds"][number];

/** What KPIs counted in a month beside what is written down, and the way to add what is missing. Nothing where no KPI counts a kind. */
export function CountedSection({ tenant, month, mayWrite }: { tenant: string; month: string | undefined; mayWrite: boolean }) {
  const t = useTranslations("returns.counted");
  const words = useDayWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.returns.counted.queryOptions({ tenant, month }));
  const refresh = () => Promise.all([trpc.returns.pathKey(), trpc.roi.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
  const nameOf = (kindId: string) => data.kinds.find((kind) => kind.kindId === kindId)?.kindName ?? "";
  const add = useMutation(trpc.returns.addCounted.mutationOptions({
    onError: (error) => toast({ title: errorText(error), tone: "error" }),
    onSuccess: async (_, { kindId, missing }) => {
      await refresh();
      toast({ title: t("added", { count: missing, kind: nameOf(kindId) }) });
    },
  }));
  const press = (kind: Kind) => add.mutate({ tenant, returnId: crypto.randomUUID(), kindId: kind.kindId, month: data.month, missing: kind.missing ?? 0 });
  if (data.kinds.length === 0) return null;
  return (
    <Section title={t("title")} description={t("text")} className="mt-10">
      <Table caption={t("caption", { month: words.month(data.month) })} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("kind")}</HeaderCell>
            <HeaderCell numeric>{t("counted")}</HeaderCell>
            <HeaderCell numeric>{t("recorded")}</HeaderCell>
            <HeaderCell numeric>{t("missing")}</HeaderCell>
            {mayWrite && <ActionsHeader>{t("actions")}</ActionsHeader>}
          </tr>
        </thead>
        <tbody>
          {data.kinds.map((kind) => (
            <Row key={kind.kindId}>
              <Cell head>
                {kind.kindName} <span className="block text-xs text-ink-2">{t("by", { kpi: kind.kpiName })}</span>
              </Cell>
              <NumberCell label={t("counted")}><NumberText value={kind.counted} /></NumberCell>
              <NumberCell label={t("recorded")}><NumberText value={kind.recorded} /></NumberCell>
              <NumberCell label={t("missing")}><NumberText value={kind.missing} /></NumberCell>
              {mayWrite && (
                <NumberCell>
                  {kind.whyNot !== null && <span className="inline-block max-w-64 text-xs whitespace-normal text-ink-2 max-sm:block max-sm:max-w-none max-sm:text-start">{t(`whyNot.${kind.whyNot}`, { most: MOST_OF_ONE_RETURN })}</span>}
                  {kind.missing !== null && kind.missing > 0 && kind.whyNot === null && (
                    <Button size="small" pending={add.isPending && add.variables.kindId === kind.kindId} onClick={() => press(kind)} aria-label={t("addOf", { count: kind.missing, kind: kind.kindName })}>
                      {t("add", { count: kind.missing })}
                    </Button>
                  )}
                </NumberCell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
