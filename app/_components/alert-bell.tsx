"use client";
import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { IconButton } from "@/app/_ui/icon-button";
import { Popover } from "@/app/_ui/popover";
import { useLater } from "@/app/_ui/use-later";

/** What is in it: no weight for every page. */
const loadList = () => import("./alert-list");

/** What has to be decided soon and budgets that need a look, over all of the person's tenants, with how many are new. Opening the list has seen them. */
export function AlertBell() {
  const t = useTranslations("alerts");
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const list = useLater(loadList, isOpen, () => setOpen(false));
  const read = useQuery(trpc.alerts.mine.queryOptions({}, { staleTime: 60_000, refetchOnWindowFocus: true }));
  const unseen = read.data?.unseen ?? 0;
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
    <Popover title={t("title")} align="end" open={isOpen && list !== null} onOpenChange={setOpen} trigger={trigger}>
      {list && <list.AlertList read={read} onFollow={() => setOpen(false)} />}
    </Popover>
  );
}
