"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { ExchangeSection } from "./exchange-section";
import { RateDialog } from "./rate-dialog";
import { rateRows } from "./rate-rows";
import { RateTable } from "./rate-table";
import { UnpricedNotice } from "./unpriced-notice";

type Props = { tenant: string; kind: "agency" | "client" | "company"; mayWrite: boolean; mayExchange: boolean };

/** Cost and bill rates side by side, by whose they are. `open` is the line in the dialog. */
export function RatesScreen({ tenant, kind, mayWrite, mayExchange }: Props) {
  const t = useTranslations("rates");
  const trpc = useTRPC();
  const { data: book } = useSuspenseQuery(trpc.rates.list.queryOptions({ tenant }));
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const { data: team } = useSuspenseQuery(trpc.members.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<string | null>(null);
  const rows = rateRows(
    book.rates, t("everything"),
    channels.map(({ id, name, status }) => ({ id, name, isOver: status === "closed" })),
    team.members.map(({ id, name, removedAt }) => ({ id, name, isOver: removedAt !== null })),
  );
  const opened = rows.find(({ key }) => key === open);
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        secondary={<FileLinks path={`/api/tenants/${tenant}/rates`} what={t("title")} />}
        primary={mayWrite && <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen(rows[0]?.key ?? null)}>{t("set")}</Button>}
      />
      <UnpricedNotice tenant={tenant} book={book} />
      <RateTable rows={rows} book={book} {...(mayWrite ? { onOpen: setOpen } : {})} />
      {kind !== "company" && <p className="mt-3 max-w-prose text-sm text-ink-2">{kind === "agency" ? t("inherited") : t("fromAgency")}</p>}
      {book.kinds.includes("cost") && <p className="mt-3 max-w-prose text-sm text-ink-2">{t("providers")}</p>}
      <ExchangeSection tenant={tenant} mayWrite={mayExchange} />
      {opened && <RateDialog tenant={tenant} row={opened} rows={rows} book={book} onChoose={setOpen} onClose={() => setOpen(null)} />}
    </>
  );
}
