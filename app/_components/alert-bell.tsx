"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { IconButton } from "@/app/_ui/icon-button";
import { Link } from "@/app/_ui/link";
import { Popover } from "@/app/_ui/popover";
import { StatusShape } from "@/app/_ui/status-mark";
import { useAlertWords } from "./alert-words";

/** Budgets that need a look, over all of the person's tenants, with how many are new. Opening the list has seen them. */
export function AlertBell() {
  const t = useTranslations("alerts");
  const words = useAlertWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(trpc.alerts.mine.queryOptions({}, { staleTime: 60_000, refetchOnWindowFocus: true }));
  // None is new any more, while the list goes on marking those that were until it is read again.
  const see = useMutation(trpc.alerts.see.mutationOptions({ onSuccess: () => client.setQueryData(trpc.alerts.mine.queryKey({}), (known) => known && { ...known, unseen: 0 }) }));
  const unseen = data?.unseen ?? 0;
  const seeing = useRef<Promise<unknown>>(Promise.resolve());

  const onOpenChange = (open: boolean) => {
    setOpen(open);
    // Also where how many are new is not known yet: whoever is quick has seen them as well.
    if (open && data?.unseen !== 0) seeing.current = see.mutateAsync({}).catch(() => undefined);
    if (!open) void seeing.current.then(() => client.invalidateQueries({ queryKey: trpc.alerts.mine.pathKey() }));
  };
  const trigger = (
    <IconButton
      label={t("bell", { unseen })}
      icon={
        <span className="relative">
          <Bell aria-hidden="true" />
          {unseen > 0 && <span aria-hidden="true" className="absolute start-2.5 -top-2.5 min-w-4 rounded-full bg-over-wash px-1 text-center text-xs leading-4 font-semibold text-over">{unseen > 9 ? "9+" : unseen}</span>}
        </span>
      }
    />
  );
  return (
    <Popover title={t("title")} align="end" open={isOpen} onOpenChange={onOpenChange} trigger={trigger}>
      {data?.alerts.length === 0 && <p>{t("empty")}</p>}
      <ul className="-mx-2 max-h-[min(28rem,60dvh)] overflow-y-auto">
        {data?.alerts.map((alert) => (
          <li key={alert.id}>
            <Link
              href={words.path(alert)}
              onClick={() => onOpenChange(false)}
              aria-label={t("open", { name: words.name(alert), tenant: alert.tenantName, month: words.month(alert), says: words.says(alert) })}
              className="flex gap-2 rounded-md px-2 py-2 hover:bg-well"
            >
              <span className="mt-1">
                <StatusShape status={alert.kind === "used" && alert.threshold >= 100 ? "over" : "atRisk"} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-ink">
                  {words.name(alert)}
                  {alert.isUnseen && <span className="ms-2 text-xs font-semibold text-accent">{t("new")}</span>}
                </span>
                <span className="block truncate text-xs">{[alert.tenantName, words.month(alert), words.says(alert)].join(" · ")}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
