"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Breadcrumbs } from "@/app/_ui/breadcrumbs";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import { addMonths } from "@/server/domain/day";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { AdjustDialog } from "./adjust-dialog";
import { LedgerFigure } from "./ledger-figure";
import { LedgerTable } from "./ledger-table";
import { TermsDialog } from "./terms-dialog";
import { useTermsWords } from "./use-terms-words";

/** A retainer over its months: what was agreed, what each month had, and what became of it. */
export function LedgerScreen({ tenant, budgetId, month, mayWrite }: { tenant: string; budgetId: string; month: string | undefined; mayWrite: boolean }) {
  const t = useTranslations("retainers");
  const trpc = useTRPC();
  const { data: retainer } = useSuspenseQuery(trpc.retainers.ledger.queryOptions({ tenant, budgetId, month }));
  const [asking, setAsking] = useState<"terms" | "adjustment" | null>(null);
  const nameOf = useScopeName();
  const termsWords = useTermsWords();
  const name = nameOf(retainer);
  const [latest] = retainer.months;
  const oldest = retainer.months.at(-1);
  const isOpen = mayWrite && !retainer.isArchived && retainer.openMonths.length > 0;
  const close = () => setAsking(null);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: `/${tenant}/time/retainers` }, { label: name }]} />}
        title={name}
        subtitle={termsWords(latest?.terms ?? null)}
        secondary={isOpen && <Button onClick={() => setAsking("terms")}>{t("terms.action")}</Button>}
        primary={
          isOpen && (
            <Button variant="primary" onClick={() => setAsking("adjustment")}>
              {t("adjust.action")}
            </Button>
          )
        }
      />
      <LedgerFigure retainer={retainer} />
      <Section title={t("ledger")} actions={<FileLinks path={`/api/tenants/${tenant}/ledger`} query={{ budgetId, month }} what={t("ledgerFile", { name })} />}>
        <LedgerTable tenant={tenant} retainer={retainer} />
        {retainer.hasEarlier && oldest && (
          <p className="mt-3 text-sm">
            <TextLink href={`/${tenant}/time/retainers/${budgetId}?month=${addMonths(oldest.ledger.month, -1)}`}>{t("earlierMonths")}</TextLink>
          </p>
        )}
      </Section>
      {asking === "terms" && <TermsDialog tenant={tenant} name={name} retainer={retainer} onClose={close} />}
      {asking === "adjustment" && <AdjustDialog tenant={tenant} retainer={retainer} onClose={close} />}
    </>
  );
}
