"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import { valueOn } from "@/server/domain/worth";
import type { ReturnKindRow, ReturnKinds } from "@/server/returns/schema";
import { useShares } from "../../_components/use-shares";
import { KindDialog } from "./kind-dialog";
import { ValueDialog } from "./value-dialog";

/** What can come back, with what one is worth today. A value is changed from a day on. */
export function KindsSection({ tenant, book, mayWrite }: { tenant: string; book: ReturnKinds; mayWrite: boolean }) {
  const t = useTranslations("returns.kinds");
  const [isAdding, setAdding] = useState(false);
  const [valued, setValued] = useState<ReturnKindRow | null>(null);
  const [changed, setChanged] = useState<ReturnKindRow | null>(null);
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const retire = useMutation(trpc.returns.changeKind.mutationOptions({
    onSuccess: () => client.invalidateQueries({ queryKey: trpc.returns.pathKey() }),
    onError: (error) => toast({ title: errorText(error), tone: "error" }),
  }));
  const onRetire = ({ id: kindId, version, name, kpiId, isRetired }: ReturnKindRow) => retire.mutate({ tenant, kindId, version, name, kpiId, isRetired: !isRetired });
  return (
    <Section title={t("title")} className="mt-10" actions={mayWrite && <Button onClick={() => setAdding(true)}>{t("add")}</Button>}>
      {book.kinds.length > 0 && (
        <Table caption={t("caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("name")}</HeaderCell>
              <HeaderCell>{t("counts")}</HeaderCell>
              <HeaderCell>{t("worth")}</HeaderCell>
              {mayWrite && <ActionsHeader>{t("actions")}</ActionsHeader>}
            </tr>
          </thead>
          <tbody>
            {book.kinds.map((kind) => (
              <Row key={kind.id}>
                <Cell head>
                  {kind.name}
                  <span className="block text-xs text-ink-2">{[kind.kpiName, kind.isRetired && t("retired")].filter(Boolean).join(" · ")}</span>
                </Cell>
                <Cell label={t("counts")}>{t(`words.${kind.kind}`)}</Cell>
                <Cell label={t("worth")}>
                  <WorthToday kind={kind} book={book} />
                  {mayWrite && !kind.isRetired && <Button variant="bare" size="small" aria-label={t("setValue", { name: kind.name })} onClick={() => setValued(kind)}>{t("setShort")}</Button>}
                </Cell>
                {mayWrite && (
                  <NumberCell>
                    <RowAction label={t("change")} name={kind.name} onPress={() => setChanged(kind)} />
                    <RowAction label={t(kind.isRetired ? "bringBack" : "retire")} name={kind.name} onPress={() => onRetire(kind)} />
                  </NumberCell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {isAdding && <KindDialog tenant={tenant} onClose={() => setAdding(false)} />}
      {changed && <KindDialog key={changed.id} tenant={tenant} known={changed} onClose={() => setChanged(null)} />}
      {valued && <ValueDialog key={valued.id} tenant={tenant} kind={valued} currency={book.currency} today={book.today} onClose={() => setValued(null)} />}
    </Section>
  );
}

/** What one is worth today, and since when; an unknown value says so. */
function WorthToday({ kind, book }: { kind: ReturnKindRow; book: ReturnKinds }) {
  const t = useTranslations("returns.kinds");
  const words = useDayWords();
  const shares = useShares(book.currency);
  const value = valueOn(kind.values, book.today);
  if (value === null) return <span className="text-ink-2">{t("noValue")}</span>;
  const one = shares.one(value);
  const said = value.dealMinor !== null
    ? t("lead", { close: shares.permille(value.closePermille), deal: shares.money(value.dealMinor), margin: shares.permille(value.marginPermille), worth: one ?? "" })
    : (one ?? t("margin", { margin: shares.permille(value.marginPermille) }));
  return (
    <span>
      {said} <span className="text-xs text-ink-2">{t("since", { day: words.fullDay(value.from) })}</span>
    </span>
  );
}
