"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryWords } from "@/app/_components/entry-words";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { ExchangeDialog } from "./exchange-dialog";

/** What other currencies are worth in the workspace's own; not there while nothing is paid in one. */
export function ExchangeSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("rates.exchange");
  const format = useFormatter();
  const words = useEntryWords();
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.exchangeRates.list.queryOptions({ tenant }));
  const [isOpen, setOpen] = useState(false);
  if (list.currencies.length === 0) return null;
  const worth = (currency: string, rate: number) => t("one", { currency, rate: format.number(rate, { maximumSignificantDigits: 6 }), into: list.currency });
  return (
    <Section
      title={t("title")}
      description={t("text")}
      actions={
        <>
          <FileLinks path={`/api/tenants/${tenant}/exchange-rates`} what={t("title")} />
          {mayWrite && <Button size="small" onClick={() => setOpen(true)}>{t("set")}</Button>}
        </>
      }
    >
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("currency")}</HeaderCell>
            <HeaderCell numeric>{t("rate")}</HeaderCell>
            <HeaderCell>{t("from")}</HeaderCell>
            <HeaderCell>{t("source")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {list.currencies.flatMap(({ currency, rates }) =>
            rates.length === 0 ? (
              <Row key={currency}>
                <Cell head>{currency}</Cell>
                <NumberCell label={t("rate")}>{t("none")}</NumberCell>
                <Cell label={t("from")}><NoValue /></Cell>
                <Cell label={t("source")}><NoValue /></Cell>
              </Row>
            ) : (
              rates.map(({ on, rate, source }) => (
                <Row key={`${currency} ${on}`}>
                  <Cell head>{currency}</Cell>
                  <NumberCell label={t("rate")}>{worth(currency, rate)}</NumberCell>
                  <Cell label={t("from")}>{words.fullDay(on)}</Cell>
                  <Cell label={t("source")}>{source || <NoValue />}</Cell>
                </Row>
              ))
            ),
          )}
        </tbody>
      </Table>
      {isOpen && <ExchangeDialog tenant={tenant} list={list} onClose={() => setOpen(false)} />}
    </Section>
  );
}
