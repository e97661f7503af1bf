"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import type { ChannelPage } from "@/server/verdicts/schema";
import { AccessDialog } from "./access-dialog";
import { useChannelChange } from "./use-channel-change";

/** Who can get into the account; a line that has ended stays. */
export function AccessSection({ tenant, page, mayWrite }: { tenant: string; page: ChannelPage; mayWrite: boolean }) {
  const t = useTranslations("verdicts.access");
  const trpc = useTRPC();
  const toast = useToast();
  const days = useDayWords();
  const errorText = useErrorText();
  const changed = useChannelChange();
  const [isAdding, setAdding] = useState(false);
  const { channelId } = page.row;
  const { data: accesses } = useSuspenseQuery(trpc.accesses.list.queryOptions({ tenant, channelId }));
  const end = useMutation(trpc.accesses.end.mutationOptions({ onSuccess: changed }));
  return (
    <Section title={t("title")} actions={mayWrite && <Button onClick={() => setAdding(true)}>{t("add")}</Button>}>
      {end.error && <Notice tone="error">{errorText(end.error)}</Notice>}
      {accesses.length === 0 ? (
        <p className="text-sm text-ink-2">{t("none")}</p>
      ) : (
        <Table caption={t("caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("who")}</HeaderCell>
              <HeaderCell>{t("right")}</HeaderCell>
              <HeaderCell>{t("since")}</HeaderCell>
              <HeaderCell>{t("until")}</HeaderCell>
              {mayWrite && <ActionsHeader>{t("end")}</ActionsHeader>}
            </tr>
          </thead>
          <tbody>
            {accesses.map(({ id, name, right, sinceOn, untilOn }) => (
              <Row key={id}>
                <Cell head>{name}</Cell>
                <Cell label={t("right")}>{t(`rights.${right}`)}</Cell>
                <Cell label={t("since")}>{days.fullDay(sinceOn)}</Cell>
                <Cell label={t("until")}>{untilOn === null ? t("still") : days.fullDay(untilOn)}</Cell>
                {mayWrite && (
                  <NumberCell>
                    {untilOn === null && <RowAction label={t("end")} name={name} onPress={() => end.mutate({ tenant, accessId: id, untilOn: page.today < sinceOn ? sinceOn : page.today }, { onSuccess: () => toast({ title: t("ended", { name }) }) })} />}
                  </NumberCell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {isAdding && <AccessDialog tenant={tenant} page={page} onClose={() => setAdding(false)} />}
    </Section>
  );
}
