"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useToast } from "@/app/_ui/toast";
import { addDays } from "@/server/domain/day";
import type { Rate, RateBook } from "@/server/rates/schema";

/** What one line's rate was, is and will be, latest first. The one that holds can end today; its past stays. */
export function RateHistory({ tenant, rates, book }: { tenant: string; rates: readonly Rate[]; book: RateBook }) {
  const t = useTranslations("rates");
  const words = useEntryWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const end = useMutation(trpc.rates.end.mutationOptions({
    onSuccess: async ({ entries }) => {
      await client.invalidateQueries({ queryKey: trpc.rates.pathKey() });
      toast({ title: t("form.ended", { count: entries }) });
    },
    onError: (error) => toast({ title: errorText(error), tone: "error" }),
  }));
  if (rates.length === 0) return null;
  const days = ({ from, to }: Rate) => (to === null ? t("form.open", { from: words.fullDay(from) }) : t("form.range", { from: words.fullDay(from), to: words.fullDay(addDays(to, -1)) }));
  const mayEnd = ({ from, to }: Rate) => from < book.today && (to === null || to > book.today);
  return (
    <div>
      <Table caption={t("form.history")}>
        <thead>
          <tr>
            <HeaderCell>{t("form.days")}</HeaderCell>
            <HeaderCell numeric>{t("form.amount")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rates.toReversed().map((rate) => (
            <Row key={rate.id}>
              <Cell head>
                {days(rate)}
                {mayEnd(rate) && (
                  <Button variant="bare" size="small" className="ms-2" pending={end.isPending} aria-label={t("form.endLabel", { days: days(rate) })} onClick={() => end.mutate({ tenant, rateId: rate.id, on: book.today })}>
                    {t("form.end")}
                  </Button>
                )}
              </Cell>
              <NumberCell><Money minor={rate.hourMinor} currency={book.currency} /></NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
