"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
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
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const list = useLater(loadList, isOpen, () => setOpen(false));
  const read = useQuery(trpc.alerts.mine.queryOptions({}, { staleTime: 60_000, refetchOnWindowFocus: true }));
  const { data } = read;
  // None is new any more, while the list goes on marking those that were until it is read again.
  const see = useMutation(trpc.alerts.see.mutationOptions({ onSuccess: () => client.setQueryData(trpc.alerts.mine.queryKey({}), (known) => known && { ...known, unseen: 0 }) }));
  const unseen = data?.unseen ?? 0;
  const seeing = useRef<Promise<unknown>>(Promise.resolve());

  const seeAll = useEffectEvent(() => {
    seeing.current = see.mutateAsync({}).catch(() => undefined);
  });
  // Once they are there, which for whoever is quick is after it was opened: a list that could not be read nobody has seen.
  const hasNews = isOpen && list !== null && unseen > 0;
  useEffect(() => {
    if (hasNews) seeAll();
  }, [hasNews]);

  const onOpenChange = (open: boolean) => {
    setOpen(open);
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
    <Popover title={t("title")} align="end" open={isOpen && list !== null} onOpenChange={onOpenChange} trigger={trigger}>
      {list && <list.AlertList read={read} onFollow={() => onOpenChange(false)} />}
    </Popover>
  );
}
